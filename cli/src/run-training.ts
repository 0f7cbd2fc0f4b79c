import { trainModel, type TrainingReport, type TrainOptions } from '@crs/trainer';
import { withDatabase } from './open-database.ts';
import { print, printJson } from './output.ts';
import { recordJob } from './record-job.ts';
import { CommandFailed } from './report-error.ts';
import { showTraining } from './show-training.ts';

/** Trains, writes down how it went and prints the report. @throws CommandFailed where a publication is refused. */
export async function runTraining(
  options: TrainOptions,
  { json, format }: { json: boolean; format: (report: TrainingReport) => string },
): Promise<void> {
  const progress = showTraining();
  const report = await withDatabase((db) =>
    recordJob(db, 'train', async () => {
      const result = await trainModel(db, { ...options, onProgress: progress.show });
      const { courseCount, learnerCount, interactionCount, byteCount } = result;
      return { result, figures: { courseCount, learnerCount, interactionCount, byteCount } };
    }),
  ).finally(progress.stop);
  if (json) printJson(report);
  else print(format(report));
  if (options.publish && !report.isPublished) throw new CommandFailed(`not published: ${report.verdict}`);
}
