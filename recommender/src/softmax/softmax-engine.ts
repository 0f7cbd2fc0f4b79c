import type { FitSettings } from '../fit-settings.ts';
import type { Sequences } from '../training-data.ts';

export interface SoftmaxWeights {
  values: Float32Array;
  bias: Float32Array;
}

/**
 * Sparse rows over M courses: the history rows, then the last rows, each with weights for `width` columns, a multiple
 * of 4. The weights of row r begin at `r * width`; columns that a row has no use for are M, with the value 0. The bias
 * is dense.
 */
export interface SoftmaxTable extends SoftmaxWeights {
  courseCount: number;
  width: number;
  columns: Uint16Array;
}

export interface SoftmaxProblem {
  table: SoftmaxTable;
  lists: Sequences;
  settings: FitSettings;
}

/** Lists `from` to `to`, with the seed of the chance in them. */
export interface ListRange {
  from: number;
  to: number;
  seed: number;
}

/** One way to do the arithmetic of `fitSoftmax`. */
export interface SoftmaxEngine {
  /** Each shard goes through its range once, on weights of its own. */
  train(ranges: readonly ListRange[]): Promise<void>;
  /** The common weights become themselves plus the change of every shard, and every shard starts from them again. */
  merge(isAveraged: boolean): Promise<void>;
  /** The mean of the common weights after every averaged merge; once, at the end. */
  readMean(): SoftmaxWeights;
  /** Ends its threads. */
  close(): Promise<void>;
}

/** Shards of every round: a constant, so that the result does not depend on the number of threads. */
export const shardCount = 4;

/** What stands for −∞ in a logit: its power is 0, and it can be added and subtracted. */
export const excludedLogit = -1e30;
