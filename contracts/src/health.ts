import { type Static, Type } from 'typebox';

export const Liveness = Type.Object({ status: Type.Literal('alive') });
export type Liveness = Static<typeof Liveness>;

const Check = Type.Object({ isReady: Type.Boolean(), detail: Type.Optional(Type.String()) });

/** Ready means: the database answers, its schema fits, and a model is loaded or there is none to load. */
export const Readiness = Type.Object({
  status: Type.Enum(['ready', 'not_ready', 'draining']),
  checks: Type.Object({ database: Check, migrations: Check, model: Check }),
});
export type Readiness = Static<typeof Readiness>;
