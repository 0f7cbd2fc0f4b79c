import type { Database } from './connect.ts';
import { toJson } from './dialect.ts';

export type JobName = 'backup' | 'import' | 'restore-drill' | 'train';

/** How one run of a job went. */
export interface JobRun {
  job: JobName;
  startedAt: Date;
  finishedAt: Date;
  outcome: 'done' | 'failed';
  /** What the job measured, by name, in the unit that ends the name. */
  figures: Record<string, number>;
}

/** Records a run that ended. The same run a second time changes nothing. */
export async function insertJobRun(db: Database, run: JobRun): Promise<void> {
  await db
    .insertInto('jobRuns')
    .values({ ...run, figures: toJson(run.figures) })
    .onConflict((conflict) => conflict.columns(['job', 'startedAt']).doNothing())
    .execute();
}

/** Of each job that ran, by name: its last run that was done, and the last one where that is another. */
export async function listLastJobRuns(db: Database): Promise<JobRun[]> {
  const newest = db
    .selectFrom('jobRuns')
    .select((eb) => eb.fn.max('id').as('id'))
    .groupBy('job');
  return db
    .selectFrom('jobRuns')
    .select(['job', 'startedAt', 'finishedAt', 'outcome', 'figures'])
    .where((eb) => eb.or([eb('id', 'in', newest), eb('id', 'in', newest.where('outcome', '=', 'done'))]))
    .orderBy('job')
    .orderBy('id')
    .execute();
}
