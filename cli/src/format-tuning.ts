import { formatDifference, type SiteTuning } from '@crs/trainer';
import { formatTable } from './format-table.ts';

/** Every trial, best last sample first, and the settings that were chosen. */
export function formatTuning(tuning: SiteTuning | null): string {
  if (!tuning) return 'too few learners to tell settings apart: the settings stay';
  const names = [...new Set(tuning.trials.flatMap(({ settings }) => Object.keys(settings)))];
  const rows = tuning.trials
    .toSorted((a, b) => b.learnerCount - a.learnerCount || b.ndcgAt10 - a.ndcgAt10)
    .map((trial) => [
      trial.learnerCount,
      ...names.map((name) => String(trial.settings[name as keyof typeof trial.settings] ?? '–')),
      trial.ndcgAt10.toFixed(4),
      formatDifference(trial),
    ]);
  const chosen = Object.entries(tuning.settings).map(([name, value]) => `${name} ${value}`);
  return [
    formatTable(['learners', ...names, 'NDCG@10', 'against the defaults'], rows),
    '',
    ...(tuning.signalTrials.length > 0 ? [formatSignals(tuning), ''] : []),
    chosen.length > 0 ? `tuned: ${chosen.join(', ')}` : 'tuned: the defaults are as good as anything tried',
  ].join('\n');
}

/** What each weight of a signal made of the learners who gave such signals. */
function formatSignals({ signalTrials }: SiteTuning): string {
  const rows = signalTrials.map(({ name, value, caseCount, ndcgAt10, ...gain }) => [
    name,
    String(value),
    caseCount,
    ndcgAt10.toFixed(4),
    formatDifference(gain),
  ]);
  return formatTable(['weight of signals', 'value', 'learners', 'NDCG@10', 'against the value before'], rows);
}
