import type { ContenderResult, RankingMetrics } from '@crs/recommender';
import type { EvaluationReport } from '../evaluate-models.ts';
import { type Chart, createTicks } from './chart.ts';
import { findDifference, findLeaders, listSeries } from './compare-results.ts';
import { formatError, formatShare, formatSigned } from './format-numbers.ts';
import type { ReportSection, ReportTable } from './report-section.ts';

/** The main table: every model with standard errors, and its difference to the best baseline on the same learners. */
export function describeAccuracy(report: EvaluationReport): ReportSection {
  return {
    title: 'Accuracy',
    paragraphs: [
      'Every course that a learner has not taken is ranked; a tie goes against the held-out course. ± is the standard error. The difference to the best baseline is taken learner by learner, so it is surer than the errors of the two models let it seem. The tail is all courses but the 20 % most popular.',
    ],
    tables: [tabulateAccuracy(report)],
    charts: [
      drawBars(report, 'NDCG@10', ({ ndcgAt10, ndcgError }) => [ndcgAt10, ndcgError]),
      drawBars(report, 'NDCG@10 of the tail', ({ tailNdcgAt10, tailNdcgError }) => [
        tailNdcgAt10 ?? 0,
        tailNdcgError ?? 0,
      ]),
    ],
  };
}

function drawBars(
  report: EvaluationReport,
  label: string,
  read: (metrics: RankingMetrics) => [value: number, error: number],
): Chart {
  const ends = report.results.map(({ metrics }) => read(metrics)).map(([value, error]) => value + error);
  return {
    kind: 'bars',
    title: `${label}, with standard errors`,
    description: 'One bar a model; the longer, the better. The numbers are in the table.',
    x: { label, ticks: createTicks(Math.max(0, ...ends), formatTick) },
    y: { label: 'model', ticks: [] },
    series: listSeries(report, ({ metrics }) => {
      const [x, error] = read(metrics);
      return [{ x, y: 0, error }];
    }),
  };
}

function tabulateAccuracy(report: EvaluationReport): ReportTable {
  const { ours, rival } = findLeaders(report);
  const hasManyTargets = report.targetCount > report.caseCount;
  const readRow = ({ name, metrics }: ContenderResult) => [
    name,
    formatShare(metrics.ndcgAt10),
    formatError(metrics.ndcgError),
    ...formatDifference(report, name, rival?.name),
    formatShare(metrics.hitRateAt10),
    formatError(metrics.hitRateError),
    ...(hasManyTargets ? [formatShare(metrics.recallAt10), formatShare(metrics.precisionAt10)] : []),
    formatShare(metrics.mapAt10),
    formatShare(metrics.mrr),
    formatShare(metrics.tailNdcgAt10),
  ];
  return {
    caption: 'Accuracy of the first ten courses',
    columns: [
      'model',
      'NDCG@10',
      's.e.',
      `to ${rival?.name ?? 'best baseline'}`,
      's.e.',
      'HR@10',
      's.e.',
      ...(hasManyTargets ? ['Recall@10', 'Precision@10'] : []),
      'MAP@10',
      'MRR',
      'tail NDCG@10',
    ],
    rows: report.results.map((result) => ({ cells: readRow(result), isOurs: result === ours })),
  };
}

function formatDifference(report: EvaluationReport, name: string, other: string | undefined): string[] {
  const found = other === undefined ? undefined : findDifference(report, name, other);
  return found ? [formatSigned(found.difference), formatError(found.error)] : ['–', '–'];
}

export function formatTick(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** The difference of every two models, row minus column. */
export function describeDifferences(report: EvaluationReport): ReportSection {
  const names = report.results.map(({ name }) => name);
  const formatCell = (row: string, column: string) => {
    const found = findDifference(report, row, column);
    return found ? `${formatSigned(found.difference)} ${formatError(found.error)}` : '';
  };
  return {
    title: 'Every two models',
    paragraphs: [
      'Mean difference of NDCG@10 on the same learners, the row’s model minus the column’s, with its standard error. Below two standard errors a difference may be chance.',
    ],
    tables: [
      {
        caption: 'Differences of NDCG@10',
        columns: ['row − column', ...names],
        rows: names.map((row) => ({ cells: [row, ...names.map((column) => formatCell(row, column))] })),
      },
    ],
    charts: [],
  };
}
