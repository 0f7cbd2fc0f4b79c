import { formatDifference, type Tuning } from '@crs/trainer';
import { formatTable } from './format-table.ts';

/** Every trial, best last sample first, and the settings that were chosen. */
export function formatTuning(tuning: Tuning | null): string {
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
    chosen.length > 0 ? `tuned: ${chosen.join(', ')}` : 'tuned: the defaults are as good as anything tried',
  ].join('\n');
}
