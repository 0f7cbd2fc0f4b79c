import { join } from 'node:path';
import type { CheckList } from './check-list.ts';
import { runCommand } from './run-command.ts';
import type { System } from './system.ts';

const root = join(import.meta.dirname, '../../..');
const TIMEOUT_MS = 240_000;
const JOURNEYS = ['demo-learner', 'new-learner', 'course-page'];

/** A real browser walks the web app through nginx, with two replicas of the API behind it. */
export async function checkJourneys(system: System, checks: CheckList): Promise<void> {
  await checks.check('a browser walks the journeys through the proxy', async () => {
    const program = join(root, 'node_modules/@playwright/test/cli.js');
    const config = join(root, 'web/playwright.config.ts');
    const env = { ...process.env, CRS_URL: system.url };
    const command = [program, 'test', '--config', config, ...JOURNEYS];
    const output = await runCommand(process.execPath, command, { env, timeoutMs: TIMEOUT_MS });
    checks.note('browser journeys', /\d+ passed.*/.exec(output)?.[0] ?? 'none');
  });
}
