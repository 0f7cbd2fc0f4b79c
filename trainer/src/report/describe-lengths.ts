import type { ContenderResult } from '@crs/recommender';
import type { EvaluationReport } from '../evaluate-models.ts';
import { createTicks } from './chart.ts';
import { findLeaders, listSeries } from './compare-results.ts';
import { formatTick } from './describe-accuracy.ts';
import { formatCount, formatShare } from './format-numbers.ts';
import type { ReportSection } from './report-section.ts';

/** NDCG@10 by what is known of a learner. */
export function describeHistoryLengths(report: EvaluationReport): ReportSection {
  const { ours } = findLeaders(report);
  const buckets = report.results[0]?.byHistoryLength ?? [];
  const largest = Math.max(
    0,
    ...report.results.flatMap(({ byHistoryLength }) =>
      byHistoryLength.map(({ mean, error }) => mean + error),
    ),
  );
  return {
    title: 'By length of the history',
    paragraphs: [
      'NDCG@10 by the number of courses before the held-out ones. 0 are learners of whom nothing was known; they are in no other figure of this report.',
    ],
    tables: [
      {
        caption: 'NDCG@10 by courses in the history',
        columns: ['model', ...buckets.map(formatBucket)],
        rows: [
          ...report.results.map((result) => ({
            cells: [result.name, ...result.byHistoryLength.map(({ mean }) => formatShare(mean))],
            isOurs: result === ours,
          })),
          {
            cells: [
              `s.e. of ${ours?.name ?? report.results[0]?.name}`,
              ...(ours ?? report.results[0])!.byHistoryLength.map(({ error }) => formatShare(error)),
            ],
          },
          { cells: ['cases', ...buckets.map(({ count }) => formatCount(count))] },
        ],
      },
    ],
    charts: [
      {
        kind: 'lines',
        title: 'NDCG@10 by courses in the history',
        description: 'From short histories at the left to long ones at the right, with standard errors.',
        x: {
          label: 'courses in the history',
          ticks: buckets.map((bucket, value) => ({ value, label: formatBucket(bucket) })),
        },
        y: { label: 'NDCG@10', ticks: createTicks(largest, formatTick) },
        series: listSeries(report, ({ byHistoryLength }) =>
          byHistoryLength.map(({ mean, error }, x) => ({ x, y: mean, error })),
        ),
      },
    ],
  };
}

function formatBucket({ from, to }: { from: number; to: number | null }): string {
  if (to === null) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Accuracy of shorter and longer lists. */
export function describeListLengths(report: EvaluationReport): ReportSection {
  const { ours } = findLeaders(report);
  const lengths = report.results[0]?.byListLength.map(({ length }) => length) ?? [];
  const tabulate = (metric: 'ndcg' | 'hitRate', title: string) => ({
    caption: `${title} of the first k courses`,
    columns: ['model', ...lengths.map((length) => `k = ${length}`)],
    rows: report.results.map((result: ContenderResult) => ({
      cells: [result.name, ...result.byListLength.map((row) => formatShare(row[metric]))],
      isOurs: result === ours,
    })),
  });
  return {
    title: 'By length of the list',
    paragraphs: [],
    tables: [tabulate('ndcg', 'NDCG'), tabulate('hitRate', 'Hit rate')],
    charts: [],
  };
}
