import {
  createSharedMemory,
  firstFreeAddress,
  instantiateModule,
  type SharedMemory,
} from '../kernel-module.ts';

/** Exports of kernels/dense.ts; matrices are addresses, sizes and steps count numbers. */
export interface Kernel {
  scratchBytes(stride: number): number;
  useScratch(start: number): void;
  gatheredValues(): number;
  gatheredDepths(): number;
  /** C, its row step; A, its row and column steps; B, likewise; m, n, k; 1 for the lower triangle of C only. */
  subtractProduct(...args: number[]): number;
  /** Rows of B, row step, columns, depth. */
  packPanel(...args: number[]): number;
  /** C, its row step, columns, depth, slivers. */
  subtractGathered(...args: number[]): number;
  /** A, stride, size, first column; 0 where A is not positive definite. */
  factorizeColumns(...args: number[]): number;
  /** Factor, right sides, stride of each, rows, columns of the right sides. */
  solve(...args: number[]): number;
}

/** Sizes that the kernel works by: rows of a block, depth of a block, columns of a factor. */
export const blockRows = 128;
export const blockDepth = 256;
export const factorColumns = 128;

/** What one thread works with: its copy of the kernel, and where its panels lie in the memory of all. */
export interface KernelThread {
  kernel: Kernel;
  memory: SharedMemory;
  panels: number;
}

/** A copy of the kernel on a memory, with working space of its own from `scratch` on. */
export function instantiateKernel(memory: SharedMemory, scratch: number): Kernel {
  const kernel = instantiateModule('dense', memory) as Kernel;
  kernel.useScratch(scratch);
  return kernel;
}

/** Bytes of working space for matrices of `stride` numbers a row. */
export function computeScratchBytes(stride: number): number {
  return instantiateKernel(createSharedMemory(1), firstFreeAddress).scratchBytes(stride);
}
