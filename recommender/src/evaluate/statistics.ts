export function computeMean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length > 0 ? sum / values.length : 0;
}

/**
 * Standard error of the mean of one value a case. Learners are independent, cases of one learner are not: deviations
 * are summed by learner before they are squared, √(U/(U−1) · Σ_u (Σ_{i∈u} (x_i − x̄))²) / n for U learners and n values,
 * which with one case a learner is the usual s/√n (Cameron and Miller 2015). 0 for fewer than two learners.
 */
export function computeStandardError(values: ArrayLike<number>, learners: ArrayLike<number>): number {
  const mean = computeMean(values);
  let squares = 0;
  let learnerCount = 0;
  let deviation = 0;
  for (let i = 0; i < values.length; i++) {
    deviation += values[i]! - mean;
    if (i + 1 < values.length && learners[i + 1] === learners[i]) continue;
    squares += deviation ** 2;
    learnerCount++;
    deviation = 0;
  }
  return learnerCount > 1 ? Math.sqrt((squares * learnerCount) / (learnerCount - 1)) / values.length : 0;
}

/** How much better one model is than another on the same cases, and how sure that is. */
export interface PairedDifference {
  /** Mean of first − second. */
  difference: number;
  /** Standard error of `difference`. */
  error: number;
}

/** Of two models' values for each of the same cases; much finer than the two means with their errors apart. */
export function computePairedDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  learners: ArrayLike<number>,
): PairedDifference {
  const differences = Float64Array.from(first, (value, i) => value - second[i]!);
  return {
    difference: computeMean(differences),
    error: computeStandardError(differences, learners),
  };
}
