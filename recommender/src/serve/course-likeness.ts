import type { Model } from '../model.ts';
import { findWeight } from '../table/weight-table.ts';

/** Subjects of each course of a model as ascending numbers: those of course i stand from `offsets[i]` to `offsets[i + 1]`. */
export interface SubjectSets {
  offsets: Uint32Array;
  subjects: Uint32Array;
}

export function numberSubjects(subjectsOf: readonly (readonly string[])[]): SubjectSets {
  const numbers = new Map<string, number>();
  const offsets = new Uint32Array(subjectsOf.length + 1);
  const subjects: number[] = [];
  subjectsOf.forEach((names, index) => {
    for (const name of names) if (!numbers.has(name)) numbers.set(name, numbers.size);
    const own = new Set(names.map((name) => numbers.get(name)!));
    subjects.push(...[...own].toSorted((a, b) => a - b));
    offsets[index + 1] = subjects.length;
  });
  return { offsets, subjects: Uint32Array.from(subjects) };
}

/**
 * How alike two courses are, 0 to 1: the mean of the Jaccard index of their subjects and their likeness in text; the
 * text alone where one of them has no subject.
 */
export function measureLikeness(
  { similar }: Pick<Model, 'similar'>,
  sets: SubjectSets,
  a: number,
  b: number,
): number {
  const text = Math.max(findWeight(similar, a, b), findWeight(similar, b, a));
  const overlap = measureOverlap(sets, a, b);
  return overlap < 0 ? text : (overlap + text) / 2;
}

/** −1 where one of them has no subject. */
function measureOverlap({ offsets, subjects }: SubjectSets, a: number, b: number): number {
  let i = offsets[a]!;
  let j = offsets[b]!;
  const endA = offsets[a + 1]!;
  const endB = offsets[b + 1]!;
  if (i === endA || j === endB) return -1;
  const total = endA - i + endB - j;
  let both = 0;
  while (i < endA && j < endB) {
    const difference = subjects[i]! - subjects[j]!;
    if (difference === 0) both++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both / (total - both);
}
