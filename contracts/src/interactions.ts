import { type Static, Type } from 'typebox';
import { CourseId, CourseSummary } from './courses.ts';
import { Nullable } from './nullable.ts';

export const interactionKinds = ['view', 'bookmark', 'enrol', 'complete', 'drop', 'rate', 'dismiss'] as const;
export const InteractionKind = Type.Enum([...interactionKinds]);
export type InteractionKind = Static<typeof InteractionKind>;

/** A moment in ISO 8601. */
export const Timestamp = Type.String({ format: 'date-time' });
export const LearnerId = Type.String({ minLength: 1, maxLength: 200 });

const interactionProperties = {
  courseId: CourseId,
  kind: InteractionKind,
  value: Type.Optional(Type.Number({ minimum: 0, maximum: 5, description: 'stars of a rating, 0 to 5' })),
  occurredAt: Type.Optional(Timestamp),
};

/** What the signed-in learner just did. `recommendationId` names the list that led there, if one did. */
export const NewInteraction = Type.Object(
  { ...interactionProperties, recommendationId: Type.Optional(Type.String({ maxLength: 100 })) },
  { additionalProperties: false },
);
export type NewInteraction = Static<typeof NewInteraction>;

/** `isNew` is false where the same event was known already. */
export const RecordedInteraction = Type.Object({
  courseId: CourseId,
  kind: InteractionKind,
  value: Nullable(Type.Number()),
  occurredAt: Nullable(Timestamp),
  isNew: Type.Boolean(),
});
export type RecordedInteraction = Static<typeof RecordedInteraction>;

/** A write with the same key is done once; its repetitions get the first answer. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ maxLength: 200, description: 'chosen by the caller, new for each thing to do' }),
  ),
});

export const InteractionParams = Type.Object({ courseId: CourseId, kind: InteractionKind });

export const HistoryQuery = Type.Object({
  kind: Type.Optional(Type.Array(InteractionKind, { maxItems: 7 })),
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
});

/** Newest first; entries of sources without dates carry null and come last, newest first too. */
export const History = Type.Object({
  items: Type.Array(
    Type.Object({
      course: CourseSummary,
      kind: InteractionKind,
      value: Nullable(Type.Number()),
      occurredAt: Nullable(Timestamp),
      source: Type.Enum(['import', 'api', 'learner', 'demo']),
    }),
  ),
  nextCursor: Nullable(Type.String()),
});
export type History = Static<typeof History>;

/** One interaction told by an integrating system; a signed-in learner may leave `learnerId` out. */
export const NewEvent = Type.Object(
  { learnerId: Type.Optional(LearnerId), ...interactionProperties },
  { additionalProperties: false },
);
export type NewEvent = Static<typeof NewEvent>;

/** Up to 1,000 interactions. A signed-in learner can only speak for herself. */
export const EventBatch = Type.Object(
  {
    events: Type.Array(NewEvent, { minItems: 1, maxItems: 1000 }),
    unknown: Type.Optional(
      Type.Enum(['reject', 'create'], {
        default: 'reject',
        description: 'what to do with learners and courses that CRS does not know',
      }),
    ),
  },
  { additionalProperties: false },
);
export type EventBatch = Static<typeof EventBatch>;

export const EventBatchResult = Type.Object({
  acceptedCount: Type.Integer(),
  duplicateCount: Type.Integer(),
  rejected: Type.Array(Type.Object({ index: Type.Integer(), pointer: Type.String(), detail: Type.String() })),
});
export type EventBatchResult = Static<typeof EventBatchResult>;
