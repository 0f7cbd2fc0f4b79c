import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckList } from './check-list.ts';
import { describeSeconds } from './check-list.ts';
import { addressOf, inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import { LearnerSession } from './learner-session.ts';
import { countStatuses, startLoad } from './steady-load.ts';
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

const paths = ['/api/v1/courses?limit=5', '/api/v1/courses?q=learning&limit=5'];

async function checkDatabaseAway(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'the database goes and comes back under load: 503 with Retry-After, no process ends',
    async () => {
      const learner = new LearnerSession(system.url);
      await learner.signIn('learner@demo.crs.example', 'crs-demo-password');
      const [postgres] = await system.containers('postgres');
      const [api] = await system.containers('api');
      assert.ok(postgres && api);
      const probe = async (path: string) => (await fetch(`http://${addressOf(api)}:8000${path}`)).status;
      const load = startLoad(
        paths.map((path) => system.url + path),
        { cookie: learner.cookieHeader },
      );
      await sleep(1000);
      await engine.docker(`stop ${postgres.Id}`);
      await sleep(3000);
      assert.equal(await probe('/livez'), 200);
      assert.equal(await probe('/readyz'), 503);
      const refused = await learner.send('GET', '/me/recommendations');
      assert.deepEqual([refused.status, Number(refused.headers.get('retry-after')) > 0], [503, true]);
      await engine.docker(`start ${postgres.Id}`);
      await system.waitHealthy('postgres', 1);
      const recoveryMs = await waitUntil(
        'answers after the database is back',
        async () => (await learner.send('GET', '/me/recommendations')).status === 200,
        { timeoutMs: 15_000, intervalMs: 100 },
      );
      await sleep(500);
      const answers = await load.stop();
      checks.note('answers while the database was away', JSON.stringify(countStatuses(answers)));
      checks.note('recommendations again after a healthy database', describeSeconds(recoveryMs));
      assert.ok(recoveryMs < 10_000);
      for (const { status, retryAfter } of answers) {
        assert.ok(status === 200 || status === 503, `status ${status}`);
        assert.ok(status === 200 || Number(retryAfter) > 0);
      }
      for (const { RestartCount, State } of await system.containers('api'))
        assert.deepEqual([RestartCount, State.Status], [0, 'running']);
      await system.waitHealthy('api', 2);
    },
  );
}

async function checkReplicaKilled(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check('a replica is killed under load: nobody notices, it is started again', async () => {
    const [victim] = await system.containers('api');
    assert.ok(victim);
    const load = startLoad(paths.map((path) => system.url + path));
    await sleep(1000);
    // Not `docker kill`: the engine takes that as wanted and leaves the container down.
    process.kill(victim.State.Pid, 'SIGKILL');
    const restartMs = await waitUntil('the restarted replica', async () => {
      const { RestartCount, State } = await inspectContainer(engine, victim.Id);
      return RestartCount === 1 && State.Health?.Status === 'healthy';
    });
    const answers = await load.stop();
    checks.note('killed replica healthy again after', describeSeconds(restartMs));
    checks.note('answers while a replica was killed', JSON.stringify(countStatuses(answers)));
    assert.deepEqual(Object.keys(countStatuses(answers)), ['200']);
  });
}

async function checkReplicaStopped(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a replica is stopped under load: it drains, ends with 0, no request fails',
    async () => {
      const [replica] = await system.containers('api');
      assert.ok(replica);
      const load = startLoad(paths.map((path) => system.url + path));
      await sleep(1000);
      const startedAt = performance.now();
      await engine.docker(`stop --time 40 ${replica.Id}`);
      const durationMs = performance.now() - startedAt;
      const { State } = await inspectContainer(engine, replica.Id);
      await engine.docker(`start ${replica.Id}`);
      await system.waitHealthy('api', 2);
      const answers = await load.stop();
      checks.note('stopping a replica took', describeSeconds(durationMs));
      assert.deepEqual(Object.keys(countStatuses(answers)), ['200']);
      assert.equal(State.ExitCode, 0);
      assert.ok(durationMs < 35_000);
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
      await assert.rejects(
        engine.dockerArgs([
          'run',
          '--name',
          name,
          ...limits,
          '--entrypoint',
          'node',
          'crs-api:dev',
          '-e',
          script,
        ]),
      );
      const { State } = await inspectContainer(engine, name);
      await engine.docker(`rm ${name}`);
      assert.deepEqual([State.OOMKilled, State.ExitCode], [true, 137]);
      await system.waitHealthy('api', 2);
    },
  );
}

async function checkDataKept(system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'everything is taken down and brought up again: the same data, nothing seeded twice',
    async () => {
      const learner = new LearnerSession(system.url);
      await learner.signIn('learner@demo.crs.example', 'crs-demo-password');
      const history = async () => (await learner.send('GET', '/me/history')).text();
      const before = await history();
      assert.ok(before.length > 100);
      await system.compose('down');
      await system.compose('up --detach --no-build', 180_000);
      await system.waitHealthy('web', 1);
      assert.equal(await history(), before);
    },
  );
}
