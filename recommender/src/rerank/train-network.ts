import { shuffle } from '../random-source.ts';
import type { Network } from './network.ts';

/** Lists of candidates, one after the other, and the place of the course that was taken in each. */
export interface TrainingLists {
  /** Candidates of each list: list i has the rows `offsets[i] … offsets[i + 1] - 1` of `features`. */
  offsets: Uint32Array;
  features: Float32Array;
  /** By list, counted from its first row. */
  targets: Uint32Array;
}

const unitCount = 16;
const epochs = 8;
const batchSize = 64;
const learningRate = 0.006;
const weightDecay = 1e-5;

/**
 * Fits a network by the softmax loss −ln(e^z(target) / Σ e^z) over each list, with Adam (Kingma and Ba, 2015) and a
 * step that falls to 0, on features of mean 0 and deviation 1; the scaling is folded into the weights at the end.
 * The same lists and random numbers give the same network. `width` features a row.
 */
export function trainNetwork(
  lists: TrainingLists,
  width: number,
  random: () => number,
  onProgress: (fraction: number) => void = () => {},
): Network {
  const scaling = standardize(lists.features, width);
  const trainer = createTrainer(width, random);
  const order = Uint32Array.from(lists.targets.keys());
  const batchCount = Math.ceil(order.length / batchSize);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let batch = 0; batch < batchCount; batch++) {
      const chosen = order.subarray(batch * batchSize, (batch + 1) * batchSize);
      for (const list of chosen) trainer.addGradient(lists, list);
      const done = (epoch * batchCount + batch) / (epochs * batchCount);
      trainer.step(chosen.length, learningRate * (1 - done));
      if (batch % 100 === 0) onProgress(done);
    }
  }
  return unscale(trainer.network(), scaling);
}

interface Scaling {
  means: Float64Array;
  deviations: Float64Array;
}

/** Scales each column in place; one that never changes becomes 0. */
function standardize(features: Float32Array, width: number): Scaling {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  const count = Math.max(1, features.length / width);
  for (let i = 0; i < features.length; i++) means[i % width]! += features[i]! / count;
  for (let i = 0; i < features.length; i++) {
    deviations[i % width]! += (features[i]! - means[i % width]!) ** 2 / count;
  }
  for (let i = 0; i < width; i++) deviations[i] = Math.sqrt(deviations[i]!) || 1;
  for (let i = 0; i < features.length; i++) {
    features[i] = (features[i]! - means[i % width]!) / deviations[i % width]!;
  }
  return { means, deviations };
}

/** The network on features as they come: w·(x − m)/s = (w/s)·x − w·m/s. A constant for all candidates is left out. */
function unscale({ direct, hidden, hiddenBias, output }: Network, { means, deviations }: Scaling): Network {
  const width = means.length;
  const shifted = hiddenBias.map((bias, unit) =>
    means.reduce((sum, mean, i) => sum - (hidden[unit * width + i]! * mean) / deviations[i]!, bias),
  );
  return {
    direct: direct.map((weight, i) => weight / deviations[i]!),
    hidden: hidden.map((weight, i) => weight / deviations[i % width]!),
    hiddenBias: shifted,
    output,
  };
}

