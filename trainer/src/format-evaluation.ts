import type { ContenderResult } from '@crs/recommender';
import type { EvaluationReport } from './evaluate-models.ts';

const columns: [title: string, read: (result: ContenderResult) => string][] = [
  ['model', ({ name }) => name],
  ['HR@10', ({ metrics }) => formatShare(metrics.hitRateAt10)],
  ['NDCG@10', ({ metrics }) => formatShare(metrics.ndcgAt10)],
  ['± s.e.', ({ metrics }) => formatShare(metrics.ndcgError)],
  ['MRR', ({ metrics }) => formatShare(metrics.mrr)],
  ['tail NDCG', ({ metrics: { tailNdcgAt10 } }) => (tailNdcgAt10 === null ? '–' : formatShare(tailNdcgAt10))],
  ['coverage', ({ metrics }) => metrics.coverage.toFixed(3)],
  ['fit', ({ fitMs }) => `${(fitMs / 1000).toFixed(1)} s`],
  ['rank', ({ rankMs }) => `${(rankMs / 1000).toFixed(1)} s`],
];

/** The report as a Markdown table that also reads well as plain text. */
export function formatEvaluation({ protocol, targetCount, courseCount, results }: EvaluationReport): string {
  const rows = [
    columns.map(([title]) => title),
    ...results.map((result) => columns.map(([, read]) => read(result))),
  ];
  const widths = columns.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const lines = rows.map((row) => formatRow(row.map((cell, c) => pad(cell, widths[c]!, c))));
  const rule = formatRow(
    widths.map((width, c) => (c === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  );
  const caption = `${protocol}: ${targetCount} targets among ${courseCount} courses`;
  return [caption, '', lines[0], rule, ...lines.slice(1)].join('\n');
}

function formatShare(value: number): string {
  return value.toFixed(4);
}

function formatRow(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
