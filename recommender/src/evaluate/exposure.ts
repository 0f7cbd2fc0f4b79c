import { noCourse } from './rank-targets.ts';

/** How often each course stands in a list. */
export function countExposure(lists: Uint32Array, courseCount: number): Uint32Array {
  const exposure = new Uint32Array(courseCount);
  for (const course of lists) if (course !== noCourse) exposure[course]!++;
  return exposure;
}

/** Share of the catalogue that stands in some list. */
export function computeCoverage(exposure: Uint32Array): number {
  let shown = 0;
  for (const count of exposure) if (count > 0) shown++;
  return exposure.length > 0 ? shown / exposure.length : 0;
}

/**
 * Gini coefficient of exposure over the n courses of the catalogue, Σ (2i − n − 1) x_i / (n Σ x) with x ascending:
 * 0 where all are shown equally often, near 1 where few take all places.
 */
export function computeGini(exposure: Uint32Array): number {
  const n = exposure.length;
  let weighted = 0;
  let total = 0;
  exposure.toSorted().forEach((count, i) => {
    weighted += (2 * (i + 1) - n - 1) * count;
    total += count;
  });
  return total > 0 ? weighted / (n * total) : 0;
}

/** Shares of the catalogue at which an exposure curve is read. */
export const exposureShares = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** The share of all places that the most popular courses take, for each of `exposureShares` of the catalogue. */
export function computeExposureCurve(exposure: ArrayLike<number>, byPopularity: Uint32Array): number[] {
  const running = new Float64Array(byPopularity.length + 1);
  byPopularity.forEach((course, i) => {
    running[i + 1] = running[i]! + exposure[course]!;
  });
  const total = running.at(-1)!;
  return exposureShares.map((share) =>
    total > 0 ? running[Math.round(share * byPopularity.length)]! / total : 0,
  );
}

/** Courses by their learners, most first; ties by index. */
export function orderByPopularity(learnerCounts: Uint32Array): Uint32Array {
  return Uint32Array.from(learnerCounts.keys()).toSorted(
    (a, b) => learnerCounts[b]! - learnerCounts[a]! || a - b,
  );
}

/** 1 for the courses outside the 20 % most popular ones. */
export function markTail(byPopularity: Uint32Array): Uint8Array {
  const tail = new Uint8Array(byPopularity.length);
  for (const course of byPopularity.subarray(Math.floor(0.2 * byPopularity.length))) tail[course] = 1;
  return tail;
}
