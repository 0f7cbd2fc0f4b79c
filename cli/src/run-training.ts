import { trainModel, type TrainingReport, type TrainOptions } from '@crs/trainer';
import { withDatabase } from './open-database.ts';
import { print, printJson } from './output.ts';
import { recordJob } from './record-job.ts';
import { CommandFailed } from './report-error.ts';
import { showTraining } from './show-training.ts';

/**
 * Trains, prints the report and writes down how it went: a publication that is refused is a failure.
 * @throws CommandFailed
 */
export async function runTraining(
  options: TrainOptions,
  { json, format }: { json: boolean; format: (report: TrainingReport) => string },
): Promise<void> {
  const progress = showTraining();
  await withDatabase((db) =>
    recordJob(db, 'train', async () => {
      const report = await trainModel(db, { ...options, onProgress: progress.show }).finally(progress.stop);
      if (json) printJson(report);
      else print(format(report));
      if (options.publish && !report.isPublished) throw new CommandFailed(`not published: ${report.verdict}`);
      const { courseCount, learnerCount, interactionCount, byteCount } = report;
      return {
        result: undefined,
        figures: { courseCount, learnerCount, interactionCount, byteCount },
      };
    }),
  );
}
