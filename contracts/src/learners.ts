import { type Static, Type } from 'typebox';
import { CohortName } from './cohorts.ts';
import { History, LearnerId, Timestamp } from './interactions.ts';
import { Preferences } from './me.ts';
import { Nullable } from './nullable.ts';
import { Recommendations } from './recommendations.ts';

/** A learner as advisors find one. */
export const LearnerSummary = Type.Object({
  id: LearnerId,
  name: Nullable(Type.String()),
  email: Nullable(Type.String()),
  hasAccount: Type.Boolean({ description: 'false: came by an import or an event' }),
});
export type LearnerSummary = Static<typeof LearnerSummary>;

export const LearnerQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'a part of the id, the name or the address' })),
  cohort: Type.Optional(Type.String({ maxLength: 200, description: 'the id of a cohort' })),
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
});

/** Latest ones first. */
export const LearnerPage = Type.Object({
  items: Type.Array(LearnerSummary),
  nextCursor: Nullable(Type.String()),
});
export type LearnerPage = Static<typeof LearnerPage>;

/**
 * What an advisor sees of a learner: what was declared and done, and the list that the learner would get now. The list is
 * not written down as shown to the learner.
 */
export const LearnerView = Type.Object({
  ...LearnerSummary.properties,
  createdAt: Timestamp,
  cohorts: Type.Array(CohortName, { description: 'those that the caller sees' }),
  preferences: Preferences,
  history: History,
  recommendations: Recommendations,
});
export type LearnerView = Static<typeof LearnerView>;

export const LearnerHistoryQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 200 })),
});
