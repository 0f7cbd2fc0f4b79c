import type { ContenderResult, PairedDifference } from '@crs/recommender';
import type { ListReport } from '../evaluate-models.ts';
import { type Chart, createTicks } from './chart.ts';
import { formatTick } from './describe-accuracy.ts';
import { formatError, formatShare, formatShort, formatSigned } from './format-numbers.ts';
import type { ReportSection } from './report-section.ts';

/** What variety and places for new courses cost, for whoever chooses their strength. */
export function describeVariants(report: ListReport): ReportSection {
  const { results, differences, served } = report;
  return {
    title: 'Variety and new courses',
    paragraphs: [
      'Whole lists as they are served, with the learned order where the model has one. The cost is NDCG@10 minus that of the plain ranking on the same learners; held-out courses are seldom new, so what a place for new courses brings them does not show in it. LIST_DIVERSITY and NEW_COURSE_INTERVAL set both; the marked row is what this site serves.',
    ],
    tables: [
      {
        caption: 'Lists of ten courses by how they are arranged',
        columns: [
          'list',
          'NDCG@10',
          'cost',
          's.e.',
          'HR@10',
          'tail NDCG@10',
          'coverage',
          'Gini',
          'novelty',
          'diversity',
        ],
        rows: results.map((result, place) => ({
          cells: listCells(result, differences[place]!),
          isOurs: result.name === served,
        })),
      },
    ],
    charts: [drawCost(report)],
  };
}

function listCells({ name, metrics }: ContenderResult, { difference, error }: PairedDifference): string[] {
  return [
    name,
    formatShare(metrics.ndcgAt10),
    formatSigned(difference),
    formatError(error),
    formatShare(metrics.hitRateAt10),
    formatShare(metrics.tailNdcgAt10),
    ...[metrics.coverage, metrics.gini, metrics.novelty, metrics.diversity].map(formatShort),
  ];
}

function drawCost({ results, served }: ListReport): Chart {
  const largest = Math.max(...results.map(({ metrics }) => metrics.ndcgAt10 + metrics.ndcgError));
  return {
    kind: 'bars',
    title: 'NDCG@10 of whole lists, with standard errors',
    description: 'One bar a list; the errors are of the bars, those of the differences are smaller.',
    x: { label: 'NDCG@10', ticks: createTicks(largest, formatTick) },
    y: { label: 'list', ticks: [] },
    series: results.map(({ name, metrics }) => ({
      name,
      emphasis: name === served ? 'ours' : 'none',
      points: [{ x: metrics.ndcgAt10, y: 0, error: metrics.ndcgError }],
    })),
  };
}
