import { trainModel, type TrainingReport } from '@crs/trainer';
import { Command } from 'commander';
import { formatCell } from '../format-table.ts';
import { withDatabase } from '../open-database.ts';
import { print, printJson } from '../output.ts';
import { recordJob } from '../record-job.ts';
import { showTraining } from '../show-training.ts';

interface Options {
  publish?: true;
  evaluate: boolean;
  fromScratch?: true;
  json?: true;
}

export function trainCommand(): Command {
  return new Command('train')
    .description('train a model on all interactions')
    .option('--publish', 'make it the live model')
    .option('--no-evaluate', 'do not measure it on held-out courses, which takes a second fit')
    .option('--from-scratch', 'read all interactions, not only what changed since the last training')
    .option('--json', 'print the report as JSON')
    .action(runTraining);
}

async function runTraining({ publish, evaluate, fromScratch, json }: Options): Promise<void> {
  const progress = showTraining();
  const report = await withDatabase((db) =>
    recordJob(db, 'train', async () => {
      const result = await trainModel(db, {
        publish: publish ?? false,
        evaluate,
        isFromScratch: fromScratch ?? false,
        onProgress: progress.show,
      });
      const { courseCount, learnerCount, interactionCount, byteCount } = result;
      return { result, figures: { courseCount, learnerCount, interactionCount, byteCount } };
    }),
  ).finally(progress.stop);
  if (json) printJson(report);
  else print(formatTraining(report));
}

export function formatTraining(report: TrainingReport): string {
  const { version, isPublished, courseCount, learnerCount, interactionCount, byteCount } = report;
  const metrics = Object.entries(report.metrics).map(([name, value]) => `${name} ${formatMetric(value)}`);
  return [
    `model ${version}${isPublished ? ', live' : ', a candidate: --publish makes it live'}`,
    `${formatCell(courseCount)} courses, ${formatCell(learnerCount)} learners, ${formatCell(interactionCount)} interactions`,
    formatCounting(report.counting),
    `${(byteCount / 1e6).toFixed(1)} MB; ${report.stages.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', ')}`,
    ...(metrics.length > 0 ? [metrics.join(', ')] : []),
  ].join('\n');
}

function formatCounting(counting: TrainingReport['counting']): string {
  const { isFromScratch, readLearnerCount, removedLearnerCount } = counting;
  const read = formatCell(readLearnerCount);
  if (isFromScratch) return `read all of ${read} learners`;
  return `read ${read} learners that changed since the last training, ${formatCell(removedLearnerCount)} are gone`;
}

function formatMetric(value: unknown): string {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : String(value);
}
