import { trainModel, type TrainingReport, type TrainOptions } from '@crs/trainer';
import { withDatabase } from './open-database.ts';
import { print, printJson } from './output.ts';
import { recordJob } from './record-job.ts';
import { CommandFailed } from './report-error.ts';
import { printTraining, showTraining } from './show-training.ts';

/**
 * Trains, prints the report and writes down how it went: a publication that is refused is a failure. `jsonLines` prints
 * progress as well, and the report as `{"report":{…}}`.
 * @throws CommandFailed
 */
export async function runTraining(
  options: TrainOptions,
  output: { json: boolean; jsonLines?: boolean; format: (report: TrainingReport) => string },
): Promise<void> {
  const progress = output.jsonLines ? printTraining() : showTraining();
  await withDatabase((db) =>
    recordJob(db, 'train', async () => {
      const report = await trainModel(db, { ...options, onProgress: progress.show }).finally(progress.stop);
      if (output.jsonLines) printJson({ report });
      else if (output.json) printJson(report);
      else print(output.format(report));
      if (options.publish && !report.isPublished) throw new CommandFailed(`not published: ${report.verdict}`);
      const { courseCount, learnerCount, interactionCount, byteCount } = report;
      return {
        result: undefined,
        figures: { courseCount, learnerCount, interactionCount, byteCount },
      };
    }),
  );
}
