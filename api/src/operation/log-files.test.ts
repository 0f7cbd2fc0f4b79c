import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFiles } from './log-files.ts';

const BYTES_MAX = 64_000;
const FILE_BYTES_MAX = BYTES_MAX / 64;

describe('log files', () => {
  let directory: string;
  let clock: number;
  let problems: string[];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'crs-logs-'));
    [clock, problems] = [Date.UTC(2026, 0, 1), []];
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const open = (processName: string, folder = directory) =>
    new LogFiles({
      directory: folder,
      bytesMax: BYTES_MAX,
      processName,
      now: () => new Date(clock++),
      onProblem: ({ message }) => problems.push(message),
    });
  const listFiles = () => readdirSync(directory).filter((name) => name.endsWith('.log'));
  const sizeOf = (name: string) => statSync(join(directory, name)).size;
  const read = (names: string[]) => names.map((name) => readFileSync(join(directory, name), 'utf8')).join('');

  it('keep every line, in order, in files of bounded size', async () => {
    const files = open('one');
    const lines = Array.from({ length: 200 }, (_, place) => `{"line":${place}}\n`);
    for (const line of lines) files.write(line);
    await files.close();
    const names = listFiles();
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(sizeOf(name)).toBeLessThanOrEqual(FILE_BYTES_MAX);
    expect(read(names)).toBe(lines.join(''));
    files.write('after the end\n');
    expect(read(listFiles())).not.toContain('after the end');
  });

  it('stay within the bound of the directory, whoever writes, and leave other files alone', async () => {
    writeFileSync(join(directory, 'crs.log'), 'not ours');
    const writers = ['host-a', 'host-b', 'host-c'].map((name) => open(name));
    for (let round = 0; round < 100; round++) {
      for (const [place, writer] of writers.entries()) writer.write(`${place}:${round} ${'x'.repeat(900)}\n`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const total = listFiles().reduce((sum, name) => sum + sizeOf(name), 0);
      expect(total).toBeLessThanOrEqual(BYTES_MAX + writers.length * FILE_BYTES_MAX);
    }
    await Promise.all(writers.map((writer) => writer.close()));
    const text = read(listFiles());
    for (const place of writers.keys()) {
      expect(text).toContain(`${place}:99 `);
      expect(text).not.toContain(`${place}:0 `);
    }
    expect(readFileSync(join(directory, 'crs.log'), 'utf8')).toBe('not ours');
    expect(problems).toEqual([]);
  });

  it('tell once of a volume that is full, and of a directory that cannot be made', async () => {
    symlinkSync('/dev/full', join(directory, 'crs-one-20260101T000000000Z.log'));
    const full = open('one');
    for (let i = 0; i < 50; i++) {
      full.write('a line\n');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await full.close();
    expect(problems).toEqual([expect.stringContaining('ENOSPC')]);
    const nowhere = open('one', '/dev/null/logs');
    nowhere.write('a line\n');
    await nowhere.close();
    expect(problems[1]).toContain('ENOTDIR');
  });
});
