import { createRandomSource } from '../random-source.ts';
import { computeLagWeights } from '../ridge/signal-weights.ts';
import {
  excludedLogit,
  type ListRange,
  type SoftmaxEngine,
  type SoftmaxProblem,
  type SoftmaxTable,
  shardCount,
} from './softmax-engine.ts';

interface State {
  values: Float64Array;
  bias: Float64Array;
  /** Sums of squared gradients of each row and, last, of the bias. */
  squares: Float64Array;
}

/** The arithmetic as its definition reads: the reference that the kernel is checked against. */
export function openPlainSoftmax(problem: SoftmaxProblem): SoftmaxEngine {
  const { columns, values, bias, width } = problem.table;
  const common: State = {
    values: Float64Array.from(values),
    bias: Float64Array.from([...bias, excludedLogit]),
    squares: new Float64Array(columns.length / width + 1).fill(1),
  };
  const shards = Array.from({ length: shardCount }, () => structuredClone(common));
  const sum = structuredClone(common);
  sum.values.fill(0);
  sum.bias.fill(0);
  let summed = 0;
  return {
    async train(ranges) {
      ranges.forEach((range, shard) => trainLists(problem, shards[shard]!, range));
    },

    async merge(isAveraged) {
      for (const part of ['values', 'bias', 'squares'] as const) {
        const old = common[part].slice();
        for (const shard of shards) old.forEach((value, e) => (common[part][e]! += shard[part][e]! - value));
        for (const shard of shards) shard[part].set(common[part]);
        if (isAveraged) common[part].forEach((value, e) => (sum[part][e]! += value));
      }
      if (isAveraged) summed++;
    },

    readMean: () => ({
      values: Float32Array.from(sum.values, (value) => value / summed),
      bias: Float32Array.from(sum.bias.subarray(0, bias.length), (value) => value / summed),
    }),

    async close() {},
  };
}

interface Signal {
  row: number;
  weight: number;
}

function trainLists(
  { table, lists, settings }: SoftmaxProblem,
  state: State,
  { from, to, seed }: ListRange,
): void {
  const random = createRandomSource(seed);
  const happens = (probability: number) => random() < probability;
  const lagWeights = computeLagWeights(settings);
  for (let list = from; list < to; list++) {
    const taken = Array.from(lists.courses.subarray(lists.offsets[list], lists.offsets[list + 1]));
    if (taken.length < 2) continue;
    if (happens(settings.reversedWeight)) taken.reverse();
    for (let place = 1; place < taken.length; place++) {
      if (!happens(1 / Math.sqrt(taken.length - 1))) continue;
      const history = taken.slice(0, place).toReversed();
      const signals: Signal[] = [{ row: history[0]! + table.courseCount, weight: 1 }];
      history.slice(0, lagWeights.length).forEach((row, lag) => {
        if (lag === 0 || !happens(settings.softmaxDropout)) signals.push({ row, weight: lagWeights[lag]! });
      });
      const gradient = computeGradient(table, state, signals, history);
      subtractTarget(gradient, taken.slice(place, place + settings.targetHorizon), settings.targetDiscount);
      applyGradient(table, state, signals, gradient, settings.softmaxRate);
    }
  }
}

/** Softmax over the courses that are not in the history. */
function computeGradient(
  { columns, width }: SoftmaxTable,
  state: State,
  signals: Signal[],
  history: number[],
) {
  const logits = state.bias.slice();
  for (const { row, weight } of signals) {
    for (let e = row * width; e < (row + 1) * width; e++) logits[columns[e]!]! += weight * state.values[e]!;
  }
  for (const course of history) logits[course] = excludedLogit;
  const largest = logits.reduce((max, value) => Math.max(max, value), -Infinity);
  const powers = logits.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, value) => sum + value, 0);
  return powers.map((value) => value / total);
}

function subtractTarget(gradient: Float64Array, next: number[], discount: number): void {
  const total = next.reduce((sum, _, h) => sum + discount ** h, 0);
  next.forEach((course, h) => (gradient[course]! -= discount ** h / total));
}

/** Adagrad with one sum of squares a row, of the whole gradient whether or not the row has weights there. */
function applyGradient(
  { columns, width }: SoftmaxTable,
  { values, bias, squares }: State,
  signals: Signal[],
  gradient: Float64Array,
  rate: number,
): void {
  const square = gradient.reduce((sum, value) => sum + value * value, 0);
  const growRoot = (row: number, weight: number) => Math.sqrt((squares[row]! += weight * weight * square));
  const biasRate = rate / growRoot(squares.length - 1, 1);
  gradient.forEach((value, course) => (bias[course]! -= biasRate * value));
  for (const { row, weight } of signals) {
    const step = (rate * weight) / growRoot(row, weight);
    for (let e = row * width; e < (row + 1) * width; e++) values[e]! -= step * gradient[columns[e]!]!;
  }
}
