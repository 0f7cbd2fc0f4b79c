import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CheckList, describeSeconds } from './check-list.ts';
import { addressOf } from './container.ts';
import type { Engine } from './engine.ts';
import { type LearnerSession, signInDemoLearner } from './learner-session.ts';
import { type Answer, countAnswers, loadDuring } from './steady-load.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

const RECOVERY_MS_MAX = 10_000;
const paths = [
  '/api/v1/courses?limit=5',
  '/api/v1/courses?q=learning&limit=5',
  '/api/v1/me/recommendations?limit=5',
  '/api/v1/me/history',
];

export async function checkDatabaseOutage(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'the database goes and comes back under load: 503 with Retry-After, no process ends',
    async () => {
      const learner = await signInDemoLearner(system.url);
      const urls = paths.map((path) => system.url + path);
      let recoveryMs = Infinity;
      const outage = async () => (recoveryMs = await takeDatabaseAway(engine, system, learner));
      const answers = await loadDuring(urls, outage, { cookie: learner.cookieHeader });
      const slowestMs = Math.max(...answers.map(({ durationMs }) => durationMs));
      checks.note('answers while the database was away', JSON.stringify(countAnswers(answers)));
      checks.note('the slowest of them took', describeSeconds(slowestMs));
      checks.note('recommendations again after a healthy database', describeSeconds(recoveryMs));
      const bad = answers.filter((answer) => !isGoodOrLater(answer));
      for (const { requestId } of bad)
        if (requestId) console.log(await findLogLines(engine, system, requestId));
      assert.deepEqual(bad, []);
      assert.ok(answers.some(({ status }) => status === 503));
      assert.ok(recoveryMs < RECOVERY_MS_MAX);
      for (const { RestartCount, State } of await system.containers('api'))
        assert.deepEqual([RestartCount, State.Status], [0, 'running']);
      await system.waitHealthy('api', 2);
    },
  );
}

function isGoodOrLater({ status, retryAfter }: Answer): boolean {
  return status === 200 || (status === 503 && Number(retryAfter) > 0);
}
async function findLogLines(engine: Engine, system: System, requestId: string): Promise<string> {
  const containers = await system.containers('api');
  const logs = await Promise.all(containers.map(async ({ Id }) => engine.docker(`logs ${Id}`)));
  const lines = logs.flatMap((log) => log.split('\n'));
  return lines.filter((line) => line.includes(requestId)).join('\n');
}

/** Answers how long a learner waits once the database is healthy again. */
async function takeDatabaseAway(engine: Engine, system: System, learner: LearnerSession): Promise<number> {
  const [postgres] = await system.containers('postgres');
  const [api] = await system.containers('api');
  assert.ok(postgres && api);
  const probe = async (path: string) => (await fetch(`http://${addressOf(api)}:8000${path}`)).status;
  await sleep(1000);
  await engine.docker(`stop ${postgres.Id}`);
  await sleep(3000);
  assert.equal(await probe('/livez'), 200);
  assert.equal(await probe('/readyz'), 503);
  const refused = await learner.send('GET', '/me/recommendations');
  assert.deepEqual([refused.status, Number(refused.headers.get('retry-after')) > 0], [503, true]);
  await engine.docker(`start ${postgres.Id}`);
  await system.waitHealthy('postgres', 1);
  const isBack = async () => (await learner.send('GET', '/me/recommendations')).status === 200;
  const recoveryMs = await waitUntil('recommendations again', isBack, { intervalMs: 100 });
  await sleep(500);
  return recoveryMs;
}
