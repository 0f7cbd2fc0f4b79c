import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckList } from './check-list.ts';
import { describeSeconds } from './check-list.ts';
import { checkDatabaseOutage } from './check-database-outage.ts';
import { inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import { signInDemoLearner } from './learner-session.ts';
import { countAnswers, loadDuring } from './steady-load.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

/** What breaks on a running system, and what must hold meanwhile. */
export async function checkFaults(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checkDatabaseOutage(engine, system, checks);
  await checkReplicaKilled(engine, system, checks);
  await checkReplicaStopped(engine, system, checks);
  await checkMemoryLimit(engine, system, checks);
  await checkBackup(system, checks);
  await checkDataKept(system, checks);
}

const paths = ['/api/v1/courses?limit=5', '/api/v1/courses?q=learning&limit=5'];

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

async function checkBackup(system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a backup taken under load is proven by restoring it into an empty database',
    async () => {
      const learner = await signInDemoLearner(system.url);
      const urls = ['/api/v1/me/recommendations?limit=5', '/api/v1/courses?limit=5'].map(
        (path) => system.url + path,
      );
      const backUp = async () => system.compose('run --rm backup');
      const answers = await loadDuring(urls, backUp, { cookie: learner.cookieHeader });
      assert.deepEqual(Object.keys(countAnswers(answers)), ['200'], JSON.stringify(countAnswers(answers)));
      const output = await system.compose('run --rm restore-drill');
      const report = JSON.parse(output.slice(output.indexOf('{'))) as {
        rpoSeconds: number;
        rtoSeconds: number;
        rows: number;
      };
      checks.note(
        'backup proven',
        `${report.rows} rows, RPO ${report.rpoSeconds} s, RTO ${report.rtoSeconds} s`,
      );
      assert.ok(report.rows > 80_000);
    },
  );
}

async function checkDataKept(system: System, checks: CheckList): Promise<void> {
  await checks.check('everything is taken down and brought up again: the same data', async () => {
    const learner = await signInDemoLearner(system.url);
    const history = async () => (await learner.send('GET', '/me/history')).text();
    const before = await history();
    assert.ok(before.length > 100);
    await system.compose('down');
    await system.compose('up --detach --no-build', 180_000);
    await system.waitHealthy('web', 1);
    assert.equal(await history(), before);
  });
}

function absolute(system: System): string[] {
  return paths.map((path) => system.url + path);
}
