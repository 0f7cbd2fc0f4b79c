import type { ContenderResult, PairedDifference } from '@crs/recommender';
import type { EvaluationReport } from '../evaluate-models.ts';
import type { Point, Series } from './chart.ts';

/** The baseline with the highest NDCG@10, and the best of the others. */
export function findLeaders({ results, baselines }: EvaluationReport) {
  const ranked = results.toSorted((a, b) => b.metrics.ndcgAt10 - a.metrics.ndcgAt10);
  return {
    ours: ranked.find(({ name }) => !baselines.includes(name)),
    rival: ranked.find(({ name }) => baselines.includes(name)),
  };
}

/** NDCG@10 of `first` − `second`, whatever their order in the report; undefined for a model and itself. */
export function findDifference(
  { comparisons }: EvaluationReport,
  first: string,
  second: string,
): PairedDifference | undefined {
  for (const { first: a, second: b, difference, error } of comparisons) {
    if (a === first && b === second) return { difference, error };
    if (a === second && b === first) return { difference: -difference, error };
  }
  return undefined;
}

/** One series for each model that has points. */
export function listSeries(report: EvaluationReport, read: (result: ContenderResult) => Point[]): Series[] {
  const { ours, rival } = findLeaders(report);
  return report.results
    .map((result): Series => {
      const emphasis = result === ours ? 'ours' : result === rival ? 'rival' : 'none';
      return { name: result.name, emphasis, points: read(result) };
    })
    .filter(({ points }) => points.length > 0);
}
