import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Role } from './me.ts';
import { Nullable } from './nullable.ts';

/** Length is the only rule of a password. */
export const Password = Type.String({ minLength: 12, maxLength: 128 });
const Email = Type.String({ format: 'email', maxLength: 254 });
const PersonName = Type.String({ minLength: 1, maxLength: 200 });

export const SignUpRequest = Type.Object(
  { name: PersonName, email: Email, password: Password },
  { additionalProperties: false },
);
export type SignUpRequest = Static<typeof SignUpRequest>;

export const SignInRequest = Type.Object(
  {
    email: Email,
    password: Type.String({ minLength: 1, maxLength: 128 }),
    rememberMe: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
);
export type SignInRequest = Static<typeof SignInRequest>;

export const ChangePasswordRequest = Type.Object(
  { currentPassword: Type.String({ minLength: 1, maxLength: 128 }), newPassword: Password },
  { additionalProperties: false },
);
export type ChangePasswordRequest = Static<typeof ChangePasswordRequest>;

export const Account = Type.Object({ name: Type.String(), email: Type.String(), role: Role });
export type Account = Static<typeof Account>;

/** Who this browser is signed in as; null if nobody. `expiresAt` is told by `GET /auth/get-session` alone. */
export const SessionState = Type.Object({
  account: Nullable(Account),
  expiresAt: Nullable(Timestamp),
});
export type SessionState = Static<typeof SessionState>;
