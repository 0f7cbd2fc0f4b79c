import { type Static, Type } from 'typebox';
import { Finding, Findings } from './findings.ts';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

const ModelVersion = Type.String({ minLength: 1, maxLength: 100 });
const Reason = Type.String({ minLength: 1, maxLength: 500, description: 'kept in the audit log' });

export const ModelParams = Type.Object({ version: ModelVersion });

/** A model without its bytes. */
export const ModelSummary = Type.Object({
  version: ModelVersion,
  status: Type.Enum(['candidate', 'live', 'retired']),
  createdAt: Timestamp,
  publishedAt: Nullable(Timestamp),
  courseCount: Type.Integer(),
  learnerCount: Type.Integer(),
  interactionCount: Type.Integer(),
  durationMs: Type.Number(),
  ndcgAt10: Nullable(Type.Number({ description: 'on held-out courses; null if it was not measured' })),
  ndcgError: Nullable(Type.Number({ description: 'standard error of ndcgAt10' })),
  verdict: Nullable(Type.String({ description: 'why the trainer published it or did not' })),
  findings: Findings,
  hasBytes: Type.Boolean({ description: 'its bytes are kept: it can be made live' }),
});
export type ModelSummary = Static<typeof ModelSummary>;

/** One change of the live model; `from` was live before. */
export const LiveModelChange = Type.Object({
  occurredAt: Timestamp,
  actor: Type.String(),
  actorName: Nullable(Type.String({ description: 'null for a command and for a deleted account' })),
  action: Type.Enum(['published', 'rolled-back']),
  version: ModelVersion,
  from: Nullable(ModelVersion),
  reason: Type.String(),
  findings: Type.Array(Finding, { description: 'the reason in parts, where a training gave it' }),
});
export type LiveModelChange = Static<typeof LiveModelChange>;

/** Everything known of a model. */
export const ModelDetails = Type.Object({
  ...ModelSummary.properties,
  dataFingerprint: Type.String({ description: 'SHA-256 of the training data' }),
  checksum: Type.String({ description: 'SHA-256 of the bytes' }),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  metrics: Type.Record(Type.String(), Type.Unknown()),
});
export type ModelDetails = Static<typeof ModelDetails>;

export const ModelQuery = Type.Object({
  cursor: Type.Optional(ModelVersion),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
});

/** Newest first, with the live one, the one that a rollback goes back to, and the latest changes of the live model. */
export const ModelPage = Type.Object({
  items: Type.Array(ModelSummary),
  nextCursor: Nullable(Type.String()),
  live: Nullable(ModelSummary),
  previous: Nullable(ModelSummary),
  changes: Type.Array(LiveModelChange),
  untrainedInteractionCount: Type.Integer({
    description: 'enrolments and completions that came after the training of the live model began',
  }),
});
export type ModelPage = Static<typeof ModelPage>;

export const PromoteModelRequest = Type.Object({ reason: Reason }, { additionalProperties: false });

/** `from` is the version that the caller believes to be live: a call that comes twice takes back one publication. */
export const RollBackModelRequest = Type.Object(
  { from: ModelVersion, reason: Reason },
  { additionalProperties: false },
);
