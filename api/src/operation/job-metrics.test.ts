import { insertJobRun, type JobRun } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { registerJobMetrics } from './job-metrics.ts';

describeOnEachDatabase('the metrics of jobs', (use) => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const run = (job: JobRun['job'], minute: number, outcome: JobRun['outcome'], figures = {}) =>
    insertJobRun(use().db, { job, startedAt: at(minute), finishedAt: at(minute + 2), outcome, figures });

  it('tell of the last run and of the last that was done, also while the database is away', async () => {
    const registry = new Registry();
    registerJobMetrics(registry, use().db);
    const read = async () => (await registry.metrics()).split('\n').filter((line) => line.startsWith('crs'));
    expect(await read()).toEqual([]);

    await run('backup', 0, 'done', { byteCount: 1 });
    await run('backup', 10, 'done', { byteCount: 2_000 });
    await run('train', 20, 'failed');
    const drill = { rpoSeconds: 60, rtoSeconds: 1.5, rows: 9 };
    await run('restore-drill', 30, 'done', drill);
    await run('restore-drill', 40, 'failed');
    await run('restore-drill', 30, 'done', { rpoSeconds: 1 });
    const expected = [
      `crs_job_last_success_timestamp_seconds{name="backup"} ${at(12).getTime() / 1000}`,
      `crs_job_last_success_timestamp_seconds{name="restore-drill"} ${at(32).getTime() / 1000}`,
      'crs_job_last_duration_seconds{name="backup"} 120',
      'crs_job_last_duration_seconds{name="restore-drill"} 120',
      'crs_job_last_run_failed{name="backup"} 0',
      'crs_job_last_run_failed{name="restore-drill"} 1',
      'crs_job_last_run_failed{name="train"} 1',
      'crs_backup_bytes 2000',
      'crs_restore_drill_rpo_seconds 60',
      'crs_restore_drill_rto_seconds 1.5',
      'crs_restore_drill_rows 9',
    ];
    expect(await read()).toEqual(expected);
    await use().db.schema.dropTable('jobRuns').execute();
    expect(await read()).toEqual(expected);
  });
});
