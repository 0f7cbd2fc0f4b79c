import { type Static, Type } from 'typebox';
import { CourseId, CourseSummary, Level, PrerequisiteState } from './courses.ts';
import { LearnerId, Timestamp } from './interactions.ts';
import { Subject } from './me.ts';
import { Nullable } from './nullable.ts';

export const reasonKinds = [
  'course',
  'interest',
  'goal',
  'programme',
  'level',
  'language',
  'popular',
  'content',
] as const;
export const ReasonKind = Type.Enum([...reasonKinds]);
export type ReasonKind = Static<typeof ReasonKind>;

/** One part of a score. All parts add up to the score; a negative one argued against the course. */
export const Reason = Type.Object({
  kind: ReasonKind,
  id: Type.String({ description: 'the course, or what the learner declared' }),
  label: Type.String({ description: 'what to show: the title of the course, the interest as written' }),
  weight: Type.Number(),
  placesLost: Type.Optional(
    Type.Integer({
      minimum: 2,
      description:
        'of an argument against: how many places higher the score would stand without it, if over one',
    }),
  ),
});
export type Reason = Static<typeof Reason>;

export const placementKinds = ['rerank', 'diversity', 'exploration', 'ignored', 'lessOf'] as const;

/** What decided a place in the list other than the score. */
export const Placement = Type.Object({
  kind: Type.Enum([...placementKinds], {
    description:
      'a learned order, the wish for variety, a place kept for new courses, that it was shown on many days and left, or that the learner wants less of its subject',
  }),
  tableRank: Nullable(Type.Integer({ minimum: 1, description: 'by score alone; null: far down' })),
  subject: Type.Optional(Type.String({ description: 'of lessOf: what the learner wants less of' })),
});
export type Placement = Static<typeof Placement>;

export const Recommendation = Type.Object({
  rank: Type.Integer({ minimum: 1 }),
  course: CourseSummary,
  score: Type.Number(),
  reasons: Type.Array(Reason),
  prerequisites: Type.Object({
    state: PrerequisiteState,
    missing: Type.Array(Type.Array(Type.Object({ id: CourseId, title: Nullable(Type.String()) })), {
      description: 'all groups are needed, of a group any one course',
    }),
  }),
  placement: Type.Optional(Placement),
});
export type Recommendation = Static<typeof Recommendation>;

/** `learnerId` and `recommendationId` are null in a preview, which is not stored. */
export const Recommendations = Type.Object({
  recommendationId: Nullable(Type.String()),
  learnerId: Nullable(Type.String()),
  surface: Type.String(),
  modelVersion: Nullable(Type.String()),
  generatedAt: Timestamp,
  isFallback: Type.Boolean({ description: 'nothing personal went in: popular and new courses' }),
  items: Type.Array(Recommendation),
});
export type Recommendations = Static<typeof Recommendations>;

export const RecommendationQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
  surface: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', default: 'home' })),
  explain: Type.Optional(
    Type.Enum(['short', 'full'], {
      default: 'short',
      description: 'the three largest reasons, or all of them',
    }),
  ),
});
export type RecommendationQuery = Static<typeof RecommendationQuery>;

export const LearnerParams = Type.Object({ id: LearnerId });

/** A person who is not stored: anonymous, or a what-if. */
export const PreviewRequest = Type.Object(
  {
    taken: Type.Optional(Type.Array(CourseId, { maxItems: 500, description: 'oldest first' })),
    dismissed: Type.Optional(Type.Array(CourseId, { maxItems: 500 })),
    interests: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 30 })),
    goal: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    programme: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    level: Type.Optional(Nullable(Level)),
    lessOf: Type.Optional(Type.Array(Subject, { maxItems: 50 })),
    languages: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 20 }), { maxItems: 20 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 10 })),
    explain: Type.Optional(Type.Enum(['short', 'full'], { default: 'short' })),
  },
  { additionalProperties: false },
);
export type PreviewRequest = Static<typeof PreviewRequest>;
