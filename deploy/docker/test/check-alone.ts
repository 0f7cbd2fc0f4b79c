import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckList } from './check-list.ts';
import { addressOf, inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import { signInDemoLearner } from './learner-session.ts';
import { waitUntil } from './wait-until.ts';

const root = join(import.meta.dirname, '../../..');
const SITE = 'http://localhost:8080';
const START_TIMEOUT_MS = 120_000;

/** Each component by itself, by the commands of the README as they stand there. */
export async function checkAlone(engine: Engine, checks: CheckList): Promise<void> {
  const [build = '', api = '', web = '', ...others] = readCommands();
  try {
    await checks.check('README: the images are built, and the API runs alone with the demo', async () => {
      assert.deepEqual(others, []);
      const { child, output } = startShell(engine, build);
      const [code] = (await once(child, 'close')) as [number | null];
      assert.equal(code, 0, output());
      const { output: apiOutput } = startShell(engine, api);
      const isReady = async () => {
        const address = addressOf(await inspectContainer(engine, 'api'));
        return (await fetch(`http://${address}:8000/readyz`)).ok;
      };
      await waitUntil('the API', isReady, { timeoutMs: START_TIMEOUT_MS }).catch((error: unknown) =>
        assert.fail(`${String(error)}\n${apiOutput()}`),
      );
    });
    await checks.check(
      'README: the web app beside it; the demo learner signs in and has a list',
      async () => {
        startShell(engine, web);
        await waitUntil(SITE, async () => (await fetch(SITE)).ok);
        const { items } = await (await signInDemoLearner(SITE)).recommend();
        assert.equal(items.length, 10);
      },
    );
  } finally {
    for (const id of (await engine.docker('ps --quiet --filter network=crs')).split('\n'))
      if (id) await engine.docker(`stop ${id}`);
    // Absent where the images were not built.
    await engine.docker('network rm crs').catch(() => '');
  }
}

function startShell(engine: Engine, command: string) {
  const PATH = `${dirname(engine.program)}:${process.env['PATH']}`;
  const env = { ...engine.env, PATH };
  const child = spawn('sh', ['-c', command], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output.slice(-2000) };
}

/** The block of the README after "Each component alone", a command a line. */
function readCommands(): string[] {
  const [, rest = ''] = readFileSync(join(root, 'README.md'), 'utf8').split('Each component alone');
  const [, block = ''] = rest.split(/```(?:sh)?\n/);
  return block.trim().split('\n');
}
