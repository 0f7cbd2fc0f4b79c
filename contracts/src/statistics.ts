import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

export const StatisticsQuery = Type.Object({
  days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650, default: 30 })),
});

const OutcomeShare = Type.Object({
  count: Type.Integer({ description: 'visits with such an outcome' }),
  share: Type.Number({ description: 'of the visits' }),
  error: Type.Number({ description: 'standard error of the share' }),
});
export type OutcomeShare = Static<typeof OutcomeShare>;

/** What became of the lists of one model. */
export const ModelStatistics = Type.Object({
  version: Nullable(Type.String({ description: 'null: before there was a model' })),
  listCount: Type.Integer(),
  learnerCount: Type.Integer(),
  visitCount: Type.Integer({ description: 'all lists of a learner on a day (UTC) are one visit' }),
  clicked: OutcomeShare,
  enrolled: OutcomeShare,
  dismissed: OutcomeShare,
});
export type ModelStatistics = Static<typeof ModelStatistics>;

/** How often courses at a place of a list were opened, enrolled in or dismissed. */
export const PlaceOutcomes = Type.Object({
  place: Type.Integer({ minimum: 1, description: '1: the top of the list' }),
  clickedCount: Type.Integer(),
  enrolledCount: Type.Integer(),
  dismissedCount: Type.Integer(),
});
export type PlaceOutcomes = Static<typeof PlaceOutcomes>;

/** What learners did with the lists that were served to them. */
export const Statistics = Type.Object({
  since: Timestamp,
  before: Timestamp,
  models: Type.Array(ModelStatistics),
  places: Type.Array(PlaceOutcomes, { description: 'those with an outcome' }),
});
export type Statistics = Static<typeof Statistics>;
