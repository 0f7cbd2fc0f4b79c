import { createRandomSource, shuffle } from '../random-source.ts';
import type { CourseContent, Sequences, TrainingData } from '../training-data.ts';
import { cutSequences } from './cut-sequences.ts';
import type { Cases } from './held-out.ts';

const shareOfLearners = 0.1;
const learnersMax = 5000;
const coursesMin = 4;
/** Names that one learner declares at most; people name few. */
const declaredMax = 5;

/**
 * Some learners, unknown to the models: what they declare follows from a random half of their courses, the targets are
 * the other half. In `cases`, the first half stands as the history; it is not recommended.
 */
export interface NewLearners {
  /** All other learners. */
  sequences: Sequences;
  cases: Cases;
}

/** A tenth of the learners with four courses or more, 5,000 at most; the same for the same seed. */
export function setLearnersAside({ sequences }: TrainingData, seed: number): NewLearners {
  const random = createRandomSource(seed);
  const halves: Uint32Array[] = [];
  const learners: number[] = [];
  const kept = cutSequences(sequences, (start, end, learner) => {
    const isNew = end - start >= coursesMin && random() < shareOfLearners;
    if (!isNew || halves.length === learnersMax) return end;
    learners.push(learner);
    halves.push(shuffle(sequences.courses.slice(start, end), random));
    return start;
  });
  return { sequences: kept, cases: { ...splitHalves(halves), learners: Uint32Array.from(learners) } };
}

function splitHalves(learners: readonly Uint32Array[]): Omit<Cases, 'learners'> {
  const starts = new Uint32Array(learners.length);
  learners.slice(1).forEach((_, i) => {
    starts[i + 1] = starts[i]! + learners[i]!.length;
  });
  return {
    courses: Uint32Array.from(learners.flatMap((courses) => [...courses])),
    starts,
    splits: starts.map((start, i) => start + (learners[i]!.length >> 1)),
    ends: starts.map((start, i) => start + learners[i]!.length),
  };
}

/** What a learner would declare who took these courses. */
export type Declare = (given: Uint32Array) => string[];

/** The commonest subjects and skills, in the order of their names where equal. */
export function declareLabels(courses: readonly CourseContent[]): Declare {
  return pickCommonest((course) => [...courses[course]!.subjects, ...courses[course]!.skills]);
}

/** The commonest among one word for each course. */
export function declareWords(wordOf: readonly (string | undefined)[]): Declare {
  return pickCommonest((course) => [wordOf[course] ?? []].flat());
}

function pickCommonest(listNames: (course: number) => string[]): Declare {
  return (given) => {
    const counts = new Map<string, number>();
    for (const course of given) {
      for (const name of new Set(listNames(course))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, declaredMax)
      .map(([name]) => name);
  };
}
