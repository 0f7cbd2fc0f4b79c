import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

const filter = {
  who: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: '`user:ID`, `key:ID`, `system`, `deleted`; or a part of a name or an e-mail address',
    }),
  ),
  what: Type.Optional(
    Type.String({
      pattern: '^[a-z-]+(\\.[a-z-]+)?$',
      maxLength: 100,
      description: 'an action such as `model.published`, or its first part',
    }),
  ),
  objectKind: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
  objectId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  from: Type.Optional(Timestamp),
  before: Type.Optional(Timestamp),
};

export const AuditFilterQuery = Type.Object(filter);

export const AuditQuery = Type.Object({
  ...filter,
  cursor: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});

/** Who did what to which object, when, and from where. */
export const AuditEntry = Type.Object({
  id: Type.String({ description: 'later entries have higher numbers' }),
  occurredAt: Timestamp,
  actor: Type.String({ description: '`user:ID`, `key:ID`, `system` for a command, `deleted`' }),
  actorName: Nullable(Type.String({ description: 'of an account that is there still' })),
  action: Type.String(),
  objectKind: Nullable(Type.String()),
  objectId: Nullable(Type.String()),
  objectName: Nullable(Type.String({ description: 'of an account that is there still' })),
  details: Type.Record(Type.String(), Type.Unknown()),
  address: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
});
export type AuditEntry = Static<typeof AuditEntry>;

/** Newest first. */
export const AuditPage = Type.Object({ items: Type.Array(AuditEntry), nextCursor: Nullable(Type.String()) });
export type AuditPage = Static<typeof AuditPage>;
