import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { getReadyPod, recommendToDemoLearner } from './check-install.ts';
import { inCrs, listReadyPods, runInPod } from './kubectl.ts';
import type { Visitor } from './visitor.ts';

/** A pod is lost: another takes its place, and the data stay. */
export async function checkLoss(checks: CheckList, visitor: Visitor): Promise<void> {
  for (const component of ['api', 'web']) {
    await checks.check(`a deleted ${component} pod is replaced`, async () => {
      const lost = await getReadyPod(component);
      const before = await listReadyPods(component);
      await inCrs(['delete', 'pod', lost, '--wait=false']);
      const isReplaced = async () => {
        const pods = await listReadyPods(component);
        return !pods.includes(lost) && pods.length === before.length;
      };
      const durationMs = await waitUntil('replaced', isReplaced, { timeoutMs: 180_000 });
      checks.note(`${component} pod deleted to another one ready`, describeSeconds(durationMs));
    });
  }
  await checks.check('the database pod is deleted and every row is there again', async () => {
    const before = await hashRows();
    await inCrs(['delete', 'pod', 'crs-postgres-0'], { timeoutMs: 150_000 });
    await inCrs(['wait', 'pod/crs-postgres-0', '--for=condition=Ready', '--timeout=180s'], {
      timeoutMs: 190_000,
    });
    assert.equal(await hashRows(), before);
  });
  await checks.check('no API replica restarted over it, and all recommend again', async () => {
    const durationMs = await waitUntil('lists again', async () => doAllRecommend(visitor));
    checks.note('a new database pod ready to lists from every replica', describeSeconds(durationMs));
    const list = await inCrs([
      'get',
      'pods',
      '-l',
      'app.kubernetes.io/component=api',
      '-o',
      'jsonpath={.items[*].status.containerStatuses[*].restartCount}',
    ]);
    assert.match(list, /^0( 0)*$/);
  });
}

/** Each replica notices by itself that the database is back; asked in a row, none is left out. */
async function doAllRecommend(visitor: Visitor): Promise<boolean> {
  for (let time = 0; time < 6; time++)
    if ((await recommendToDemoLearner(visitor)).items.length !== 10) return false;
  return true;
}

const TABLES = ['learners', 'courses', 'course_relations', 'interactions', 'users', 'models'];

/** One hash over all rows of the tables that matter. */
export async function hashRows(pod = 'crs-postgres-0', database = 'crs'): Promise<string> {
  const hashes = TABLES.map(
    (table) => `select '${table}', count(*), md5(string_agg(t::text, '' order by t::text)) from ${table} t`,
  );
  const query = `${hashes.join(' union all ')} order by 1`;
  const rows = await runInPod(pod, ['psql', '-U', 'crs', '-d', database, '-Atc', query], {
    timeoutMs: 120_000,
  });
  assert.match(rows, /interactions\|[1-9]/);
  return rows;
}
