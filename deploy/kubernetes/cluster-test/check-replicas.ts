import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { renderOverlay } from '../render.ts';
import { runCronJob } from './check-jobs.ts';
import { hashRows } from './check-loss.ts';
import { inCrs, kubectl, refusalOf, runInPod } from './kubectl.ts';
import { withImages } from './settings.ts';

const REPLICAS = ['crs-postgres-replica-0', 'crs-postgres-replica-1'];

/** The component read-replicas on a CRS that runs already. */
export async function checkReplicas(checks: CheckList): Promise<void> {
  await checks.check('two replicas of the database copy it and follow', async () => {
    const startedAt = performance.now();
    const input = withImages(renderOverlay('minikube', ['read-replicas']));
    await kubectl(['apply', '--validate=strict', '-f', '-'], { input });
    for (const name of ['crs-postgres', 'crs-postgres-replica'])
      await inCrs(['rollout', 'status', `statefulset/${name}`, '--timeout=300s'], { timeoutMs: 310_000 });
    checks.note('two database replicas cloned and ready', describeSeconds(performance.now() - startedAt));
    const rows = await hashRows();
    for (const replica of REPLICAS) assert.equal(await hashRows(replica), rows);
  });
  await checks.check('a row of the server is on both replicas, which take none themselves', async () => {
    const create = 'create table replicated (written_at timestamptz); insert into replicated values (now())';
    await query('crs-postgres-0', create);
    for (const replica of REPLICAS) {
      await waitUntil(`the row on ${replica}`, async () => (await countRows(replica)) === '1', {
        timeoutMs: 10_000,
      });
      assert.match(
        await refusalOf(query(replica, 'insert into replicated values (now())')),
        /read-only transaction/,
      );
    }
  });
  await checks.check('a replica that is deleted, and one whose server is, follow again', async () => {
    await inCrs(['delete', 'pod', REPLICAS[0] ?? '', 'crs-postgres-0'], { timeoutMs: 200_000 });
    for (const pod of ['crs-postgres-0', ...REPLICAS])
      await inCrs(['wait', `pod/${pod}`, '--for=condition=Ready', '--timeout=180s'], { timeoutMs: 190_000 });
    await query('crs-postgres-0', 'insert into replicated values (now())');
    for (const replica of REPLICAS)
      await waitUntil(`two rows on ${replica}`, async () => (await countRows(replica)) === '2', {
        timeoutMs: 30_000,
      });
    await query('crs-postgres-0', 'drop table replicated');
  });
  await checks.check('a backup is read from a replica', async () => {
    checks.note('backup job on a replica', describeSeconds(await runCronJob('crs-backup')));
  });
}

function query(pod: string, sql: string): Promise<string> {
  return runInPod(pod, ['psql', '-U', 'crs', '-d', 'crs', '-Atqc', sql]);
}

function countRows(pod: string): Promise<string> {
  return query(pod, 'select count(*) from replicated');
}
