import { formatDifference, type TrainingReport } from '@crs/trainer';
import { formatCell } from './format-table.ts';

export function formatTraining(report: TrainingReport): string {
  const { version, isPublished, verdict, courseCount, learnerCount, interactionCount, byteCount } = report;
  const metrics = Object.entries(report.metrics).map(([name, value]) => `${name} ${formatMetric(value)}`);
  const duels = report.duels.map((duel) => `${formatDifference(duel)} against ${duel.against}`);
  return [
    `model ${version}, ${isPublished ? 'live' : 'a candidate'}: ${verdict}`,
    `${formatCell(courseCount)} courses, ${formatCell(learnerCount)} learners, ${formatCell(interactionCount)} interactions`,
    formatCounting(report.counting),
    `${(byteCount / 1e6).toFixed(1)} MB; ${report.stages.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(1)} s`).join(', ')}`,
    ...(metrics.length > 0 ? [metrics.join(', ')] : []),
    ...formatReranking(report.reranking),
    ...(duels.length > 0 ? [`NDCG@10 ${duels.join(', ')}`] : []),
  ].join('\n');
}

function formatReranking(reranking: TrainingReport['reranking']): string[] {
  if (!reranking) return [];
  const use = reranking.isUsed ? 'used' : 'left out, as that may be noise';
  return [`reranking the best courses changes NDCG@10 by ${formatDifference(reranking)}: ${use}`];
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
