import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { spawnCrs } from './run-crs.ts';

it('crs serve lives without its database, and ends when it is asked to', async () => {
  const child = spawnCrs(['serve'], {
    DATABASE_URL: 'postgres://crs@127.0.0.1:9/crs',
    AUTH_SECRET: 'a secret of the tests that is long enough',
    PORT: '0',
  });
  let stderr = '';
  child.stderr.on('data', (data) => (stderr += String(data)));
  const findAddress = () => /CRS serves (\S+)/.exec(stderr)?.[1];
  while (!findAddress() && child.exitCode === null) await sleep(50);
  const address = findAddress() ?? '';
  expect((await fetch(`${address}/livez`)).status).toBe(200);
  const ready = await fetch(`${address}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('ECONNREFUSED')]);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([0, null]);
});
