import { exposureShares } from '@crs/recommender';
import type { EvaluationReport } from '../evaluate-models.ts';
import { type Chart, createTicks } from './chart.ts';
import { findLeaders, listSeries } from './compare-results.ts';
import { formatTick } from './describe-accuracy.ts';
import { formatPercent, formatShare, formatShort } from './format-numbers.ts';
import type { ReportSection } from './report-section.ts';

/** What the lists are like, whatever they hit. */
export function describeLists(report: EvaluationReport): ReportSection {
  const { ours } = findLeaders(report);
  return {
    title: 'Beyond accuracy',
    paragraphs: [
      'Coverage is the share of the catalogue that stands in some learner’s first ten; Gini is 0 where all courses are shown equally often and 1 where one takes every place; novelty is the mean surprise of a course in bits (10: one learner in a thousand took it); diversity is 1 minus the mean text similarity inside a list; miscalibration is how far the subjects of a list are from those of the history (Kullback–Leibler divergence, 0 is equal).',
    ],
    tables: [
      {
        caption: 'Lists of ten courses',
        columns: ['model', 'NDCG@10', 'coverage', 'Gini', 'novelty', 'diversity', 'miscalibration'],
        rows: report.results.map((result) => {
          const { name, metrics } = result;
          const shorts = [metrics.coverage, metrics.gini, metrics.novelty, metrics.diversity];
          const cells = [...shorts, metrics.miscalibration].map(formatShort);
          return { cells: [name, formatShare(metrics.ndcgAt10), ...cells], isOurs: result === ours };
        }),
      },
    ],
    charts: [drawAgainst(report, 'coverage'), drawAgainst(report, 'novelty')],
  };
}

function drawAgainst(report: EvaluationReport, metric: 'coverage' | 'novelty'): Chart {
  const { results } = report;
  const largest = Math.max(0, ...results.map(({ metrics }) => metrics.ndcgAt10));
  const furthest = Math.max(0, ...results.map(({ metrics }) => metrics[metric]));
  const isShare = metric === 'coverage';
  return {
    kind: 'dots',
    title: `NDCG@10 against ${metric}`,
    description: 'One dot a model; the best of both is above and to the right.',
    x: {
      label: isShare ? 'share of the catalogue shown' : 'novelty, bits',
      ticks: createTicks(isShare ? 1 : furthest, isShare ? formatPercent : formatTick),
    },
    y: { label: 'NDCG@10', ticks: createTicks(largest, formatTick) },
    series: listSeries(report, ({ metrics }) => [{ x: metrics[metric], y: metrics.ndcgAt10 }]),
  };
}

const tabulatedShares = [0.01, 0.05, 0.1, 0.2, 0.5];

/** Who gets the places: the most popular courses, or all. */
export function describeExposure(report: EvaluationReport): ReportSection {
  const readShare = (curve: number[], share: number) => curve[exposureShares.indexOf(share)]!;
  const { ours } = findLeaders(report);
  const toRow = (name: string, curve: number[], isOurs: boolean) => ({
    cells: [name, ...tabulatedShares.map((share) => formatPercent(readShare(curve, share)))],
    isOurs,
  });
  return {
    title: 'Who is shown',
    paragraphs: [
      'The share of all places in the lists that go to the most popular courses, beside their share of what learners really took (held-out courses). A model above that line favours the popular.',
    ],
    tables: [
      {
        caption: 'Share of places of the most popular courses',
        columns: ['model', ...tabulatedShares.map((share) => `top ${formatPercent(share)}`)],
        rows: [
          ...report.results.map((result) => toRow(result.name, result.exposureCurve, result === ours)),
          toRow('really taken', report.targetCurve, false),
        ],
      },
    ],
    charts: [drawExposure(report)],
  };
}

function drawExposure(report: EvaluationReport): Chart {
  const toPoints = (curve: number[]) =>
    curve.map((y, i) => ({ x: -Math.log10(exposureShares[i]!), y })).toReversed();
  const labelled = [1, 0.4, 0.2, 0.1, 0.05, 0.02, 0.01];
  return {
    kind: 'lines',
    title: 'Share of places by popularity',
    description:
      'Lines fall from the whole catalogue at the left to the most popular courses alone at the right.',
    x: {
      label: 'most popular courses, share of the catalogue',
      ticks: labelled.map((share) => ({ value: -Math.log10(share), label: formatPercent(share) })),
    },
    y: { label: 'share of places', ticks: createTicks(1, formatPercent) },
    series: [
      ...listSeries(report, ({ exposureCurve }) => toPoints(exposureCurve)),
      { name: 'really taken', emphasis: 'data', points: toPoints(report.targetCurve) },
    ],
  };
}
