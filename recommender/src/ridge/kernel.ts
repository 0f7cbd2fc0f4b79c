import { readFileSync } from 'node:fs';

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

/** Memory that the threads of one algebra share. */
export interface SharedMemory {
  buffer: SharedArrayBuffer;
}

/** What one thread works with: its copy of the kernel, and where its panels lie in the memory of all. */
export interface KernelThread {
  kernel: Kernel;
  memory: SharedMemory;
  panels: number;
}

/** The part of the WebAssembly interface used here; its types are otherwise only in the browser's library. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (limits: { initial: number; maximum: number; shared: true }) => SharedMemory;
  Instance: new (module: object, imports: object) => { exports: unknown };
};

const pageBytes = 65536;
/** The address space of 32-bit WebAssembly. */
const largestPageCount = 65536;
/** Below it lies what the compiler puts there. */
export const firstFreeAddress = pageBytes;

const compiled = new Map<string, object>();

/** The exports of kernels/build/<name>.wasm on a memory; each thread compiles it once. */
export function instantiateModule(name: 'dense' | 'softmax', memory: SharedMemory): unknown {
  if (!compiled.has(name)) {
    const path = new URL(`../../kernels/build/${name}.wasm`, import.meta.url);
    compiled.set(name, new WebAssembly.Module(readFileSync(path)));
  }
  return new WebAssembly.Instance(compiled.get(name)!, { env: { memory } }).exports;
}

/** A copy of the kernel on a memory, with working space of its own from `scratch` on. */
export function instantiateKernel(memory: SharedMemory, scratch: number): Kernel {
  const kernel = instantiateModule('dense', memory) as Kernel;
  kernel.useScratch(scratch);
  return kernel;
}

/** Zeroed memory. Throws RangeError above 4 GiB. */
export function createSharedMemory(bytes: number): SharedMemory {
  const pages = Math.ceil(bytes / pageBytes);
  if (pages > largestPageCount) throw new RangeError(`matrices of ${bytes} bytes exceed 4 GiB`);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** Bytes of working space for matrices of `stride` numbers a row. */
export function computeScratchBytes(stride: number): number {
  return instantiateKernel(createSharedMemory(pageBytes), firstFreeAddress).scratchBytes(stride);
}
