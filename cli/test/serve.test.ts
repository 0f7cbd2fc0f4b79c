import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { spawnCrs, useFolder } from './run-crs.ts';

const AUTH_SECRET = 'a secret of the tests that is long enough';

describe('crs serve', () => {
  const { folder } = useFolder();

  it('lives without its database, and ends when it is asked to', async () => {
    const server = await serve({ DATABASE_URL: 'postgres://crs@127.0.0.1:9/crs' });
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    const ready = await fetch(`${server.address}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('ECONNREFUSED')]);
    await server.stop();
  });

  it('logs to files as well, and goes on without them where they cannot be written', async () => {
    const directory = join(folder, 'logs');
    const server = await serve({ LOG_DIRECTORY: directory });
    await fetch(`${server.address}/api/v1/courses`);
    await server.stop();
    const files = readdirSync(directory);
    expect(files).toEqual([expect.stringMatching(new RegExp(`^crs-.*-${server.pid}-.*\\.log$`))]);
    const [written] = files.map((file) => readFileSync(join(directory, file), 'utf8'));
    expect(written).toContain('"url":"/api/v1/courses"');
    expect(server.stdout()).toContain(written);

    const broken = await serve({ LOG_DIRECTORY: '/dev/null/logs' });
    for (let i = 0; i < 5; i++) expect((await fetch(`${broken.address}/api/v1/courses`)).status).toBe(503);
    await broken.stop();
    expect(broken.stdout().split('the log directory cannot be written')).toHaveLength(2);
    expect(broken.stdout().split('"url":"/api/v1/courses"')).toHaveLength(6);
  });
});

/** On an empty database in memory, unless told otherwise: it never gets ready, and listens all the same. */
async function serve(environment: Record<string, string>) {
  const child = spawnCrs(['serve'], { AUTH_SECRET, PORT: '0', ...environment });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (output.stdout += String(data)));
  child.stderr.on('data', (data) => (output.stderr += String(data)));
  const findAddress = () => /CRS serves (\S+)/.exec(output.stderr)?.[1];
  while (!findAddress() && child.exitCode === null) await sleep(50);
  return {
    address: findAddress() ?? '',
    pid: child.pid,
    stdout: () => output.stdout,
    async stop() {
      child.kill('SIGTERM');
      expect(await once(child, 'close')).toEqual([0, null]);
    },
  };
}