function createTrainer(width: number, random: () => number) {
  const biasStart = width + unitCount * width;
  const outputStart = biasStart + unitCount;
  const weights = new Float64Array(outputStart + unitCount);
  for (let i = width; i < biasStart; i++) weights[i] = drawNormal(random) / Math.sqrt(width);
  for (let i = outputStart; i < weights.length; i++) weights[i] = 0.1 * drawNormal(random);
  const gradient = new Float64Array(weights.length);
  const adam = createAdam(weights, gradient);
  let units = new Float64Array(0);
  let relevance = new Float64Array(0);

  const forward = (features: Float32Array, first: number, length: number) => {
    if (relevance.length < length) {
      relevance = new Float64Array(length);
      units = new Float64Array(length * unitCount);
    }
    for (let row = 0; row < length; row++) {
      const start = (first + row) * width;
      let z = 0;
      for (let i = 0; i < width; i++) z += weights[i]! * features[start + i]!;
      for (let unit = 0; unit < unitCount; unit += 4) {
        const rowA = width + unit * width;
        const rowB = rowA + width;
        const rowC = rowB + width;
        const rowD = rowC + width;
        let a = weights[biasStart + unit]!;
        let b = weights[biasStart + unit + 1]!;
        let c = weights[biasStart + unit + 2]!;
        let d = weights[biasStart + unit + 3]!;
        for (let i = 0; i < width; i++) {
          const x = features[start + i]!;
          a += weights[rowA + i]! * x;
          b += weights[rowB + i]! * x;
          c += weights[rowC + i]! * x;
          d += weights[rowD + i]! * x;
        }
        const to = row * unitCount + unit;
        units[to] = Math.max(0, a);
        units[to + 1] = Math.max(0, b);
        units[to + 2] = Math.max(0, c);
        units[to + 3] = Math.max(0, d);
      }
      for (let unit = 0; unit < unitCount; unit++)
        z += weights[outputStart + unit]! * units[row * unitCount + unit]!;
      relevance[row] = z;
    }
  };

  const addRow = (features: Float32Array, start: number, row: number, slope: number) => {
    for (let i = 0; i < width; i++) gradient[i]! += slope * features[start + i]!;
    for (let unit = 0; unit < unitCount; unit++) {
      const activation = units[row * unitCount + unit]!;
      if (activation === 0) continue;
      gradient[outputStart + unit]! += slope * activation;
      const inner = slope * weights[outputStart + unit]!;
      gradient[biasStart + unit]! += inner;
      const from = width + unit * width;
      for (let i = 0; i < width; i++) gradient[from + i]! += inner * features[start + i]!;
    }
  };

  return {
    /** Adds ∂loss/∂z = softmax(z) − [target] of one list, carried back to the weights. */
    addGradient({ offsets, features, targets }: TrainingLists, list: number): void {
      const first = offsets[list]!;
      const length = offsets[list + 1]! - first;
      forward(features, first, length);
      const largest = relevance.subarray(0, length).reduce((max, z) => Math.max(max, z), -Infinity);
      let total = 0;
      for (let row = 0; row < length; row++) total += Math.exp(relevance[row]! - largest);
      for (let row = 0; row < length; row++) {
        const share = Math.exp(relevance[row]! - largest) / total;
        addRow(features, (first + row) * width, row, share - (row === targets[list] ? 1 : 0));
      }
    },
    step(listCount: number, rate: number): void {
      for (let i = 0; i < weights.length; i++) {
        gradient[i] = gradient[i]! / listCount + weightDecay * weights[i]!;
      }
      adam.step(rate);
    },
    network: (): Network => ({
      direct: Float64Array.from(weights.subarray(0, width)),
      hidden: Float64Array.from(weights.subarray(width, biasStart)),
      hiddenBias: Float64Array.from(weights.subarray(biasStart, outputStart)),
      output: Float64Array.from(weights.subarray(outputStart)),
    }),
  };
}

function createAdam(weights: Float64Array, gradient: Float64Array) {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  let steps = 0;
  return {
    /** Moves the weights and clears the gradient. */
    step(rate: number): void {
      steps++;
      for (let i = 0; i < weights.length; i++) {
        const slope = gradient[i]!;
        mean[i] = 0.9 * mean[i]! + 0.1 * slope;
        square[i] = 0.999 * square[i]! + 0.001 * slope * slope;
        const unbiased = Math.sqrt(square[i]! / (1 - 0.999 ** steps)) + 1e-8;
        weights[i]! -= (rate * mean[i]!) / (1 - 0.9 ** steps) / unbiased;
      }
      gradient.fill(0);
    },
  };
}

/** Box–Muller. */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
