import { instantiateModule, type SharedMemory } from '../kernel-module.ts';

/** Exports of kernels/softmax.ts that do the work. */
export interface SoftmaxKernel {
  /** State of the shard, first list, end of lists, seed. */
  trainLists(...args: number[]): void;
  /** Common state, shards, bytes of a shard, their number, sum, 1 to add to it, first byte, end. */
  mergeShards(...args: number[]): void;
}

interface SoftmaxExports extends SoftmaxKernel {
  useData(...args: number[]): void;
  useSizes(...args: number[]): void;
  useSettings(...args: number[]): void;
}

export interface SoftmaxCall {
  operation: keyof SoftmaxKernel;
  args: number[];
}

/** What a thread needs to begin: arguments of `useData`, `useSizes` and `useSettings` of the kernel. */
export interface SoftmaxSetup {
  memory: SharedMemory;
  data: number[];
  sizes: number[];
  settings: number[];
}

export function openSoftmaxKernel({ memory, data, sizes, settings }: SoftmaxSetup): SoftmaxKernel {
  const kernel = instantiateModule('softmax', memory) as SoftmaxExports;
  kernel.useData(...data);
  kernel.useSizes(...sizes);
  kernel.useSettings(...settings);
  return kernel;
}

export function runCalls(kernel: SoftmaxKernel, calls: readonly SoftmaxCall[]): void {
  for (const { operation, args } of calls) kernel[operation](...args);
}
