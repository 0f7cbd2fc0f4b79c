import { readFileSync } from 'node:fs';
import type { DenseAlgebra } from './dense-algebra.ts';

/** Exports of kernels/dense.ts; matrices are addresses, sizes and steps count numbers. */
interface Kernel {
  firstFreeAddress(stride: number): number;
  subtractProduct(...args: [...number[], isLower: boolean]): void;
  factorize(a: number, stride: number, size: number): number;
  solve(l: number, b: number, stride: number, size: number, columns: number): void;
}

/** The part of the WebAssembly interface used here; its types are otherwise only in the browser's library. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (limits: { initial: number }) => { buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { exports: unknown };
};

const pageBytes = 65536;
/** The address space of 32-bit WebAssembly. */
const largestPageCount = 65536;

let compiled: object | undefined;
const kernels = new WeakMap<ArrayBufferLike, Kernel>();

/** The operations in kernels/dense.ts. Every `allocate` has a memory of its own, freed with its matrices. */
export const kernelAlgebra: DenseAlgebra = {
  computeStride: (size) => Math.ceil(size / 4) * 4,

  allocate(size, count) {
    const stride = this.computeStride(size);
    const matrixBytes = stride * stride * 8;
    const base = instantiate(new WebAssembly.Memory({ initial: 1 })).firstFreeAddress(stride);
    const pages = Math.ceil((base + count * matrixBytes) / pageBytes);
    if (pages > largestPageCount) throw new RangeError(`${count} matrices of ${size} courses exceed 4 GiB`);
    const memory = new WebAssembly.Memory({ initial: pages });
    kernels.set(memory.buffer, instantiate(memory));
    return Array.from({ length: count }, (_, i) => {
      return new Float64Array(memory.buffer, base + i * matrixBytes, stride * stride);
    });
  },

  subtractGram(c, a, size) {
    const n = this.computeStride(size);
    const { byteOffset: from } = a;
    findKernel(c).subtractProduct(c.byteOffset, n, from, n, 1, from, 1, n, n, n, n, true);
  },

  subtractProduct(c, a, b, size) {
    const n = this.computeStride(size);
    findKernel(c).subtractProduct(c.byteOffset, n, a.byteOffset, n, 1, b.byteOffset, n, 1, n, n, n, false);
  },

  subtractTransposedProduct(c, a, b, size) {
    const n = this.computeStride(size);
    findKernel(c).subtractProduct(c.byteOffset, n, a.byteOffset, 1, n, b.byteOffset, n, 1, n, n, n, false);
  },

  factorize(a, size) {
    const n = this.computeStride(size);
    for (let i = size; i < n; i++) a[i * n + i] = 1;
    if (!findKernel(a).factorize(a.byteOffset, n, n))
      throw new RangeError('the matrix is not positive definite');
  },

  solve(l, b, size) {
    const n = this.computeStride(size);
    findKernel(l).solve(l.byteOffset, b.byteOffset, n, n, n);
  },
};

function instantiate(memory: { buffer: ArrayBuffer }): Kernel {
  compiled ??= new WebAssembly.Module(
    readFileSync(new URL('../../kernels/build/dense.wasm', import.meta.url)),
  );
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernel;
}

function findKernel({ buffer }: Float64Array): Kernel {
  const kernel = kernels.get(buffer);
  if (!kernel) throw new RangeError('the matrix was not allocated by the kernel');
  return kernel;
}
