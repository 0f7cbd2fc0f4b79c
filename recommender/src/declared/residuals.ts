import { unsaid } from '../derive-signals.ts';
import { computeColumnScale } from '../fit/fit-interests.ts';
import type { Model } from '../model.ts';
import { levels } from '../level.ts';
import { sumBaseRow } from '../serve/base-rows.ts';
import { addSignals, sumScores } from '../serve/gains.ts';
import { createInterestCache } from '../serve/interest-rows.ts';
import { findLagWeights, listSignals, readTexts } from '../serve/read-signals.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import type { TrainingData } from '../training-data.ts';

/** What a learner took, and what the table said, by course, in the units of the table. */
export interface Residual {
  taken: Float64Array;
  scored: Float64Array;
}

/** False, with nothing of use in `residual`, where the history of the learner is too short. */
export type ResidualReader = (learner: number, residual: Residual) => boolean;

/** Places of one history that are looked at: its end, and others evenly before it. */
const placesMax = 4;

/**
 * Reads what learners took beside what a table scores the courses that they have not taken by, their interests, goal and
 * level included. With `hasHistory`, the mean over places of the history, each with the next H courses, γ^h of each;
 * otherwise all courses, in equal shares.
 */
export function createResidualReader(
  model: Model,
  { sequences: { offsets, courses }, declared = [] }: Pick<TrainingData, 'sequences' | 'declared'>,
  hasHistory: boolean,
): ResidualReader {
  const { targetDiscount, targetHorizon } = model.settings;
  const { debias, targetMass } = computeColumnScale(model.learnerCounts, model.settings);
  const lagWeights = findLagWeights(model);
  const baseRows = new Map(
    [null, ...levels].map((level) => [level, sumBaseRow(model, { hasHistory, level }).scores]),
  );
  const cache = createInterestCache(model.popularity);
  const kernel = createRowKernel(model, null);
  const scores = new Float64Array(model.learnerCounts.length);

  return (learner, { taken, scored }) => {
    const list = courses.subarray(offsets[learner]!, offsets[learner + 1]!);
    const placeCount = hasHistory ? Math.min(placesMax, list.length - 1) : Math.min(1, list.length);
    if (placeCount <= 0) return false;
    const declaration = declared[learner] ?? unsaid;
    const base = baseRows.get(declaration.level)!;
    taken.fill(0);
    scored.fill(0);
    for (let k = 0; k < placeCount; k++) {
      const place = hasHistory ? list.length - 1 - Math.floor((k * (list.length - 1)) / placeCount) : 0;
      const history = list.subarray(0, place);
      const texts = readTexts(model, cache, declaration, place);
      addSignals(kernel, { courses: listSignals(history, lagWeights), texts });
      sumScores(kernel, base, scores);
      for (const course of history) scores[course] = 0;
      for (let j = 0; j < scores.length; j++) scored[j]! += scores[j]! / placeCount;
      list.subarray(place, hasHistory ? place + targetHorizon : list.length).forEach((course, h) => {
        const share = hasHistory ? targetDiscount ** h : targetMass / list.length;
        taken[course]! += (share * debias[course]!) / placeCount;
      });
    }
    return true;
  };
}
