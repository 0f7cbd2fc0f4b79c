import { describe, expect, it } from 'vitest';
import type { Sequences, TrainingData } from '../training-data.ts';
import { bareCourse } from '../../test/bare-course.ts';
import { createRandomSource } from '../random-source.ts';
import { type TuneOptions, tuneSettings } from './tune-settings.ts';

/** How far it looks shows in the ridge alone; the refinement blurs that on so few learners. */
const options: TuneOptions = { seed: 1, trialCount: 36, fixed: { softmaxEpochs: 0 } };

describe('tuning on directed data', () => {
  // Terms that follow one another: two of four courses of each, in any order, and never back. What was passed over is
  // gone, and the whole next term is as near as the next course.
  const data = toData(
    600,
    (random) => {
      const [programme, start] = [pick(6, random), pick(3, random)];
      return [0, 1, 2, 3].flatMap((term) =>
        shuffle(4, random)
          .slice(0, 2)
          .map((place) => (programme * 6 + start + term) * 4 + place),
      );
    },
    6 * 6 * 4,
  );

  it('wants no reversed copies, and far targets', async () => {
    const { settings, trials } = await tuneSettings(data, options);
    expect(settings.reversedWeight).toBe(0);
    expect(reach({ ...defaults, ...settings })).toBeGreaterThanOrEqual(1);
    expect(trials.filter(({ difference }) => difference > 0).length).toBeGreaterThan(0);
  });
});

describe('tuning on undirected data', () => {
  // Sets in random order, one after the other, left at any place: whoever took one course of a set takes the others.
  const data = toData(
    600,
    (random) => {
      const sets = shuffle(60, random).slice(0, 3);
      const taken = sets.flatMap((set) =>
        shuffle(5, random)
          .slice(0, 2 + pick(4, random))
          .map((place) => set * 5 + place),
      );
      return taken.slice(0, taken.length - pick(3, random));
    },
    60 * 5,
  );

  it('wants reversed copies, and near targets', async () => {
    const { settings } = await tuneSettings(data, options);
    expect(settings.reversedWeight).toBeGreaterThan(0.3);
    expect(reach({ ...defaults, ...settings })).toBeLessThan(1);
  });

  it('gives the same settings for the same seed, and ends each sample early without time', async () => {
    const budget = { seed: 4, trialCount: 8, fixed: { softmaxEpochs: 0 } };
    const first = await tuneSettings(data, budget);
    expect(await tuneSettings(data, budget)).toEqual(first);
    expect((await tuneSettings(data, { ...budget, seed: 5 })).trials).not.toEqual(first.trials);
    const cut = await tuneSettings(data, { ...budget, readTimeUsed: () => 1 });
    expect(cut.trials.slice(0, 2)).toEqual(first.trials.slice(0, 2));
    expect(cut.trials.length).toBeLessThan(first.trials.length);
  });
});

describe('tuning of the whole table', () => {
  // One of six courses of each of six terms: the five that were passed over are gone.
  const data = toData(
    600,
    (random) => {
      const [programme, start] = [pick(6, random), pick(3, random)];
      return [0, 1, 2, 3, 4, 5].map((term) => (programme * 8 + start + term) * 6 + pick(6, random));
    },
    6 * 8 * 6,
  );

  it('wants no reversed copies where there is a direction', async () => {
    const { settings } = await tuneSettings(data, { seed: 1, trialCount: 36 });
    expect(settings.reversedWeight).toBe(0);
    expect(settings.softmaxEpochs ?? 12).toBeGreaterThan(0);
  });
});

const defaults = { targetHorizon: 3, targetDiscount: 0.5 };

/** How far beyond the next course the mean target is, Σ h γ^h / Σ γ^h. */
function reach({ targetHorizon, targetDiscount }: typeof defaults): number {
  const shares = Array.from({ length: targetHorizon }, (_, h) => targetDiscount ** h);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.reduce((sum, share, h) => sum + h * share, 0) / total;
}

function toData(
  learnerCount: number,
  take: (random: () => number) => number[],
  courseCount: number,
): TrainingData {
  const random = createRandomSource(1);
  const lists = Array.from({ length: learnerCount }, () => take(random));
  const offsets = Uint32Array.from([0, ...lists].keys(), () => 0);
  lists.forEach((list, learner) => {
    offsets[learner + 1] = offsets[learner]! + list.length;
  });
  const sequences: Sequences = { offsets, courses: Uint32Array.from(lists.flat()) };
  const courses = Array.from({ length: courseCount }, (_, id) => ({ ...bareCourse, id: `${id}` }));
  return { courses, sequences };
}

function pick(count: number, random: () => number): number {
  return Math.floor(random() * count);
}

function shuffle(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const other = pick(last + 1, random);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
