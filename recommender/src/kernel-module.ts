import { readFileSync } from 'node:fs';

/** Memory of a kernel: its own, or shared by threads. */
export interface KernelMemory<Buffer extends ArrayBufferLike = ArrayBufferLike> {
  buffer: Buffer;
}

export type SharedMemory = KernelMemory<SharedArrayBuffer>;

/** The part of the WebAssembly interface used here; its types are otherwise only in the browser's library. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: {
    new (limits: { initial: number; maximum: number; shared: true }): SharedMemory;
    new (limits: { initial: number; maximum: number }): KernelMemory<ArrayBuffer>;
  };
  Instance: new (module: object, imports: object) => { exports: unknown };
};

const pageBytes = 65536;
/** The address space of 32-bit WebAssembly. */
const largestPageCount = 65536;
/** Below it lies what the compiler puts there. */
export const firstFreeAddress = pageBytes;

const compiled = new Map<string, object>();

/** The exports of kernels/build/<name>.wasm on a memory; each thread compiles it once. */
export function instantiateModule(name: 'dense' | 'serve' | 'softmax', memory: KernelMemory): unknown {
  if (!compiled.has(name)) {
    const path = new URL(`../kernels/build/${name}.wasm`, import.meta.url);
    compiled.set(name, new WebAssembly.Module(readFileSync(path)));
  }
  return new WebAssembly.Instance(compiled.get(name)!, { env: { memory } }).exports;
}

/** Zeroed memory. Throws RangeError above 4 GiB. */
export function createMemory(bytes: number): KernelMemory<ArrayBuffer> {
  const pages = countPages(bytes);
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/** Zeroed memory for several threads. Throws RangeError above 4 GiB. */
export function createSharedMemory(bytes: number): SharedMemory {
  const pages = countPages(bytes);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

function countPages(bytes: number): number {
  const pages = Math.ceil(bytes / pageBytes);
  if (pages > largestPageCount) throw new RangeError(`${bytes} bytes exceed 4 GiB`);
  return pages;
}
