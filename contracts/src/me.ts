import { type Static, Type } from 'typebox';
import { Level } from './courses.ts';
import { Nullable } from './nullable.ts';

export const roles = ['learner', 'advisor', 'editor', 'analyst', 'admin'] as const;
export const Role = Type.Enum([...roles]);
export type Role = Static<typeof Role>;

const Interest = Type.String({ minLength: 1, maxLength: 100 });
/** The name of a subject, as courses have it. */
export const Subject = Type.String({ minLength: 1, maxLength: 200 });

/** What a learner tells of herself; all of it can be empty. */
export const Preferences = Type.Object(
  {
    interests: Type.Array(Interest, { maxItems: 30, uniqueItems: true }),
    goal: Nullable(Type.String({ maxLength: 200 })),
    programme: Type.Optional(
      Nullable(
        Type.String({ maxLength: 200, description: 'what the learner is enrolled in: a degree, a track' }),
      ),
    ),
    level: Nullable(Level),
    languages: Type.Array(Type.String({ minLength: 2, maxLength: 20 }), { maxItems: 20, uniqueItems: true }),
    lessOf: Type.Optional(
      Type.Array(Subject, {
        maxItems: 50,
        uniqueItems: true,
        description: 'subjects of the catalogue whose courses stand lower in lists; absent: none',
      }),
    ),
    weeklyHours: Nullable(Type.Integer({ minimum: 1, maximum: 80 })),
    isPersonalised: Type.Boolean({ description: 'false: popular and new courses, no profile' }),
    isOnboarded: Type.Boolean({ description: 'the first questions were answered or skipped' }),
  },
  { additionalProperties: false },
);
export type Preferences = Static<typeof Preferences>;

export const EditHeaders = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'the ETag of the state that the edit starts from' })),
});

export const Me = Type.Object({
  learnerId: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: Role,
  isDemo: Type.Boolean(),
  preferences: Preferences,
});
export type Me = Static<typeof Me>;
