import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, type JobRun, listLastJobRuns } from '@crs/database';
import { Gauge, type Registry } from 'prom-client';

const READ_MS_MAX = 1_000;

/** The label is `name`: Prometheus gives every metric a label `job` of its own. */
const byName: Record<string, { help: string; read: (run: JobRun) => number | undefined; isOfLast?: true }> = {
  crs_job_last_success_timestamp_seconds: {
    help: 'When a job was done last',
    read: ({ finishedAt }) => finishedAt.getTime() / 1000,
  },
  crs_job_last_duration_seconds: {
    help: 'How long a job took when it was done last',
    read: ({ startedAt, finishedAt }) => (finishedAt.getTime() - startedAt.getTime()) / 1000,
  },
  crs_job_last_run_failed: {
    help: '1 if the last run of a job failed',
    read: ({ outcome }) => (outcome === 'failed' ? 1 : 0),
    isOfLast: true,
  },
};

const ofOneJob: Record<string, { help: string; job: JobRun['job']; figure: string }> = {
  crs_backup_bytes: { help: 'Size of the last backup', job: 'backup', figure: 'byteCount' },
  crs_restore_drill_rpo_seconds: {
    help: 'Age of the newest backup when it was proven last',
    job: 'restore-drill',
    figure: 'rpoSeconds',
  },
  crs_restore_drill_rto_seconds: {
    help: 'Time that restoring and checking it took',
    job: 'restore-drill',
    figure: 'rtoSeconds',
  },
  crs_restore_drill_rows: {
    help: 'Rows restored and found equal',
    job: 'restore-drill',
    figure: 'rows',
  },
  crs_training_interactions: {
    help: 'Interactions that the last training learned from',
    job: 'train',
    figure: 'interactionCount',
  },
};

/** Shows how jobs went last, as they wrote it down in the database; what was read before, while that is away. */
export function registerJobMetrics(registry: Registry, db: Database): void {
  const readRuns = shareReads(db);
  const registers = [registry];
  for (const [name, { help, read, isOfLast = false }] of Object.entries(byName)) {
    new Gauge({
      name,
      help,
      labelNames: ['name'],
      registers,
      async collect() {
        for (const run of await readRuns())
          if (isOfLast || run.outcome === 'done') this.set({ name: run.job }, read(run) ?? NaN);
      },
    });
  }
  for (const [name, { help, job, figure }] of Object.entries(ofOneJob)) {
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const run = (await readRuns()).find(
          (candidate) => candidate.job === job && candidate.outcome === 'done',
        );
        const value = run?.figures[figure];
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  }
}

/** One query for all who ask at the same time, that is for one scrape. */
function shareReads(db: Database): () => Promise<readonly JobRun[]> {
  let known: readonly JobRun[] = [];
  let reading: Promise<void> | undefined;
  const read = async () => {
    try {
      known = await listLastJobRuns(db);
    } catch {
      // The probes say what is wrong with the database.
    } finally {
      reading = undefined;
    }
  };
  return async () => {
    await Promise.race([(reading ??= read()), sleep(READ_MS_MAX, undefined, { ref: false })]);
    return known;
  };
}
