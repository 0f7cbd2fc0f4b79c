import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { recommendToDemoLearner } from './check-install.ts';
import { inCrs } from './kubectl.ts';
import type { Visitor } from './visitor.ts';

/** The scheduled jobs, each run once by hand. */
export async function checkJobs(checks: CheckList, visitor: Visitor): Promise<void> {
  await checks.check('the trainer publishes a model and the replicas swap it in', async () => {
    const { modelVersion: before } = await recommendToDemoLearner(visitor);
    checks.note('training job', describeSeconds(await runCronJob('crs-trainer')));
    const isNew = async () => (await recommendToDemoLearner(visitor)).modelVersion !== before;
    await waitUntil('a new model', isNew, { timeoutMs: 30_000, intervalMs: 1000 });
  });
  if (!(await hasBackups())) {
    console.log('NOT SEEN: backup and restore drill; `crs` of this image has no such commands');
    return;
  }
  await checks.check('a backup is written', async () => {
    checks.note('backup job', describeSeconds(await runCronJob('crs-backup')));
  });
  await checks.check('the restore drill proves it into a server of its own', async () => {
    checks.note('restore drill job', describeSeconds(await runCronJob('crs-restore-drill')));
    console.log(
      (await inCrs(['logs', 'job/crs-restore-drill-by-hand', '-c', 'restore-drill'])).replaceAll(
        /^/gm,
        '     ',
      ),
    );
  });
}

async function hasBackups(): Promise<boolean> {
  const help = await inCrs([
    'exec',
    'deployment/crs-api',
    '-c',
    'api',
    '--',
    'node',
    'cli/src/crs.ts',
    '--help',
  ]);
  return ['backup', 'restore-drill'].every((name) => new RegExp(`^  ${name}\\b`, 'm').test(help));
}

/** Runs a CronJob now, to its end; answers how long it took. */
export async function runCronJob(name: string): Promise<number> {
  const job = `${name}-by-hand`;
  await inCrs(['delete', 'job', job, '--ignore-not-found']);
  await inCrs(['create', 'job', job, `--from=cronjob/${name}`]);
  const hasEnded = async () =>
    (await readConditions(job)).some((type) => type === 'Complete' || type === 'Failed');
  const durationMs = await waitUntil(`${name} ended`, hasEnded, { timeoutMs: 300_000, intervalMs: 500 });
  const logs = await inCrs(['logs', `job/${job}`, '--all-containers', '--tail=20']);
  assert.ok((await readConditions(job)).includes('Complete'), logs);
  return durationMs;
}

async function readConditions(job: string): Promise<string[]> {
  const types = await inCrs([
    'get',
    'job',
    job,
    '-o',
    'jsonpath={.status.conditions[?(@.status=="True")].type}',
  ]);
  return types.split(' ');
}
