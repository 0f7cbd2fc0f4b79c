import { selectCases } from '../evaluate/held-out.ts';
import { listLength } from '../evaluate/rank-targets.ts';
import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import { createTableScorer } from '../evaluate/table-scorer.ts';
import type { Model, NamedRows } from '../model.ts';
import type { TrainingData } from '../training-data.ts';
import { halfOf } from './residual-sums.ts';

const weights = [1, 0.5, 0.25, 0.125, 0];
const casesMax = 5_000;
/** Fewer cannot tell weights apart. */
const casesMin = 300;

/**
 * The weight of what is declared beside a history that serves best, by NDCG@10 of the last course of each learner, which
 * `inner` has not seen, and with rows of other learners, `crossed` by half; the larger one of equals, and 1 where too few declare anything.
 */
export function chooseWeight(
  inner: Model,
  crossed: readonly NamedRows[],
  { sequences, declared = [] }: Pick<TrainingData, 'sequences' | 'declared'>,
): number {
  const { cases } = leaveLastOut(sequences);
  const chosen = Uint32Array.from(cases.learners.keys()).filter((i) => declared[cases.learners[i]!]);
  if (chosen.length < casesMin) return 1;
  const step = Math.ceil(chosen.length / casesMax);
  const { courses, starts, splits, learners } = selectCases(
    cases,
    chosen.filter((_, place) => place % step === 0),
  );
  const byHistory = createTableScorer(inner);
  const byAll = crossed.map((rows) =>
    createTableScorer({ ...inner, declared: { history: rows, noHistory: rows } }, declared),
  );
  const plain = new Float64Array(inner.courseIds.length);
  const told = new Float64Array(plain.length);
  const sums = weights.map(() => 0);
  starts.forEach((start, i) => {
    const history = courses.subarray(start, splits[i]);
    byHistory.scoreCourses(history, plain);
    byAll[halfOf(learners[i]!)]!.scoreCourses(history, told, learners[i]!);
    for (const course of history) plain[course] = -Infinity;
    weights.forEach((weight, w) => {
      sums[w]! += gainOf(courses[splits[i]!]!, plain, told, weight);
    });
  });
  return weights[sums.indexOf(Math.max(...sums))]!;
}

/** 1/log2(1 + rank) of the target by plain + weight · (told − plain), 0 behind the list. */
function gainOf(target: number, plain: Float64Array, told: Float64Array, weight: number): number {
  const own = plain[target]! + weight * (told[target]! - plain[target]!);
  let rank = 0;
  for (let j = 0; j < plain.length; j++) {
    if (plain[j]! > -Infinity && plain[j]! + weight * (told[j]! - plain[j]!) >= own) rank++;
  }
  return rank <= listLength ? 1 / Math.log2(1 + rank) : 0;
}
