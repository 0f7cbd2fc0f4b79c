import { type Static, Type } from 'typebox';
import { Account } from './accounts.ts';
import { CohortName } from './cohorts.ts';
import { CourseId } from './courses.ts';
import { InteractionKind, Timestamp } from './interactions.ts';
import { Preferences } from './me.ts';
import { Nullable } from './nullable.ts';
import { Reason } from './recommendations.ts';

/** Everything that CRS holds of one person. */
export const MyData = Type.Object({
  exportedAt: Timestamp,
  account: Type.Object({ ...Account.properties, createdAt: Timestamp }),
  learner: Type.Object({
    id: Type.String(),
    name: Nullable(Type.String()),
    email: Nullable(Type.String()),
    preferences: Preferences,
    createdAt: Timestamp,
    cohorts: Type.Array(CohortName, { description: 'whose advisors see this learner' }),
  }),
  advisedCohorts: Type.Array(CohortName, { description: 'whose learners this person sees as an advisor' }),
  sessions: Type.Array(
    Type.Object({
      createdAt: Timestamp,
      expiresAt: Timestamp,
      address: Nullable(Type.String()),
      userAgent: Nullable(Type.String()),
    }),
  ),
  interactions: Type.Array(
    Type.Object({
      courseId: CourseId,
      kind: InteractionKind,
      value: Nullable(Type.Number()),
      occurredAt: Nullable(Timestamp),
      source: Type.String(),
    }),
  ),
  recommendations: Type.Array(
    Type.Object({
      id: Type.String(),
      surface: Type.String(),
      modelVersion: Nullable(Type.String()),
      isFallback: Type.Boolean(),
      generatedAt: Timestamp,
      items: Type.Array(
        Type.Object({
          courseId: CourseId,
          rank: Type.Integer(),
          score: Type.Number(),
          reasons: Type.Array(Reason),
        }),
      ),
      outcomes: Type.Array(Type.Object({ courseId: CourseId, kind: Type.String(), occurredAt: Timestamp })),
    }),
  ),
  shownCourses: Type.Array(
    Type.Object({ day: Type.String({ format: 'date' }), courseIds: Type.Array(CourseId) }),
    { description: 'what stood at the top of the last list of a day' },
  ),
  activity: Type.Array(
    Type.Object({ occurredAt: Timestamp, action: Type.String(), address: Nullable(Type.String()) }),
  ),
});
export type MyData = Static<typeof MyData>;
