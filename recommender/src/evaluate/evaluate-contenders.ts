import type { TrainingData } from '../training-data.ts';
import { evaluateScorer } from './evaluate-scorer.ts';
import { leaveLastOut } from './leave-last-out.ts';
import type { RankingMetrics } from './ranking-metrics.ts';
import type { Contender } from './scorer.ts';

export interface EvaluationOptions {
  /** `test`: the last course of each learner; `validation`: the one before it, with the last unseen. */
  part?: 'test' | 'validation';
  onProgress?: (contender: string, fraction: number) => void;
}

export interface ContenderResult extends RankingMetrics {
  name: string;
  fitMs: number;
  /** Scoring and ranking of all targets. */
  rankMs: number;
}

/** Fits each contender on all but the held-out courses and ranks the held-out courses: leave-last-out. */
export async function evaluateContenders(
  { courses, sequences }: TrainingData,
  contenders: readonly Contender[],
  { part = 'test', onProgress = () => {} }: EvaluationOptions = {},
): Promise<ContenderResult[]> {
  const heldOut = leaveLastOut(sequences, part === 'test' ? 0 : 1);
  const results: ContenderResult[] = [];
  for (const { name, fit } of contenders) {
    onProgress(name, 0);
    const start = performance.now();
    const scorer = await fit(heldOut.sequences, courses.length);
    const fitted = performance.now();
    const metrics = evaluateScorer(scorer, heldOut, courses.length, (fraction) =>
      onProgress(name, (1 + fraction) / 2),
    );
    const end = performance.now();
    results.push({ name, ...metrics, fitMs: Math.round(fitted - start), rankMs: Math.round(end - fitted) });
  }
  return results;
}
