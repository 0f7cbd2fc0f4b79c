import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareCourse } from '../../test/bare-course.ts';
import { fitModel } from '../fit-model.ts';
import { createRandomSource } from '../random-source.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import { createRowKernel } from '../serve/row-kernel.ts';
import { computeFeatures, createFeatureWorkspace, featureCount, featureNames } from './candidate-features.ts';
import { gatherEvidence } from './fit-reranker.ts';
import { rateKinds } from './pair-rates.ts';
import { logRates, rates } from './rate-bytes.ts';
import { findPair } from './triple-rates.ts';

const courseCount = 60;
const courses = Array.from({ length: courseCount }, (_, i) => ({
  ...bareCourse,
  id: `c${i}`,
  title: `course ${i % 9} of ${i % 7}`,
}));
const lengthMax = 12;

/** Different courses, near to one another more often than not. */
function drawHistory(random: () => number, length: number): number[] {
  const start = Math.floor(random() * courseCount);
  const drawn = Array.from({ length }, () => (start + Math.floor(random() ** 2 * courseCount)) % courseCount);
  return [...new Set(drawn)];
}

async function fitOnChance() {
  const random = createRandomSource(3);
  const lists = Array.from({ length: 500 }, () => drawHistory(random, lengthMax));
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length;
  });
  const sequences = { offsets, courses: Uint32Array.from(lists.flat()) };
  const model = await fitModel({ courses, sequences }, { softmaxEpochs: 0 });
  return { model, evidence: gatherEvidence(sequences, model.learnerCounts, courses) };
}

type Fitted = Awaited<ReturnType<typeof fitOnChance>>;

/** What the rows say of one candidate, each sum rounded to 32 bits after each course, as in training. */
function tallyPlainly({ model, evidence }: Fitted, history: Uint32Array, candidate: number) {
  const lagWeights = computeLagWeights(model.settings);
  const smallest = Math.fround(logRates[0]!);
  const found = {
    next: smallest,
    second: smallest,
    before: smallest,
    soonSum: 0,
    soonMost: 0,
    togetherSum: 0,
    togetherMost: 0,
    togetherLate: 0,
    togetherFirst: smallest,
    orderLast: 0,
    orderMean: 0,
    pairMost: smallest,
    pairMean: 0,
    pairLast: smallest,
    similarLast: 0,
    similarMost: 0,
  };
  type Name = keyof typeof found;
  const set = (name: Name, value: number) => (found[name] = Math.fround(value));
  const raise = (name: Name, value: number) => set(name, Math.max(found[name], value));
  const findEntry = (rows: { offsets: Uint32Array; columns: ArrayLike<number> }, row: number) => {
    for (let e = rows.offsets[row]!; e < rows.offsets[row + 1]!; e++)
      if (rows.columns[e] === candidate) return e;
    return -1;
  };
  history.forEach((course, lag) => {
    const rated = findEntry(evidence.rates, course);
    if (rated >= 0) {
      const byteOf = (kind: (typeof rateKinds)[number]) =>
        evidence.rates.bytes[rated * rateKinds.length + rateKinds.indexOf(kind)]!;
      const together = rates[byteOf('together')]!;
      const order = rates[byteOf('first')]! - 0.5;
      set('soonSum', found.soonSum + lagWeights[lag]! * rates[byteOf('soon')]!);
      set('togetherSum', found.togetherSum + together);
      set('orderMean', found.orderMean + order);
      raise('soonMost', rates[byteOf('soon')]!);
      raise('togetherMost', together);
      raise('togetherLate', lagWeights[lag]! * together);
      if (lag === history.length - 1) set('togetherFirst', logRates[byteOf('together')]!);
      if (lag === 0) set('next', logRates[byteOf('next')]!);
      if (lag === 0) set('before', logRates[byteOf('before')]!);
      if (lag === 0) set('orderLast', order);
      if (lag === 1) set('second', logRates[byteOf('second')]!);
    }
    const alike = findEntry(model.similar, course);
    const similarity = alike < 0 ? 0 : model.similar.values[alike]! * model.similar.scales[course]!;
    raise('similarMost', similarity);
    if (lag === 0) set('similarLast', similarity);
  });
  const latest = [...history.subarray(0, 4).keys()];
  const pairs = latest.flatMap((i) => latest.filter((j) => j > i).map((j) => [i, j] as const));
  const weigh = ([i, j]: readonly [number, number]) => Math.exp(-1 / 3) ** (i + j - 1);
  const total = pairs.reduce((sum, pair) => sum + weigh(pair), 0);
  for (const [i, j] of pairs) {
    const pair = findPair(evidence.triples, history[i]!, history[j]!);
    const entry = pair < 0 ? -1 : findEntry(evidence.triples, pair);
    if (entry < 0) continue;
    const close = evidence.triples.bytes[2 * entry]!;
    raise('pairMost', logRates[close]!);
    set('pairMean', found.pairMean + (weigh([i, j]) / total) * rates[close]!);
    if (j === 1) set('pairLast', logRates[evidence.triples.bytes[2 * entry + 1]!]!);
  }
  set('togetherSum', found.togetherSum / Math.sqrt(history.length));
  set('orderMean', found.orderMean / history.length);
  set('pairMean', found.pairMean > 0 ? Math.log(found.pairMean + Math.exp(logRates[0]!)) : logRates[0]!);
  return found;
}

it('takes from the rows what plain code takes from them, to the bit', async () => {
  const fitted = await fitOnChance();
  const { model, evidence } = fitted;
  const lagWeights = computeLagWeights(model.settings);
  const workspace = createFeatureWorkspace(model, createRowKernel(model, evidence));
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: lengthMax }), (seed, length) => {
      const history = Uint32Array.from(drawHistory(createRandomSource(seed), length));
      const indices = Uint32Array.from({ length: courseCount }, (_, i) => i).filter(
        (index) => index % 2 === seed % 2 && !history.includes(index),
      );
      const candidates = { length: indices.length, indices, scores: new Float64Array(indices.length) };
      const count = computeFeatures(model, evidence, history, lagWeights, candidates, workspace);
      for (let place = 0; place < count; place++) {
        for (const [name, value] of Object.entries(tallyPlainly(fitted, history, indices[place]!))) {
          const at = place * featureCount + (featureNames as readonly string[]).indexOf(name);
          expect([name, workspace.features[at]]).toEqual([name, value]);
        }
      }
      expect(workspace.kernel.slots.every((slot) => slot === 0)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
