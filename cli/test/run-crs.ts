import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

const program = join(import.meta.dirname, '../src/crs.ts');

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the `crs` command as a process of its own, as a person does. */
export function spawnCrs(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [program, ...args], {
    env: { PATH, HOME, DATABASE_URL: 'sqlite::memory:', ...environment },
    cwd: tmpdir(),
  });
}

/** Runs it to its end. */
export async function runCrs(
  args: readonly string[],
  options: { url?: string; stdin?: string; environment?: Record<string, string> } = {},
): Promise<Outcome> {
  const { url, stdin = '', environment = {} } = options;
  const child = spawnCrs(args, { ...environment, ...(url ? { DATABASE_URL: url } : {}) });
  child.stdin.on('error', () => {}).end(stdin);
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.on('close', resolve);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** A folder for one test file; `write` puts a file in it and gives its path. */
export function useFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'crs-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  return { folder, write };
}
