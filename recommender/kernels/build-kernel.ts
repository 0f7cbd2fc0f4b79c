import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = fileURLToPath(new URL('dense.ts', import.meta.url));
export const kernelPath = fileURLToPath(new URL('build/dense.wasm', import.meta.url));

/** Up to the 4 GiB that 32 bits address. */
const sharedMemory = ['--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'];

/** Compiles dense.ts to `path`; throws with the compiler's messages. */
export async function buildKernel(path: string): Promise<void> {
  const features = ['simd', 'relaxed-simd', 'bulk-memory', 'threads'].flatMap((feature) => [
    '--enable',
    feature,
  ]);
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', ...sharedMemory, ...features];
  const { error, stderr } = await asc.main([source, '--baseDir', '/', '--outFile', path, ...options]);
  if (error) throw new Error(`asc: ${(stderr as { toString(): string }).toString()}`, { cause: error });
}

if (import.meta.main) await buildKernel(kernelPath);
