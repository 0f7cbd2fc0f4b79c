import { type Database, insertJobRun, type JobName, type JobRun } from '@crs/database';
import { note } from './output.ts';

type Figures = JobRun['figures'];

/** Runs a job and tells `onEnd` how it went. @throws what the job throws. */
export async function timeJob<T>(
  job: JobName,
  run: () => Promise<{ result: T; figures: Figures }>,
  onEnd: (run: JobRun) => Promise<void>,
): Promise<T> {
  const startedAt = new Date();
  const tell = (outcome: JobRun['outcome'], figures: Figures) =>
    onEnd({ job, startedAt, finishedAt: new Date(), outcome, figures }).catch((error: unknown) =>
      note(`could not write down how ${job} went: ${(error as Error).message}`),
    );
  try {
    const { result, figures } = await run();
    await tell('done', figures);
    return result;
  } catch (error) {
    await tell('failed', {});
    throw error;
  }
}

/** The same, written down in the database of the service, whose /metrics shows it. A job that is done stays so where that fails. */
export function recordJob<T>(
  db: Database,
  job: JobName,
  run: () => Promise<{ result: T; figures: Figures }>,
): Promise<T> {
  return timeJob(job, run, (ended) => insertJobRun(db, ended));
}
