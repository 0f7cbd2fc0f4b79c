import { type Static, Type } from 'typebox';
import { Nullable } from './nullable.ts';

export const levels = ['beginner', 'intermediate', 'advanced', 'mixed'] as const;
export const Level = Type.Enum([...levels]);
export type Level = Static<typeof Level>;

/** The customer's own id of a course. */
export const CourseId = Type.String({ minLength: 1, maxLength: 200 });
export const CourseParams = Type.Object({ id: CourseId });

export const runModes = ['on-campus', 'online', 'blended'] as const;

const Day = Type.String({ format: 'date', description: 'such as 2027-01-12' });

/** One time that a course is given; the last day is one of it. */
export const CourseRun = Type.Object({
  term: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
  startsOn: Nullable(Day),
  endsOn: Nullable(Day),
  seats: Nullable(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  mode: Nullable(Type.Enum([...runModes])),
});
export type CourseRun = Static<typeof CourseRun>;

/** What a card shows of a course. */
export const CourseSummary = Type.Object({
  id: CourseId,
  title: Type.String(),
  provider: Nullable(Type.String()),
  subjects: Type.Array(Type.String()),
  skills: Type.Array(Type.String()),
  level: Nullable(Level),
  language: Nullable(Type.String({ description: 'BCP 47 tag, such as "en"' })),
  credits: Nullable(Type.Number()),
  workloadHours: Nullable(Type.Number({ description: 'hours in all' })),
  duration: Nullable(Type.String()),
  nextRun: Nullable(CourseRun),
  hasNoRunAhead: Type.Boolean({
    description: 'all of its runs have ended, and other courses have runs: it is not recommended now',
  }),
});
export type CourseSummary = Static<typeof CourseSummary>;

export const Course = Type.Object({
  ...CourseSummary.properties,
  description: Type.String(),
  url: Nullable(Type.String()),
  status: Type.Enum(['active', 'retired']),
  isDemo: Type.Boolean(),
  runs: Type.Array(CourseRun, { description: 'those that are going on or to come, first to last' }),
});
export type Course = Static<typeof Course>;

export const courseStarts = ['now', 'month', '3-months'] as const;
const CourseStart = Type.Enum([...courseStarts], {
  description: 'open now, or starts within a month or three; a course without dates is in all of them',
});
export type CourseStart = Static<typeof CourseStart>;

const FacetFilter = Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 50 }));

/** Filters of the catalogue: values of one facet widen, different facets narrow. */
export const CourseQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  subject: FacetFilter,
  level: Type.Optional(Type.Array(Level, { maxItems: 4 })),
  language: FacetFilter,
  provider: FacetFilter,
  starts: Type.Optional(Type.Array(CourseStart, { maxItems: 3 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 })),
});
export type CourseQuery = Static<typeof CourseQuery>;

const Facet = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }));

/** One page of courses; each facet counts what would be found without its own filter. */
export const CoursePage = Type.Object({
  items: Type.Array(CourseSummary),
  total: Type.Integer(),
  nextCursor: Nullable(Type.String()),
  facets: Type.Object({
    subjects: Facet,
    levels: Facet,
    languages: Facet,
    providers: Facet,
    starts: { ...Facet, description: 'soonest first; empty where no course says when it is given' },
  }),
});
export type CoursePage = Static<typeof CoursePage>;

export const prerequisiteStates = ['met', 'missing', 'unknown'] as const;
export const PrerequisiteState = Type.Enum([...prerequisiteStates]);
export type PrerequisiteState = Static<typeof PrerequisiteState>;

/** All groups are needed; of a group, any one course. `title` is null for a course outside the catalogue. */
export const CoursePrerequisites = Type.Object({
  state: PrerequisiteState,
  groups: Type.Array(
    Type.Object({
      state: PrerequisiteState,
      courses: Type.Array(
        Type.Object({ id: CourseId, title: Nullable(Type.String()), isTaken: Type.Boolean() }),
      ),
    }),
  ),
});
export type CoursePrerequisites = Static<typeof CoursePrerequisites>;

export const RelatedCourses = Type.Object({
  items: Type.Array(Type.Object({ course: CourseSummary, score: Type.Number() })),
});
export type RelatedCourses = Static<typeof RelatedCourses>;

export const InterestQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});

/** Subjects and skills of the catalogue that a learner can name as interests, most frequent first. */
export const Interests = Type.Object({
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      kind: Type.Enum(['subject', 'skill']),
      courseCount: Type.Integer(),
    }),
  ),
});
export type Interests = Static<typeof Interests>;
