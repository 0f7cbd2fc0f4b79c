import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Nullable } from './nullable.ts';

export const keyScopes = ['events:write', 'recommendations:read'] as const;
export const KeyScope = Type.Enum([...keyScopes]);
export type KeyScope = Static<typeof KeyScope>;

const KeyId = Type.String({ minLength: 1, maxLength: 100 });
const KeyName = Type.String({ minLength: 1, maxLength: 32, description: 'of the system that holds it' });

export const KeyParams = Type.Object({ id: KeyId });

/** A key with which another system calls. The key itself was shown when it was made, and is kept as a hash alone. */
export const ServiceKey = Type.Object({
  id: KeyId,
  name: Type.String(),
  start: Type.String({ description: 'its first characters' }),
  scopes: Type.Array(Type.String()),
  createdAt: Timestamp,
  lastUsedAt: Nullable(Timestamp),
  expiresAt: Nullable(Timestamp),
  ownerName: Nullable(Type.String({ description: 'the administrator with whose account it goes' })),
});
export type ServiceKey = Static<typeof ServiceKey>;

/** Newest first. */
export const ServiceKeys = Type.Object({ items: Type.Array(ServiceKey) });

export const NewKeyRequest = Type.Object(
  {
    name: KeyName,
    scopes: Type.Array(KeyScope, { minItems: 1, uniqueItems: true, maxItems: keyScopes.length }),
    days: Type.Integer({ minimum: 1, maximum: 365, description: 'until it expires' }),
  },
  { additionalProperties: false },
);
export type NewKeyRequest = Static<typeof NewKeyRequest>;

/** `key` is shown this once. */
export const NewKey = Type.Object({ id: KeyId, key: Type.String() });
export type NewKey = Static<typeof NewKey>;
