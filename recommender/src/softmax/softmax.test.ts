import { describe, expect, it } from 'vitest';
import { defaultFitSettings, type FitSettings } from '../fit-settings.ts';
import { createRandomSource } from '../random-source.ts';
import type { Sequences } from '../training-data.ts';
import { fitSoftmax } from './fit-softmax.ts';
import { openKernelSoftmax } from './kernel-softmax.ts';
import { openPlainSoftmax } from './plain-softmax.ts';
import type { SoftmaxProblem } from './softmax-engine.ts';

const courseCount = 30;

/** Learners walk on from course to course, mostly to the next number. */
function simulateLists(count: number): Sequences {
  const random = createRandomSource(5);
  const draw = () => Math.floor(random() * 2 ** 32);
  const lists = Array.from({ length: count }, () => {
    const list = [draw() % courseCount];
    for (let length = draw() % 12; length > 0; length--) {
      const next = (list.at(-1)! + 1 + (draw() % 3)) % courseCount;
      if (!list.includes(next)) list.push(next);
    }
    return list;
  });
  const offsets = Uint32Array.from([0, ...lists.map((list) => list.length)]);
  for (let i = 1; i < offsets.length; i++) offsets[i]! += offsets[i - 1]!;
  return { offsets, courses: Uint32Array.from(lists.flat()) };
}

/** Rows with a few small weights, the last places of each row unused. */
function createProblem(settings: Partial<FitSettings> = {}, listCount = 300): SoftmaxProblem {
  const width = 12;
  const used = 10;
  const columns = new Uint16Array(2 * courseCount * width).fill(courseCount);
  const values = new Float32Array(columns.length);
  for (let row = 0; row < 2 * courseCount; row++) {
    for (let e = 0; e < used; e++) {
      columns[row * width + e] = (row + 1 + 2 * e) % courseCount;
      values[row * width + e] = ((row * e) % 7) / 10 - 0.3;
    }
  }
  const bias = Float32Array.from({ length: courseCount }, (_, j) => (j % 5) / 5);
  return {
    table: { courseCount, width, columns, values, bias },
    lists: simulateLists(listCount),
    settings: { ...defaultFitSettings, softmaxEpochs: 3, ...settings },
  };
}

const variants: Partial<FitSettings>[] = [
  {},
  { softmaxEpochs: 1, reversedWeight: 0, softmaxDropout: 0 },
  { reversedWeight: 1, targetHorizon: 1 },
  { historyLength: 3, targetHorizon: 5, targetDiscount: 0.9, softmaxDropout: 0.8 },
];

describe('the softmax refinement', () => {
  it.each(variants)('of the kernel equals the definition with %o', async (variant) => {
    const problem = createProblem(variant);
    const expected = await fitSoftmax(problem, undefined, openPlainSoftmax(problem));
    const actual = await fitSoftmax(problem, undefined, openKernelSoftmax(problem, 1));
    const change = Math.max(...expected.values.map((value, e) => Math.abs(value - problem.table.values[e]!)));
    expect(change).toBeGreaterThan(0.5);
    for (const part of ['values', 'bias'] as const) {
      const differences = actual[part].map((value, e) => Math.abs(value - expected[part][e]!));
      expect(Math.max(...differences)).toBeLessThan(1e-3);
    }
  });

  it('gives the same bits on 1, 2 and 4 threads, and others from another seed', async () => {
    const [one, two, four] = await Promise.all(
      [1, 2, 4].map((threads) => {
        const problem = createProblem();
        return fitSoftmax(problem, undefined, openKernelSoftmax(problem, threads));
      }),
    );
    expect(two).toEqual(one);
    expect(four).toEqual(one);
    const other = createProblem({ seed: 2 });
    expect(await fitSoftmax(other, undefined, openKernelSoftmax(other, 1))).not.toEqual(one);
  });

  it('lowers the cross-entropy of what learners took next', async () => {
    const problem = createProblem({ softmaxEpochs: 5, softmaxDropout: 1, targetHorizon: 1 });
    const refined = await fitSoftmax(problem);
    const start = computeCrossEntropy(problem, problem.table);
    expect(computeCrossEntropy(problem, refined)).toBeLessThan(start - 0.5);
  });

  it('leaves places that a row does not use at zero, and works with fewer learners than shards', async () => {
    const problem = createProblem({}, 3);
    const { values, bias } = await fitSoftmax(problem);
    values.forEach((value, e) => {
      expect(problem.table.columns[e]! < courseCount || value === 0).toBe(true);
    });
    expect([...values, ...bias].every(Number.isFinite)).toBe(true);
  });
});

/** Mean −ln p of the next course after the last one, from the last rows and the bias alone. */
function computeCrossEntropy(
  { table: { columns, width }, lists: { offsets, courses } }: SoftmaxProblem,
  { values, bias }: { values: Float32Array; bias: Float32Array },
): number {
  const losses: number[] = [];
  for (let list = 0; list + 1 < offsets.length; list++) {
    for (let place = offsets[list]! + 1; place < offsets[list + 1]!; place++) {
      const logits = Float64Array.from(bias);
      const last = courses[place - 1]!;
      for (const row of [last, courseCount + last]) {
        for (let e = row * width; e < (row + 1) * width; e++) logits[columns[e]!]! += values[e]!;
      }
      const total = logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
      losses.push(Math.log(total) - logits[courses[place]!]!);
    }
  }
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
