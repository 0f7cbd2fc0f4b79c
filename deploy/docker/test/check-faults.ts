import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckList } from './check-list.ts';
import { describeSeconds } from './check-list.ts';
import { addressOf, inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import { LearnerSession } from './learner-session.ts';
import { type Answer, countAnswers, loadDuring } from './steady-load.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

/** What breaks on a running system, and what must hold meanwhile. */
export async function checkFaults(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checkDatabaseAway(engine, system, checks);
  await checkReplicaKilled(engine, system, checks);
  await checkReplicaStopped(engine, system, checks);
  await checkMemoryLimit(engine, system, checks);
  await checkDataKept(system, checks);
}

const RECOVERY_MS_MAX = 10_000;
const paths = ['/api/v1/courses?limit=5', '/api/v1/courses?q=learning&limit=5'];
const personalPaths = ['/api/v1/me/recommendations?limit=5', '/api/v1/me/history'];

async function checkDatabaseAway(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'the database goes and comes back under load: 503 with Retry-After, no process ends',
    async () => {
      const learner = await signInDemoLearner(system);
      const urls = [...paths, ...personalPaths].map((path) => system.url + path);
      let recoveryMs = Infinity;
      const outage = async () => (recoveryMs = await takeDatabaseAway(engine, system, learner));
      const answers = await loadDuring(urls, outage, { cookie: learner.cookieHeader });
      checks.note('answers while the database was away', JSON.stringify(countAnswers(answers)));
      checks.note('recommendations again after a healthy database', describeSeconds(recoveryMs));
      assert.ok(recoveryMs < RECOVERY_MS_MAX);
      assert.ok(answers.some(({ status }) => status === 503));
      assert.deepEqual(
        answers.filter((answer) => !isGoodOrLater(answer)),
        [],
      );
      for (const { RestartCount, State } of await system.containers('api'))
        assert.deepEqual([RestartCount, State.Status], [0, 'running']);
      await system.waitHealthy('api', 2);
    },
  );
}

function isGoodOrLater({ status, retryAfter }: Answer): boolean {
  return status === 200 || (status === 503 && Number(retryAfter) > 0);
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

async function checkReplicaKilled(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check('a replica is killed under load: nobody notices, it is started again', async () => {
    const [victim] = await system.containers('api');
    assert.ok(victim);
    let restartMs = Infinity;
    const answers = await loadDuring(absolute(system), async () => {
      await sleep(1000);
      // Not `docker kill`: the engine takes that as wanted and leaves the container down.
      process.kill(victim.State.Pid, 'SIGKILL');
      restartMs = await waitUntil('the restarted replica', async () => {
        const { RestartCount, State } = await inspectContainer(engine, victim.Id);
        return RestartCount > victim.RestartCount && State.Health?.Status === 'healthy';
      });
    });
    checks.note('killed replica healthy again after', describeSeconds(restartMs));
    assert.deepEqual(Object.keys(countAnswers(answers)), ['200'], JSON.stringify(countAnswers(answers)));
  });
}

async function checkReplicaStopped(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a replica is stopped under load: it drains, ends with 0, no request fails',
    async () => {
      const [replica] = await system.containers('api');
      assert.ok(replica);
      let exitCode = -1;
      const answers = await loadDuring(absolute(system), async () => {
        await sleep(1000);
        const startedAt = performance.now();
        await engine.docker(`stop --time 40 ${replica.Id}`);
        checks.note('stopping a replica took', describeSeconds(performance.now() - startedAt));
        exitCode = (await inspectContainer(engine, replica.Id)).State.ExitCode;
        await engine.docker(`start ${replica.Id}`);
        await system.waitHealthy('api', 2);
      });
      assert.deepEqual(Object.keys(countAnswers(answers)), ['200'], JSON.stringify(countAnswers(answers)));
      assert.equal(exitCode, 0);
    },
  );
}

async function checkMemoryLimit(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a process that takes more memory than allowed is killed, its neighbours are not',
    async () => {
      const name = 'crs-test-glutton';
      const script = 'const kept = []; for (;;) kept.push(Buffer.alloc(2 ** 20, 1))';
      const limits = ['--memory', '96m', '--memory-swap', '96m'];
      const options = ['--name', name, ...limits, '--entrypoint', 'node'];
      await assert.rejects(engine.dockerArgs(['run', ...options, 'crs-api:dev', '-e', script]));
      const { State } = await inspectContainer(engine, name);
      await engine.docker(`rm ${name}`);
      assert.deepEqual([State.OOMKilled, State.ExitCode], [true, 137]);
      await system.waitHealthy('api', 2);
    },
  );
}

async function checkDataKept(system: System, checks: CheckList): Promise<void> {
  await checks.check('everything is taken down and brought up again: the same data', async () => {
    const learner = await signInDemoLearner(system);
    const history = async () => (await learner.send('GET', '/me/history')).text();
    const before = await history();
    assert.ok(before.length > 100);
    await system.compose('down');
    await system.compose('up --detach --no-build', 180_000);
    await system.waitHealthy('web', 1);
    assert.equal(await history(), before);
  });
}

async function signInDemoLearner(system: System): Promise<LearnerSession> {
  const learner = new LearnerSession(system.url);
  await learner.signIn('learner@demo.crs.example', 'crs-demo-password');
  return learner;
}

function absolute(system: System): string[] {
  return paths.map((path) => system.url + path);
}
