import type { CourseContent } from '../training-data.ts';
import { normalizeText } from '../text/tokenize.ts';

/** Names that a learner may declare, each a signal of the interest ridge, and which courses carry them. */
export interface InterestLabels {
  /** Normalised subjects and skills. */
  interests: string[];
  /** Levels of courses; their signals come after those of `interests`. */
  levels: string[];
  /** Signals of the interests of each course. */
  interestsOf: Uint32Array[];
  /** Signal of the level of each course, −1 where it has none. */
  levelOf: Int32Array;
}

/** The ridge is solved with its square in memory, and in time as the square times the courses. */
const interestLimit = 400;
/** A label whose courses fewer learners took tells nothing that text does not tell better. */
const learnersMin = 10;

/**
 * The subjects and skills whose courses have the most learners, up to 400, in the order of their names; and the levels
 * beginner, intermediate and advanced, since a course of mixed level is of any.
 */
export function listInterestLabels(
  courses: readonly CourseContent[],
  learnerCounts: Uint32Array,
): InterestLabels {
  const namesOf = courses.map(({ subjects, skills }) => listNames([...subjects, ...skills]));
  const counts = new Map<string, number>();
  namesOf.forEach((names, course) => {
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + learnerCounts[course]!);
  });
  const interests = [...counts]
    .filter(([, count]) => count >= learnersMin)
    .toSorted(([a, m], [b, n]) => n - m || compareNames(a, b))
    .slice(0, interestLimit)
    .map(([name]) => name)
    .toSorted(compareNames);
  const signals = new Map(interests.map((name, signal) => [name, signal]));
  const levels = ['beginner', 'intermediate', 'advanced'];
  return {
    interests,
    levels,
    interestsOf: namesOf.map((names) => Uint32Array.from(names.flatMap((name) => signals.get(name) ?? []))),
    levelOf: Int32Array.from(courses, ({ level }) => {
      const place = level === null ? -1 : levels.indexOf(level);
      return place < 0 ? -1 : interests.length + place;
    }),
  };
}

function listNames(labels: string[]): string[] {
  return [...new Set(labels.map(normalizeText))].filter(Boolean);
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The signal of the commonest level, the lower one of two; −1 where no course has one. */
export function findCommonLevel(given: Uint32Array, { interests, levels, levelOf }: InterestLabels): number {
  const counts = new Uint32Array(levels.length);
  for (const course of given) if (levelOf[course]! >= 0) counts[levelOf[course]! - interests.length]!++;
  const largest = Math.max(...counts);
  return largest > 0 ? interests.length + counts.indexOf(largest) : -1;
}
