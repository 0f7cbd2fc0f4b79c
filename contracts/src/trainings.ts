import { type Static, Type } from 'typebox';
import { Findings } from './findings.ts';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

/** The training that somebody ordered last, under way or ended. */
export const Training = Type.Object({
  status: Type.Enum(['running', 'cancelling', 'done', 'failed', 'cancelled']),
  actor: Type.String({ description: '`user:ID`, or `deleted`' }),
  actorName: Nullable(Type.String({ description: 'of an account that is there still' })),
  startedAt: Timestamp,
  finishedAt: Nullable(Timestamp),
  stage: Nullable(
    Type.String({
      description:
        '`load`, `tune`, `evaluate`, `fit`, `rerank` or `store`: the one that it was in last; null before the first',
    }),
  ),
  share: Nullable(
    Type.Number({ minimum: 0, maximum: 1, description: 'of that stage; null where its end is not known' }),
  ),
  version: Nullable(Type.String({ description: 'of the model that it stored' })),
  isPublished: Nullable(Type.Boolean({ description: 'it made that model the live one' })),
  verdict: Nullable(Type.String({ description: 'why it did, or did not' })),
  findings: Findings,
  problem: Nullable(Type.String({ description: 'why it failed' })),
});
export type Training = Static<typeof Training>;

/** What there is to know of trainings; on every replica the same. */
export const TrainingState = Type.Object({
  isOffered: Type.Boolean({
    description: 'one can be ordered here; elsewhere a job or a command trains (`TRAINING_IN_SERVICE`)',
  }),
  training: Nullable(Training),
  lastRun: Nullable(
    Type.Object(
      {
        startedAt: Timestamp,
        finishedAt: Timestamp,
        outcome: Type.Enum(['done', 'failed'], { description: 'failed: it published nothing, too' }),
      },
      { description: 'the last run of `crs train` that came to an end, by an order, a job or a person' },
    ),
  ),
});
export type TrainingState = Static<typeof TrainingState>;
