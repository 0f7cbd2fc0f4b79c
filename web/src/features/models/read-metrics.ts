import { whiskerErrors } from '../charts/axis.ts';

/** What a model was measured to be; the trainer says which figures there are. */
export type Metrics = Record<string, unknown>;

export interface Difference {
  difference: number;
  /** Standard error. */
  error: number;
}

/** NDCG@10 of a model minus that of what it was compared with, on the same learners. */
export interface Duel extends Difference {
  against: string;
}

export function readNumber(metrics: Metrics, name: string): number | undefined {
  const value = metrics[name];
  return typeof value === 'number' ? value : undefined;
}

/** In the order of the trainer; empty where nothing was compared. */
export function readDuels({ duels }: Metrics): Duel[] {
  return Array.isArray(duels) ? duels.filter((duel: unknown) => isDuel(duel)) : [];
}

/** What the learned order of the best courses gained, and whether the model uses it. */
export function readReranking({ reranking }: Metrics): (Difference & { isUsed: boolean }) | undefined {
  if (!isDifference(reranking)) return undefined;
  return { ...reranking, isUsed: 'isUsed' in reranking && reranking.isUsed === true };
}

/** NDCG@10 of learners with between `from` and `to` courses before the one that was held out. */
export interface LengthFigure {
  from: number;
  /** Null where there is no upper end. */
  to: number | null;
  count: number;
  mean: number;
  /** Standard error. */
  error: number;
}

/** Shortest first; empty where they were not measured. */
export function readLengths({ byHistoryLength }: Metrics): LengthFigure[] {
  return Array.isArray(byHistoryLength) ? byHistoryLength.filter((figure: unknown) => isLength(figure)) : [];
}

export type Standing = 'ahead' | 'noise' | 'behind';

export function judgeDifference({ difference, error }: Difference): Standing {
  if (Math.abs(difference) <= whiskerErrors * error) return 'noise';
  return difference > 0 ? 'ahead' : 'behind';
}

function isDuel(value: unknown): value is Duel {
  return isDifference(value) && 'against' in value && typeof value.against === 'string';
}

function isDifference(value: unknown): value is Difference {
  if (typeof value !== 'object' || value === null) return false;
  const { difference, error } = value as Partial<Difference>;
  return typeof difference === 'number' && typeof error === 'number';
}

function isLength(value: unknown): value is LengthFigure {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, count, mean, error } = value as Partial<LengthFigure>;
  const isNumber = (part: unknown) => typeof part === 'number';
  return [from, count, mean, error].every(isNumber) && (to === null || isNumber(to));
}
