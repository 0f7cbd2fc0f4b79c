import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { recommendToDemoLearner, signInDemoLearner } from './check-install.ts';
import { hashRows } from './check-loss.ts';
import { inCrs, runInPod } from './kubectl.ts';
import { runFromManual } from './manual.ts';
import type { Visitor } from './visitor.ts';

const LOGINS = ['crs-database', 'crs-database-app', 'crs-database-reader'];
const PACE = { workers: 6, pauseMs: 100, secondsMax: 500 };

/** The secrets are rotated as docs/operations.md says, under load. */
export async function checkSecrets(checks: CheckList, visitor: Visitor): Promise<void> {
  const rotate = async (name: string) => {
    const startedAt = performance.now();
    const { counts, total } = await visitor.loadWhile(async () => runFromManual(name), PACE);
    checks.note(
      `${name} rotated: requests, time`,
      `${total}, ${describeSeconds(performance.now() - startedAt)}`,
    );
    assert.deepEqual(counts, { 200: total });
  };
  const signIn = (url: string) => runInPod('crs-postgres-0', ['psql', url, '-Atc', 'select 1']);
  for (const time of ['', ', and once more'])
    await checks.check(
      `new database passwords${time}: no request fails, the old ones are worth nothing`,
      async () => {
        const before = await Promise.all(LOGINS.map(readDatabaseUrl));
        await rotate('database-passwords');
        assert.equal((await recommendToDemoLearner(visitor)).items.length, 10);
        for (const url of before)
          await assert.rejects(signIn(url), /password authentication failed|not permitted to log in/);
        for (const secret of LOGINS) assert.equal(await signIn(await readDatabaseUrl(secret)), '1');
      },
    );
  await checks.check('a new session secret: everybody signs in again, nobody meets an error', async () => {
    const cookie = await signInDemoLearner(visitor);
    const me = async () => (await visitor.ask('GET', '/api/v1/me', { cookie })).status;
    assert.equal(await me(), 200);
    await rotate('auth-secret');
    assert.equal(await me(), 401);
    assert.equal((await recommendToDemoLearner(visitor)).items.length, 10);
  });
  await checks.check('a new backup key: the next backup is proven with it', async () => {
    await runFromManual('backup-key');
    assert.match(await runFromManual('backup'), /"rtoSeconds"/);
  });
}

/** The newest backup becomes the database, as docs/operations.md says. */
export async function checkRestore(checks: CheckList, visitor: Visitor): Promise<void> {
  await checks.check(
    'a backup restored beside the database has every row, and CRS goes on with it',
    async () => {
      await runFromManual('backup');
      const before = await hashRows();
      const startedAt = performance.now();
      const output = await runFromManual('restore');
      checks.note('restore, until CRS serves it', describeSeconds(performance.now() - startedAt));
      assert.match(output, /every table was read back and is equal/);
      for (const secret of LOGINS) assert.match(await readDatabaseUrl(secret), /\/crs_restored$/);
      assert.equal(await hashRows('crs-postgres-0', 'crs_restored'), before);
      assert.equal((await recommendToDemoLearner(visitor)).items.length, 10);
    },
  );
}

/** The address in one of the Secrets. */
export async function readDatabaseUrl(secret: string): Promise<string> {
  const encoded = await inCrs(['get', 'secret', secret, '-o', 'jsonpath={.data.url}']);
  return Buffer.from(encoded, 'base64').toString();
}
