import type { CourseVectors } from './course-vectors.ts';

/**
 * Mean self-information of a list in bits, log2((N + 1)/(n + 1)) for a course that n of N learners took (Vargas and
 * Castells 2011, smoothed for courses without learners). 0 for an empty list.
 */
export function computeNovelty(list: Uint32Array, learnerCounts: Uint32Array, learnerCount: number): number {
  let bits = 0;
  for (const course of list) bits += Math.log2((learnerCount + 1) / (learnerCounts[course]! + 1));
  return list.length > 0 ? bits / list.length : 0;
}

/**
 * Intra-list diversity: 1 − the mean cosine of all pairs of the list's courses that have a vector (Ziegler et al. 2005),
 * with unit vectors (‖Σv‖² − n)/(n(n−1)). Undefined for fewer than two. `scratch` has a zero for each key, and has
 * them again afterwards.
 */
export function computeDiversity(
  list: Uint32Array,
  { offsets, keys, values }: CourseVectors,
  scratch: Float64Array,
): number | undefined {
  let count = 0;
  let square = 0;
  for (const course of list) {
    if (offsets[course + 1]! > offsets[course]!) count++;
    for (let e = offsets[course]!; e < offsets[course + 1]!; e++) {
      square += values[e]! * (2 * scratch[keys[e]!]! + values[e]!);
      scratch[keys[e]!]! += values[e]!;
    }
  }
  for (const course of list) {
    for (let e = offsets[course]!; e < offsets[course + 1]!; e++) scratch[keys[e]!] = 0;
  }
  return count < 2 ? undefined : 1 - (square - count) / (count * (count - 1));
}

/** α: the part of the history's distribution in the list's, so that the divergence is finite. */
const smoothing = 0.01;

/**
 * Miscalibration (Steck 2018): KL(p ‖ q̃) = Σ p ln(p/q̃) between the subjects of the history, p, and those of the list,
 * q, with q̃ = .99 q + .01 p; 0 where the list has the subjects of the history in the same shares, at most ln 100.
 * Undefined where either has no course with a subject.
 */
export function computeMiscalibration(
  history: Uint32Array,
  list: Uint32Array,
  subjects: CourseVectors,
): number | undefined {
  const p = averageShares(history, subjects);
  const q = averageShares(list, subjects);
  if (p.size === 0 || q.size === 0) return undefined;
  let divergence = 0;
  for (const [subject, share] of p) {
    divergence += share * Math.log(share / ((1 - smoothing) * (q.get(subject) ?? 0) + smoothing * share));
  }
  return divergence;
}

/** Over the courses that have subjects. */
function averageShares(courses: Uint32Array, { offsets, keys, values }: CourseVectors): Map<number, number> {
  const shares = new Map<number, number>();
  let count = 0;
  for (const course of courses) {
    if (offsets[course + 1]! > offsets[course]!) count++;
    for (let e = offsets[course]!; e < offsets[course + 1]!; e++) {
      shares.set(keys[e]!, (shares.get(keys[e]!) ?? 0) + values[e]!);
    }
  }
  for (const [key, value] of shares) shares.set(key, value / count);
  return shares;
}
