import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

const PARTS = ['test', 'test:manifests', 'test:images'] as const;
const GOOD = "echo '3 passed, 0 failed'";
const folders: string[] = [];

/** A project whose parts are these shell commands, under the real `.ci/run`. */
function makeProject(scripts: Partial<Record<(typeof PARTS)[number], string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crs-ci-run-'));
  folders.push(folder);
  mkdirSync(join(folder, '.ci'));
  cpSync(join(import.meta.dirname, '../.ci/run'), join(folder, '.ci/run'));
  const all = Object.fromEntries(PARTS.map((part) => [part, scripts[part] ?? GOOD]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'parts', scripts: all }));
  return folder;
}

function start(folder: string) {
  const child = spawn('bash', ['.ci/run'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const end = new Promise<{ code: number | null; lastLine: string; output: string }>((resolve) =>
    child.on('close', (code) =>
      resolve({ code, lastLine: output.trimEnd().split('\n').at(-1) ?? '', output }),
    ),
  );
  return { child, end };
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('.ci/run', () => {
  it('adds the counts of all parts into its last line', async () => {
    const { code, lastLine } = await start(makeProject({ test: "echo '40 passed, 0 failed'" })).end;
    expect([code, lastLine]).toEqual([0, '46 passed, 0 failed']);
  });

  it.each([
    ['tests', 'test', '6 passed, 2 failed'],
    ['manifests', 'test:manifests', '6 passed, 2 failed'],
    ['images', 'test:images', '6 passed, 2 failed'],
  ] as const)('fails with the %s, and still runs the others', async (_, part, expected) => {
    const folder = makeProject({ [part]: "echo '0 passed, 2 failed'; exit 1" });
    const { code, lastLine } = await start(folder).end;
    expect([code, lastLine]).toEqual([1, expected]);
  });

  it('counts a part that ends badly without a failure as one failure', async () => {
    const { code, lastLine } = await start(makeProject({ 'test:images': `${GOOD}; exit 3` })).end;
    expect([code, lastLine]).toEqual([1, '9 passed, 1 failed']);
  });

  it('counts a part that never counts as one failure, and names it', async () => {
    const folder = makeProject({ 'test:images': 'echo no engine' });
    const { code, lastLine, output } = await start(folder).end;
    expect([code, lastLine]).toEqual([1, '6 passed, 1 failed']);
    expect(output).toContain('npm run test:images: did not come to its end');
  });

  it('ends what it started when it is stopped, and has failed', async () => {
    const folder = makeProject({ test: 'touch started; sleep 20 && touch survived' });
    const { child, end } = start(folder);
    while (!existsSync(join(folder, 'started'))) await sleep(50);
    const stoppedAt = performance.now();
    child.kill('SIGTERM');
    const { code, lastLine } = await end;
    expect([code, lastLine]).toEqual([1, '0 passed, 1 failed']);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
  });
});
