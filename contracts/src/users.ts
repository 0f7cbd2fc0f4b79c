import { type Static, Type } from 'typebox';
import { Email, Password, PersonName } from './accounts.ts';
import { LearnerId, Timestamp } from './interactions.ts';
import { Role } from './me.ts';
import { Nullable } from './nullable.ts';

const UserId = Type.String({ minLength: 1, maxLength: 100 });

export const UserParams = Type.Object({ id: UserId });

/** An account as administrators see it. */
export const User = Type.Object({
  id: UserId,
  name: Type.String(),
  email: Type.String(),
  role: Role,
  isDisabled: Type.Boolean({ description: 'nobody can sign in with it' }),
  isWaitingForPassword: Type.Boolean({ description: 'the link to choose a password was not used yet' }),
  createdAt: Timestamp,
  lastSignedInAt: Nullable(Timestamp),
  sessionCount: Type.Integer({ description: 'where it is signed in now' }),
  keyCount: Type.Integer({ description: 'service keys that it made' }),
  learnerId: Nullable(Type.String({ description: 'null before the first visit' })),
});
export type User = Static<typeof User>;

export const UserQuery = Type.Object({
  q: Type.Optional(
    Type.String({ maxLength: 200, description: 'a part of the name or of the e-mail address' }),
  ),
  role: Type.Optional(Role),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
});

/** Newest first. */
export const UserPage = Type.Object({ items: Type.Array(User), nextCursor: Nullable(Type.String()) });
export type UserPage = Static<typeof UserPage>;

/** An account without a password: the person chooses one by the link of the answer. */
export const NewUserRequest = Type.Object(
  {
    name: PersonName,
    email: Email,
    role: Role,
    learnerId: Type.Optional(
      Type.String({ ...LearnerId, description: 'an imported learner whose history the account takes over' }),
    ),
  },
  { additionalProperties: false },
);
export type NewUserRequest = Static<typeof NewUserRequest>;

/** Where a person chooses a password; whoever has the link can do so, once. */
export const PasswordLink = Type.Object({ url: Type.String(), expiresAt: Timestamp });
export type PasswordLink = Static<typeof PasswordLink>;

export const NewUser = Type.Object({ user: User, passwordLink: PasswordLink });
export type NewUser = Static<typeof NewUser>;

/** What is left out stays. */
export const UserChange = Type.Object(
  { role: Type.Optional(Role), isDisabled: Type.Optional(Type.Boolean()) },
  { additionalProperties: false, minProperties: 1 },
);
export type UserChange = Static<typeof UserChange>;

export const EndedSessions = Type.Object({ endedCount: Type.Integer() });

/** `token` is the last part of a password link. */
export const SetPasswordRequest = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200 }), newPassword: Password },
  { additionalProperties: false },
);
export type SetPasswordRequest = Static<typeof SetPasswordRequest>;
