import { statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runCrs, spawnCrs, useFolder } from './run-crs.ts';

const START_LIMIT_MS = 50_000;

describe('crs start', () => {
  const { folder } = useFolder();
  const url = `sqlite:${join(folder, 'data/crs.db')}`;

  it('goes from nothing to a list with reasons, and keeps everything for the next start', async () => {
    const first = await start(url);
    expect(first.output()).toMatch(
      /CRS is at http:\/\/localhost:\d+\n[\s\S]*learner@demo\.crs\.example[\s\S]*crs-demo-password/,
    );
    expect(statSync(join(folder, 'data/auth-secret')).mode & 0o777).toBe(0o600);
    const cookie = await signIn(first.address);
    const answer = await getJson(`${first.address}/api/v1/me/recommendations`, cookie);
    expect(answer.items).toHaveLength(10);
    for (const { reasons } of answer.items) expect(reasons.length).toBeGreaterThan(0);

    const { stdout } = await runCrs(['recommend', '--learner', 'demo-learner', '--format', 'jsonl'], { url });
    expect(JSON.parse(stdout).items).toEqual(answer.items);
    const { stdout: models } = await runCrs(['models', 'list', '--json'], { url });
    expect(JSON.parse(models)).toMatchObject([{ status: 'live', metrics: { reranking: { isUsed: true } } }]);
    const { stdout: table } = await runCrs(['recommend', '--learner', 'demo-learner'], { url });
    for (const { course } of answer.items) expect(table).toContain(course.title);
    expect(await first.stop()).toEqual([0, null]);

    const second = await start(url);
    expect(second.output()).not.toMatch(/training|putting the demo in/);
    const again = await getJson(`${second.address}/api/v1/me/recommendations`, cookie);
    expect(again.items).toEqual(answer.items);
    expect(await second.stop()).toEqual([0, null]);
  });
});

async function start(url: string) {
  const port = await findFreePort();
  const child = spawnCrs(['start'], { DATABASE_URL: url, PORT: String(port) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  for (const from = Date.now(); !output.includes('Ctrl+C'); await sleep(50))
    if (child.exitCode !== null || Date.now() - from > START_LIMIT_MS) throw new Error(`no start: ${output}`);
  const stop = () => {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    return closed;
  };
  return { address: `http://127.0.0.1:${port}`, output: () => output, stop };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'learner@demo.crs.example', password: 'crs-demo-password' }),
  });
  expect(response.status).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function getJson(address: string, cookie: string) {
  const response = await fetch(address, { headers: { cookie } });
  expect(response.status).toBe(200);
  return (await response.json()) as { items: { course: { title: string }; reasons: unknown[] }[] };
}
