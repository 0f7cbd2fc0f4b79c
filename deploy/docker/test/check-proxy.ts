import assert from 'node:assert/strict';
import type { CheckList } from './check-list.ts';
import { addressOf } from './container.ts';
import type { Engine } from './engine.ts';
import { LearnerSession, signInDemoLearner } from './learner-session.ts';
import { countAnswers, loadDuring } from './steady-load.ts';
import type { System } from './system.ts';
import { waitUntil } from './wait-until.ts';
import { setTimeout as sleep } from 'node:timers/promises';

const LOGGED_MAX = 100_000;
/** Of an even share: a replica that has just started, or that the machine starves, is rightly given less. */
const SHARE_MIN = 0.3;

/** What people meet at the door: the pages, the headers, the proxy, and a learner's way through it. */
export async function checkProxy(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checkPages(system, checks);
  await checkHeaders(system, checks);
  await checkRequestIds(engine, system, checks);
  await checkJourney(system, checks);
  await checkEntityTags(system, checks);
  await checkBalance(engine, system, checks);
}

async function checkPages(system: System, checks: CheckList): Promise<void> {
  const get = async (path: string) => fetch(system.url + path);
  await checks.check('the page is never kept, its hashed files for ever and compressed', async () => {
    const page = await get('/');
    const html = await page.text();
    assert.equal(page.headers.get('cache-control'), 'no-cache');
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    assert.ok(script, html);
    const answer = await fetch(system.url + script, { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('cache-control') ?? '', /max-age=31536000, immutable/);
    assert.equal(answer.headers.get('content-encoding'), 'gzip');
  });
  await checks.check('an address of the app is the page, a missing file and a probe are not', async () => {
    const statusOf = async (path: string) => {
      const answer = await get(path);
      return [answer.status, (await answer.text()).includes('id="root"')];
    };
    assert.deepEqual(await statusOf('/courses/ABC-101.1'), [200, true]);
    assert.deepEqual(await statusOf('/assets/none.js'), [404, false]);
    for (const path of ['/livez', '/readyz', '/metrics'])
      assert.deepEqual(await statusOf(path), [404, false]);
  });
  await checks.check('a body that is too large is refused as a problem', async () => {
    const answer = await fetch(`${system.url}/api/v1/events`, {
      method: 'POST',
      body: 'x'.repeat(3 * 2 ** 20),
    });
    const problem = (await answer.json()) as { code: string };
    assert.deepEqual([answer.status, problem.code], [413, 'payload_too_large']);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });
}

async function checkHeaders(system: System, checks: CheckList): Promise<void> {
  const owned = /^(content-security|cross-origin|origin-agent|referrer|x-(?!request-id|ratelimit))/;
  const read = async (url: string) => {
    const { headers } = await fetch(url);
    return Object.fromEntries([...headers].filter(([name]) => owned.test(name)));
  };
  await checks.check(
    'pages, files and failures carry the security headers of the API, each once',
    async () => {
      const [api] = await system.containers('api');
      assert.ok(api);
      const expected = await read(`http://${addressOf(api)}:8000/api/v1/courses?limit=1`);
      assert.ok(Object.keys(expected).length >= 9, JSON.stringify(expected));
      assert.doesNotMatch(expected['content-security-policy'] ?? '', /script-src[^;]*unsafe/);
      for (const path of ['/', '/color-scheme.js', '/assets/none.js', '/livez', '/api/v1/courses?limit=1'])
        assert.deepEqual(await read(system.url + path), expected, path);
    },
  );
}

async function checkRequestIds(engine: Engine, system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'a request id goes through both logs, and the log files; a forged client address goes nowhere',
    async () => {
      const requestId = `check-${Date.now()}`;
      const headers = { 'x-request-id': requestId, 'x-forwarded-for': '203.0.113.9' };
      const answer = await fetch(`${system.url}/api/v1/courses?limit=1&q=private-words`, { headers });
      assert.equal(answer.headers.get('x-request-id'), requestId);
      const logs = await readLogs(engine, system, 'web');
      const line = logs.find((entry) => entry['requestId'] === requestId);
      assert.equal(line?.['status'], 200);
      assert.ok(!JSON.stringify(line).includes('private-words'));
      const apiLogs = (await readLogs(engine, system, 'api')).filter((entry) =>
        JSON.stringify(entry).includes(requestId),
      );
      assert.ok(apiLogs.length > 0);
      await waitUntil('the same lines in the log files', async () => {
        const [api] = await system.containers('api');
        const find = ['grep', '-rhF', requestId, '/app/data/logs'];
        const lines = (await engine.dockerArgs(['exec', api?.Id ?? '', ...find])).split('\n');
        assert.deepEqual(
          lines.map((text) => JSON.parse(text) as unknown),
          apiLogs,
        );
        return true;
      });
      assert.ok(!JSON.stringify([line, apiLogs]).includes('203.0.113.9'));
      const bad = await fetch(`${system.url}/api/v1/courses?limit=1`, {
        headers: { 'x-request-id': '"><script>' },
      });
      assert.match(bad.headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/);
    },
  );
}

