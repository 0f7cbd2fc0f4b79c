import { type Static, Type } from 'typebox';
import { CourseId, CourseRun, Level } from './courses.ts';
import { Nullable } from './nullable.ts';

export const courseStatuses = ['active', 'retired'] as const;

const Text = (maxLength: number) => Nullable(Type.String({ minLength: 1, maxLength }));
const Topics = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
  maxItems: 100,
  uniqueItems: true,
});
const Courses = Type.Array(CourseId, { maxItems: 100, uniqueItems: true });

/** What an editor says of a course, whole: what is left out of it is not known of the course any more. */
export const CourseEdit = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 500 }),
    description: Type.String({ maxLength: 50_000 }),
    provider: Text(200),
    subjects: Topics,
    skills: Topics,
    level: Nullable(Level),
    language: Text(35),
    credits: Nullable(Type.Number({ minimum: 0, maximum: 1000 })),
    workloadHours: Nullable(Type.Number({ minimum: 0, maximum: 100_000, description: 'hours in all' })),
    duration: Text(200),
    url: Text(2000),
    status: Type.Enum([...courseStatuses], { description: 'retired courses are never recommended' }),
    prerequisites: Type.Array(Type.Array(CourseId, { minItems: 1, maxItems: 100, uniqueItems: true }), {
      maxItems: 100,
      description: 'all groups are needed, of each any one course',
    }),
    equivalents: Type.Array(CourseId, { ...Courses, description: 'who took one of them has taken this' }),
    antirequisites: Type.Array(CourseId, {
      ...Courses,
      description: 'who took one of them may not take this',
    }),
    runs: Type.Array(CourseRun, {
      maxItems: 100,
      uniqueItems: true,
      description: 'when it is given; once all have ended it is not recommended',
    }),
  },
  { additionalProperties: false },
);
export type CourseEdit = Static<typeof CourseEdit>;

/** A course as an editor sees it. */
export const ManagedCourse = Type.Object({
  id: CourseId,
  ...CourseEdit.properties,
  isStub: Type.Boolean({ description: 'known only by its id, which its title says' }),
  isDemo: Type.Boolean(),
  learnerCount: Type.Integer({ description: 'learners who enrolled, completed or dropped it' }),
  related: Type.Array(Type.Object({ id: CourseId, title: Nullable(Type.String()) }), {
    description: 'the courses that it names; without a title those that the catalogue does not hold',
  }),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
});
export type ManagedCourse = Static<typeof ManagedCourse>;

export const managedCourseStates = ['offered', 'retired', 'stub'] as const;
export const ManagedCourseState = Type.Enum([...managedCourseStates]);
export type ManagedCourseState = Static<typeof ManagedCourseState>;

export const ManagedCourseQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'in the title or the id' })),
  state: Type.Optional(ManagedCourseState),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export type ManagedCourseQuery = Static<typeof ManagedCourseQuery>;

export const ManagedCoursePage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: CourseId,
      title: Type.String(),
      provider: Nullable(Type.String()),
      level: Nullable(Level),
      state: ManagedCourseState,
      prerequisiteCount: Type.Integer({ description: 'groups that are all needed' }),
    }),
  ),
  total: Type.Integer(),
  counts: Type.Object(
    { offered: Type.Integer(), retired: Type.Integer(), stub: Type.Integer() },
    { description: 'of what the words find, by state' },
  ),
  nextCursor: Nullable(Type.String()),
});
export type ManagedCoursePage = Static<typeof ManagedCoursePage>;

export const SaveCourseHeaders = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'the ETag of the state that the edit starts from' })),
  'if-none-match': Type.Optional(Type.Literal('*', { description: 'only if there is no such course yet' })),
});
