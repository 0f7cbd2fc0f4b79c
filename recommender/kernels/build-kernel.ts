import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

export const kernelNames = ['dense', 'serve', 'softmax'] as const;
type KernelName = (typeof kernelNames)[number];

/** Where the compiled kernel is committed. */
export function locateKernel(name: KernelName): string {
  return fileURLToPath(new URL(`build/${name}.wasm`, import.meta.url));
}

/** Threads share the memory of a fit, up to the 4 GiB that 32 bits address. */
const sharedMemory = '--sharedMemory --initialMemory 1 --maximumMemory 65536 --enable threads'.split(' ');

/** Compiles a kernel to `path`; throws with the compiler's messages. */
export async function buildKernel(name: KernelName, path = locateKernel(name)): Promise<void> {
  const source = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const features = ['simd', 'bulk-memory'].flatMap((feature) => ['--enable', feature]);
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', ...features];
  if (name !== 'serve') options.push(...sharedMemory);
  const { error, stderr } = await asc.main([source, '--baseDir', '/', '--outFile', path, ...options]);
  if (error) throw new Error(`asc: ${(stderr as { toString(): string }).toString()}`, { cause: error });
}

if (import.meta.main) for (const name of kernelNames) await buildKernel(name);