async function readLogs(engine: Engine, system: System, service: string): Promise<Record<string, unknown>[]> {
  const found = [];
  for (const { Id } of await system.containers(service)) {
    const text = await engine.docker(`logs --tail ${LOGGED_MAX} ${Id}`);
    for (const line of text.split('\n')) if (line.startsWith('{')) found.push(JSON.parse(line));
  }
  return found;
}

async function checkJourney(system: System, checks: CheckList): Promise<void> {
  await checks.check(
    'the demo learner signs in and gets ten explained courses; a dismissed one is replaced',
    async () => {
      const stranger = new LearnerSession(system.url);
      assert.equal((await stranger.send('GET', '/me/recommendations')).status, 401);
      const learner = await signInDemoLearner(system.url);
      const first = await learner.recommend();
      assert.equal(first.items.length, 10);
      assert.notEqual(first.modelVersion, null);
      for (const { reasons } of first.items)
        assert.ok(reasons.length > 0 && reasons.every(({ label }) => label));
      const dismissed = first.items[0]?.course.id ?? '';
      const interaction = { courseId: dismissed, kind: 'dismiss' };
      assert.equal((await learner.send('POST', '/me/interactions', interaction)).status, 200);
      const second = await learner.recommend();
      assert.equal(second.items.length, 10);
      assert.ok(second.items.every(({ course }) => course.id !== dismissed));
    },
  );
}

/** nginx makes the tag of what it compresses a weak one. */
async function checkEntityTags(system: System, checks: CheckList): Promise<void> {
  const zipped = { 'accept-encoding': 'gzip' };
  await checks.check('an edit goes through with the tag of a compressed answer, and only once', async () => {
    const learner = await signInDemoLearner(system.url);
    const read = async () => learner.send('GET', '/me/preferences', undefined, zipped);
    const before = (await (await read()).json()) as object;
    const interests = Array.from({ length: 30 }, (_, n) => `A subject with quite a long name, number ${n}`);
    await learner.send('PUT', '/me/preferences', { ...before, interests });
    const answer = await read();
    const tag = answer.headers.get('etag') ?? '';
    assert.deepEqual([answer.headers.get('content-encoding'), tag.slice(0, 2)], ['gzip', 'W/']);
    const edit = async () =>
      (await learner.send('PUT', '/me/preferences', before, { 'if-match': tag })).status;
    assert.deepEqual([await edit(), await edit()], [200, 412]);
  });
  await checks.check('a file that the browser has is not sent again', async () => {
    const first = await fetch(`${system.url}/color-scheme.js`, { headers: zipped });
    const tag = first.headers.get('etag') ?? '';
    const second = await fetch(`${system.url}/color-scheme.js`, {
      headers: { ...zipped, 'if-none-match': tag },
    });
    assert.deepEqual([first.status, second.status], [200, 304]);
  });
}

async function checkBalance(engine: Engine, system: System, checks: CheckList): Promise<void> {
  const share = async () => {
    const before = Date.now();
    const answers = await loadDuring([`${system.url}/api/v1/courses?limit=1`], () => sleep(3000));
    assert.deepEqual(Object.keys(countAnswers(answers)), ['200']);
    const counts: Record<string, number> = {};
    for (const entry of await readLogs(engine, system, 'web')) {
      const upstream = String(entry['upstream']);
      if (Date.parse(String(entry['time'])) >= before - 1000 && upstream.includes(':8000'))
        counts[upstream] = (counts[upstream] ?? 0) + 1;
    }
    return Object.values(counts);
  };
  await checks.check('kept connections are shared evenly by two replicas, soon by a third', async () => {
    const two = await share();
    await system.compose('up --detach --no-build --no-recreate --scale api=3');
    await system.waitHealthy('api', 3);
    await sleep(3000);
    const three = await share();
    await system.compose('up --detach --no-build --no-recreate --scale api=2');
    // Compose takes a container away at once; its address is known to nginx for two seconds more.
    await sleep(3000);
    checks.note('requests to each of two, of three replicas', `${two.join(' + ')}, ${three.join(' + ')}`);
    for (const counts of [two, three])
      assert.ok(Math.min(...counts) > SHARE_MIN * (sum(counts) / counts.length));
    assert.deepEqual([two.length, three.length], [2, 3]);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
