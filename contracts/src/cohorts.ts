import { type Static, Type } from 'typebox';
import { LearnerId, Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

// No control character or line break: a cohort is named in files, on one line.
// oxlint-disable-next-line no-control-regex
const oneLine = /^[^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f][^\u0000-\u001f\u007f]*$/.source;

export const CohortId = Type.String({ minLength: 1, maxLength: 200 });
const NewCohortId = Type.String({ ...CohortId, pattern: oneLine });
const NewCohortName = Type.String({ minLength: 1, maxLength: 200, pattern: oneLine });
const UserId = Type.String({ minLength: 1, maxLength: 100 });

export const CohortParams = Type.Object({ id: CohortId });
export const CohortLearnerParams = Type.Object({ id: CohortId, learnerId: LearnerId });
export const CohortAdvisorParams = Type.Object({ id: CohortId, userId: UserId });

/** A cohort as others name it. */
export const CohortName = Type.Object({ id: Type.String(), name: Type.String() });
export type CohortName = Static<typeof CohortName>;

export const CohortSummary = Type.Object({
  ...CohortName.properties,
  isDemo: Type.Boolean(),
  learnerCount: Type.Integer(),
  advisorCount: Type.Integer(),
  updatedAt: Timestamp,
});
export type CohortSummary = Static<typeof CohortSummary>;

export const CohortQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'a part of the id or the name' })),
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
});

/** Newest first. */
export const CohortPage = Type.Object({
  items: Type.Array(CohortSummary),
  nextCursor: Nullable(Type.String()),
});
export type CohortPage = Static<typeof CohortPage>;

/** A cohort with the accounts that see its learners; the learners are those of `GET /admin/learners?cohort=`. */
export const Cohort = Type.Object({
  ...CohortSummary.properties,
  advisors: Type.Array(
    Type.Object({ id: UserId, name: Type.String(), email: Type.String(), isDisabled: Type.Boolean() }),
  ),
});
export type Cohort = Static<typeof Cohort>;

export const NewCohort = Type.Object(
  {
    id: Type.Optional(Type.String({ ...NewCohortId, description: 'the name, if it is left out' })),
    name: NewCohortName,
  },
  { additionalProperties: false },
);
export type NewCohort = Static<typeof NewCohort>;

export const CohortChange = Type.Object({ name: NewCohortName }, { additionalProperties: false });
export type CohortChange = Static<typeof CohortChange>;

/** What is needed to make a deleted cohort again. */
export const DeletedCohort = Type.Object({
  ...CohortName.properties,
  learnerIds: Type.Array(Type.String()),
  advisorIds: Type.Array(Type.String()),
});
export type DeletedCohort = Static<typeof DeletedCohort>;

export const CohortLearners = Type.Object(
  { learnerIds: Type.Array(LearnerId, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
);
export type CohortLearners = Static<typeof CohortLearners>;

/** What came of each id. */
export const AddedLearners = Type.Object({
  addedCount: Type.Integer(),
  presentCount: Type.Integer({ description: 'were in the cohort before' }),
  unknownIds: Type.Array(Type.String(), { description: 'no learner has them' }),
});
export type AddedLearners = Static<typeof AddedLearners>;
