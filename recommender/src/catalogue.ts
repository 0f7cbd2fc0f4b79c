import type { Level } from './level.ts';
import type { Model } from './model.ts';
import type { BaseRowCache } from './serve/base-rows.ts';
import { numberSubjects, type SubjectSets } from './serve/course-likeness.ts';
import { compilePrerequisites, linkCourses } from './serve/course-links.ts';
import { prepareDeclaredRows, type PreparedDeclaredRows } from './serve/declared-rows.ts';
import { createInterestCache, type InterestCache } from './serve/interest-rows.ts';
import { findLanguage, numberLanguages } from './serve/read-languages.ts';
import { createWorkspace, type Workspace } from './serve/workspace.ts';

/** What the constraints read of one course. */
export interface CourseRules {
  id: string;
  isOffered: boolean;
  /** Null: unknown, never a reason to exclude. "en-GB" counts as "en". */
  language: string | null;
  level: Level | null;
  subjects: readonly string[];
  /** All groups must be satisfied, each by any one of its course ids. */
  prerequisites: readonly (readonly string[])[];
  /** Who took one of these has taken this course; holds both ways. */
  equivalents?: readonly string[];
  /** Who took one of these may not take this course; holds both ways. */
  antirequisites?: readonly string[];
}

/**
 * The rules of a catalogue in the index space of one model; made by `prepareCatalogue`, not to be changed. Numbers of
 * courses are places in `rules`; ids that only prerequisites name are numbered after them.
 */
export interface Catalogue {
  readonly rules: readonly CourseRules[];
  readonly model: Model | undefined;
  readonly numbers: ReadonlyMap<string, number>;
  /** Number of a course or of an id that only prerequisites name → index in the model, −1 where it does not know it. */
  readonly toModel: Int32Array;
  /** Index in the model → course number, −1 where the catalogue has no such course or does not offer it. */
  readonly toOffered: Int32Array;
  /** Offered courses that the model does not know, in catalogue order. */
  readonly unmodelled: Int32Array;
  /** Language of each course, an index into `languageNumbers`; 0: unknown. */
  readonly languages: Uint8Array;
  readonly languageNumbers: ReadonlyMap<string, number>;
  readonly prerequisites: readonly (readonly Int32Array[] | undefined)[];
  /** Courses that are settled once this one is taken: its equivalents and anti-requisites. */
  readonly excludedBy: readonly (Int32Array | undefined)[];
  readonly equivalents: readonly (Int32Array | undefined)[];
  readonly baseRows: BaseRowCache;
  /** Undefined without a model. */
  readonly interestCache: InterestCache | undefined;
  /** Undefined where the model has none. */
  readonly declaredRows: PreparedDeclaredRows | undefined;
  /** Offered courses, fewest learners first: indices in the model, and how many learners. */
  readonly byLearners: { indices: Int32Array; learnerCounts: Uint32Array };
  /** By index in the model. */
  readonly subjectSets: SubjectSets;
  readonly workspace: Workspace;
}

/**
 * Joins the courses of a catalogue with a model; build it once per pair and keep it. The order of `courses` is the
 * last fallback: pass the newest first. Courses that the model does not know are recommended only through it.
 * Throws RangeError where two courses have one id, or there are more than 255 languages.
 */
export function prepareCatalogue(model: Model | undefined, courses: readonly CourseRules[]): Catalogue {
  const numbers = numberCourses(courses);
  const toModel = new Int32Array(numbers.size).fill(-1);
  const toOffered = new Int32Array(model?.courseIds.length ?? 0).fill(-1);
  model?.courseIds.forEach((id, index) => {
    const course = numbers.get(id) ?? courses.length;
    if (course >= courses.length) return;
    toModel[course] = index;
    if (courses[course]!.isOffered) toOffered[index] = course;
  });
  const languageNumbers = numberLanguages(courses.map(({ language }) => language));
  const equivalents = linkCourses(courses, numbers, (course) => course.equivalents ?? []);
  return {
    rules: courses,
    model,
    numbers,
    toModel,
    toOffered,
    unmodelled: Int32Array.from(courses.keys()).filter((c) => toModel[c]! < 0 && courses[c]!.isOffered),
    languages: Uint8Array.from(courses, ({ language }) => findLanguage(languageNumbers, language)),
    languageNumbers,
    prerequisites: courses.map((course) => compilePrerequisites(course, numbers)),
    excludedBy: linkCourses(courses, numbers, (c) => [...(c.equivalents ?? []), ...(c.antirequisites ?? [])]),
    equivalents,
    baseRows: new Map(),
    interestCache: model && createInterestCache(model.popularity),
    declaredRows: model && prepareDeclaredRows(model),
    byLearners: sortByLearners(model, toOffered),
    subjectSets: numberSubjects(Array.from(toOffered, (course) => courses[course]?.subjects ?? [])),
    workspace: createWorkspace(model, numbers.size),
  };
}

function sortByLearners(model: Model | undefined, toOffered: Int32Array): Catalogue['byLearners'] {
  const countOf = (index: number) => model!.learnerCounts[index]!;
  const indices = Int32Array.from(toOffered.keys())
    .filter((index) => toOffered[index]! >= 0)
    .toSorted((a, b) => countOf(a) - countOf(b) || a - b);
  return { indices, learnerCounts: Uint32Array.from(indices, countOf) };
}

function numberCourses(courses: readonly CourseRules[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { id } of courses) {
    if (numbers.has(id)) throw new RangeError(`two courses have the id "${id}"`);
    numbers.set(id, numbers.size);
  }
  for (const id of courses.flatMap(({ prerequisites }) => prerequisites.flat())) {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
  }
  return numbers;
}
