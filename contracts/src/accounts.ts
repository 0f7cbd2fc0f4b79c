import { type Static, Type } from 'typebox';
import { Timestamp } from './interactions.ts';
import { Role } from './me.ts';
import { Nullable } from './nullable.ts';

/** Length is the only rule of a password. */
export const Password = Type.String({ minLength: 12, maxLength: 128 });
export const Email = Type.String({ format: 'email', maxLength: 254 });
export const PersonName = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });

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

/** What a person may change of their account. */
export const MeChange = Type.Object({ name: PersonName }, { additionalProperties: false });
export type MeChange = Static<typeof MeChange>;

/** Accounts of a demo that still have the password of all demos; none where there is no demo. */
export const DemoAccounts = Type.Object({ accounts: Type.Array(Account), password: Nullable(Type.String()) });
export type DemoAccounts = Static<typeof DemoAccounts>;

/** Who this browser is signed in as; null if nobody. `expiresAt` is told by `GET /auth/get-session` alone. */
export const SessionState = Type.Object({
  account: Nullable(Account),
  expiresAt: Nullable(Timestamp),
});
export type SessionState = Static<typeof SessionState>;
