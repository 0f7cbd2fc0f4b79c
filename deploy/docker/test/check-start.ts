import assert from 'node:assert/strict';
import type { CheckList } from './check-list.ts';
import { describeSeconds } from './check-list.ts';
import { addressOf, inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';

const services = ['postgres', 'api', 'web'];

/** Starts everything as a person would, and checks what each container is allowed. */
export async function checkStart(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check('Compose brings the whole system up, migrated and healthy', async () => {
    const startedAt = performance.now();
    await system.compose('up --detach --no-build', 180_000);
    await system.waitHealthy('postgres', 1);
    await system.waitHealthy('api', 2);
    await system.waitHealthy('web', 1);
    checks.note('compose up to all healthy', describeSeconds(performance.now() - startedAt));
  });
  await checks.check('the demo is seeded', async () => {
    const startedAt = performance.now();
    await system.compose('run --rm demo', 180_000);
    checks.note('demo seeded in', describeSeconds(performance.now() - startedAt));
  });
  await checks.check('the trainer fits and publishes a model', async () => {
    const startedAt = performance.now();
    await system.compose('run --rm trainer', 180_000);
    checks.note('trained and published in', describeSeconds(performance.now() - startedAt));
  });
  for (const service of services) await checkLimits(engine, system, checks, service);
  await checkNetworks(engine, system, checks);
  await checkLogins(engine, system, checks);
  await measureColdStarts(engine, system, checks);
}

async function checkLimits(engine: Engine, system: System, checks: CheckList, service: string) {
  await checks.check(
    `${service}: no root, no capability, no way to gain any, read-only, bounded`,
    async () => {
      const [container] = await system.containers(service);
      assert.ok(container);
      const { HostConfig, Id } = container;
      assert.ok(HostConfig.Memory > 0 && HostConfig.NanoCpus > 0 && HostConfig.PidsLimit > 0);
      const status = await engine.dockerArgs(['exec', Id, 'cat', '/proc/1/status']);
      assert.match(status, /^Uid:\s+[1-9]/m);
      assert.match(status, /^CapEff:\s+0+$/m);
      assert.match(status, /^CapBnd:\s+0+$/m);
      assert.match(status, /^NoNewPrivs:\s+1$/m);
      assert.match(status, /^Seccomp:\s+2$/m);
      for (const path of ['/', '/etc', '/usr/bin'])
        await assert.rejects(
          engine.dockerArgs(['exec', Id, 'touch', `${path}/x`]),
          /[Rr]ead-only file system/,
        );
    },
  );
}

async function checkNetworks(engine: Engine, system: System, checks: CheckList): Promise<void> {
  const connect = (host: string, port: number) =>
    `require('net').connect(${port}, '${host}').on('connect', () => process.exit(0)).on('error', () => process.exit(1));` +
    `setTimeout(() => process.exit(1), 2000)`;
  await checks.check('only the web app is published; the database is not in its reach', async () => {
    const published = async (service: string) =>
      (await system.containers(service)).flatMap(({ HostConfig }) =>
        Object.keys(HostConfig.PortBindings ?? {}),
      );
    assert.deepEqual(await published('web'), ['8080/tcp']);
    assert.deepEqual([...(await published('api')), ...(await published('postgres'))], []);
    const [web] = await system.containers('web');
    await assert.rejects(engine.dockerArgs(['exec', web?.Id ?? '', 'nc', '-w', '2', 'postgres', '5432']));
  });
  await checks.check('the API reaches the database and nothing outside', async () => {
    const [api] = await system.containers('api');
    const run = (script: string) => engine.dockerArgs(['exec', api?.Id ?? '', 'node', '-e', script]);
    await run(connect('postgres', 5432));
    await assert.rejects(run(connect('192.0.2.1', 80)));
    const format = '{{(index .IPAM.Config 0).Gateway}}';
    const outside = await engine.dockerArgs(['network', 'inspect', 'bridge', '--format', format]);
    await assert.rejects(run(connect(outside, 22)));
  });
}

async function checkLogins(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'in the database the service changes rows and no table, the backup only reads',
    async () => {
      const [postgres] = await system.containers('postgres');
      const ask = (login: string, statement: string) =>
        engine.dockerArgs(['exec', postgres?.Id ?? '', 'psql', '-U', login, '-d', 'crs', '-Atqc', statement]);
      assert.equal(
        await ask(
          'crs',
          "select string_agg(distinct usename, ',') from pg_stat_activity where client_addr is not null",
        ),
        'crs_app',
      );
      assert.match(await ask('crs_reader', 'select count(*) from courses'), /^\d+$/);
      await assert.rejects(ask('crs_app', 'drop table courses'), /must be owner of table courses/);
      await assert.rejects(
        ask('crs_app', 'create table extra (id int)'),
        /permission denied for schema public/,
      );
      await assert.rejects(ask('crs_reader', 'delete from courses'), /permission denied for table courses/);
    },
  );
}

async function measureColdStarts(engine: Engine, system: System, checks: CheckList): Promise<void> {
  const probes: Record<string, { port: number; path: string; secondsMax: number }> = {
    api: { port: 8000, path: '/readyz', secondsMax: 60 },
    web: { port: 8080, path: '/healthz', secondsMax: 30 },
  };
  for (const [service, { port, path, secondsMax }] of Object.entries(probes)) {
    await checks.check(`${service}: from a cold start to ready within ${secondsMax} s`, async () => {
      const [container] = await system.containers(service);
      assert.ok(container);
      await engine.docker(`stop ${container.Id}`);
      await engine.docker(`start ${container.Id}`);
      const details = await inspectContainer(engine, container.Id);
      const url = `http://${addressOf(details)}:${port}${path}`;
      await waitUntil(url, async () => (await fetch(url)).ok, {
        intervalMs: 20,
        timeoutMs: secondsMax * 1000,
      });
      const durationMs = Date.now() - Date.parse(details.State.StartedAt);
      checks.note(`cold start of ${service} to ready`, describeSeconds(durationMs));
    });
  }
  await system.waitHealthy('api', 2);
  await system.waitHealthy('web', 1);
}
