import { createMemory, firstFreeAddress, instantiateModule } from '../kernel-module.ts';
import type { Network } from './network.ts';

/** Exports of kernels/serve.ts for the network. */
interface Kernel {
  /** Address, features, units. */
  useNetwork(start: number, width: number, unitCount: number): void;
  /** Addresses of features and relevance; rows, a multiple of four. */
  computeRelevance(features: number, relevance: number, count: number): void;
}

/** A network in the memory of a kernel. */
export interface NetworkKernel {
  /** Rows of features. */
  features: Float32Array;
  /** What `computeRelevance` of network.ts says of each row, to the bit. */
  relevance: Float64Array;
  /** Of the first rows. */
  computeRelevance(rowCount: number): void;
}

/** For at most `rowCountMax` rows. */
export function createNetworkKernel(network: Network, rowCountMax: number): NetworkKernel {
  const width = network.direct.length;
  const weights = layOutWeights(network);
  const rows = roundUp(rowCountMax);
  const memory = createMemory(firstFreeAddress + 8 * (weights.length + rows) + 4 * rows * width);
  const kernel = instantiateModule('serve', memory) as Kernel;
  new Float64Array(memory.buffer, firstFreeAddress).set(weights);
  kernel.useNetwork(firstFreeAddress, width, network.output.length);
  const relevanceStart = firstFreeAddress + weights.byteLength;
  const featuresStart = relevanceStart + 8 * rows;
  return {
    features: new Float32Array(memory.buffer, featuresStart, rows * width),
    relevance: new Float64Array(memory.buffer, relevanceStart, rows),
    computeRelevance: (rowCount) => kernel.computeRelevance(featuresStart, relevanceStart, roundUp(rowCount)),
  };
}

/** As the kernel reads them: those of four units side by side, feature by feature. */
function layOutWeights({ direct, hidden, hiddenBias, output }: Network): Float64Array {
  const width = direct.length;
  const hiddenByFours = hidden.map((_, entry) => {
    const firstUnit = 4 * Math.floor(entry / (4 * width));
    const feature = Math.floor(entry / 4) % width;
    return hidden[(firstUnit + (entry % 4)) * width + feature]!;
  });
  return Float64Array.from([...direct, ...hiddenByFours, ...hiddenBias, ...output]);
}

function roundUp(rowCount: number): number {
  return Math.ceil(rowCount / 4) * 4;
}
