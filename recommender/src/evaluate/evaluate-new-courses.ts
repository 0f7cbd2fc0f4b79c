import { countLearners } from '../fit/count-learners.ts';
import { createRandomSource } from '../random-source.ts';
import type { Sequences, TrainingData } from '../training-data.ts';
import { CaseList } from './case-list.ts';
import type { Cases } from './held-out.ts';
import { listLength, rankTargets } from './rank-targets.ts';
import type { Contender, Scorer } from './scorer.ts';
import { computeMean } from './statistics.ts';

const shareOfCourses = 0.05;

/** Of the last course of each learner, ranked among all courses. */
export interface NewCourseResult {
  newCourseCount: number;
  /** Learners whose last course is new. */
  newCaseCount: number;
  newHitRateAt10: number;
  /** Mean share of the catalogue that stands behind the new course. */
  newPercentile: number;
  otherCaseCount: number;
  otherHitRateAt10: number;
  /** The same with new courses left out of the lists: what recommending them costs. */
  otherHitRateWithoutNew: number;
}

/**
 * How well a model recommends courses that nobody has taken yet: one course in twenty, chosen by `seed`, is taken out of
 * all histories before the fit. Undefined where no learner has such a course as the last one.
 */
export async function evaluateNewCourses(
  { courses, sequences }: TrainingData,
  { fit }: Contender,
  seed = 1,
): Promise<NewCourseResult | undefined> {
  const isNew = chooseCourses(sequences, courses.length, seed);
  const { kept, cases } = hideCourses(sequences, isNew);
  const isNewCase = Array.from(cases.splits, (split) => isNew[cases.courses[split]!] === 1);
  if (!isNewCase.includes(true)) return undefined;
  const scorer = await fit(kept, courses.length);
  const { ranks } = rankTargets(scorer, cases, courses.length);
  const { ranks: ranksWithout } = rankTargets(leaveOut(scorer, isNew), cases, courses.length);
  const newRanks = ranks.filter((_, i) => isNewCase[i]);
  return {
    newCourseCount: isNew.reduce((sum, value) => sum + value, 0),
    newCaseCount: newRanks.length,
    newHitRateAt10: computeHitRate(newRanks),
    newPercentile: 1 - computeMean(newRanks) / courses.length,
    otherCaseCount: ranks.length - newRanks.length,
    otherHitRateAt10: computeHitRate(ranks.filter((_, i) => !isNewCase[i])),
    otherHitRateWithoutNew: computeHitRate(ranksWithout.filter((_, i) => !isNewCase[i])),
  };
}

function computeHitRate(ranks: Uint32Array): number {
  return computeMean(ranks.map((rank) => (rank <= listLength ? 1 : 0)));
}

/** 1 for the chosen ones, all of which have learners. */
function chooseCourses(sequences: Sequences, courseCount: number, seed: number): Uint8Array {
  const random = createRandomSource(seed);
  const { perCourse } = countLearners(sequences, courseCount);
  return Uint8Array.from(perCourse, (count) => (count > 0 && random() < shareOfCourses ? 1 : 0));
}

/** Histories without their last course and without new ones; where something is left, the last course is a target. */
function hideCourses({ offsets, courses }: Sequences, isNew: Uint8Array): { kept: Sequences; cases: Cases } {
  const cases = new CaseList();
  const kept: number[] = [];
  const questions: number[] = [];
  const keptOffsets = [0];
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    const history = courses.subarray(offsets[learner]!, offsets[learner + 1]!);
    const known = history.subarray(0, -1).filter((course) => isNew[course] === 0);
    kept.push(...known);
    keptOffsets.push(kept.length);
    if (known.length === 0) continue;
    const start = questions.length;
    questions.push(...known, history.at(-1)!);
    cases.add(learner, start, questions.length - 1, questions.length);
  }
  return {
    kept: { offsets: Uint32Array.from(keptOffsets), courses: Uint32Array.from(kept) },
    cases: cases.build(Uint32Array.from(questions)),
  };
}

function leaveOut(scorer: Scorer, isNew: Uint8Array): Scorer {
  return {
    scoreCourses(history, scores) {
      scorer.scoreCourses(history, scores);
      isNew.forEach((value, course) => {
        if (value === 1) scores[course] = -Infinity;
      });
    },
  };
}
