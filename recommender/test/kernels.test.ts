import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKernel, kernelNames, locateKernel } from '../kernels/build-kernel.ts';

it.each(kernelNames)('the kernel "%s" is committed as its source compiles', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'crs-kernel-'));
  const path = join(folder, 'kernel.wasm');
  await buildKernel(name, path);
  const isSame = readFileSync(path).equals(readFileSync(locateKernel(name)));
  rmSync(folder, { recursive: true });
  expect(isSame).toBe(true);
});
