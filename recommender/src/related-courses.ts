import type { Catalogue } from './catalogue.ts';
import type { Model } from './model.ts';
import type { RelatedCourse } from './recommendation.ts';
import type { WeightTable } from './table/weight-table.ts';

/**
 * Offered courses most alike to a course, best first, scores 0 to 1: by text, or, where it has none in common with any
 * other, by how strongly it argues for them as part of a history. Empty for a course that the model does not know.
 */
export function findSimilar(
  model: Model | undefined,
  catalogue: Catalogue,
  courseId: string,
  limit: number,
): RelatedCourse[] {
  const index = findIndex(model, catalogue, courseId);
  if (!model || index < 0) return [];
  const byText = readRow(model.similar, index);
  if (byText.size > 0) return rankRelated(catalogue, byText, limit);
  const byHistory = readRow(model.history, index);
  const largest = [...byHistory.values()].reduce((max, weight) => Math.max(max, weight), 0);
  for (const [other, weight] of byHistory) byHistory.set(other, weight / largest);
  return rankRelated(catalogue, byHistory, limit);
}

/**
 * Offered courses that learners of a course take next, best first: its history row and its last row, as for a learner
 * who took only this, without the bias. Never what the course itself builds on, or what it settles. Empty for a course
 * that the model does not know, or that nobody has taken.
 */
export function findNext(
  model: Model | undefined,
  catalogue: Catalogue,
  courseId: string,
  limit: number,
): RelatedCourse[] {
  const index = findIndex(model, catalogue, courseId);
  if (!model || index < 0 || model.learnerCounts[index] === 0) return [];
  const sums = readRow(model.history, index);
  for (const [other, weight] of readRow(model.last, index)) sums.set(other, (sums.get(other) ?? 0) + weight);
  for (const course of listEarlier(catalogue, courseId)) sums.delete(catalogue.toModel[course] ?? -1);
  return rankRelated(catalogue, sums, limit);
}

/** The course, all that it builds on through any number of steps, its equivalents and its anti-requisites. */
function listEarlier({ numbers, prerequisites, excludedBy }: Catalogue, courseId: string): Set<number> {
  const course = numbers.get(courseId)!;
  const earlier = new Set([course]);
  for (const number of earlier) {
    for (const group of prerequisites[number] ?? []) for (const other of group) earlier.add(other);
  }
  for (const other of excludedBy[course] ?? []) earlier.add(other);
  return earlier;
}

function findIndex(model: Model | undefined, catalogue: Catalogue, courseId: string): number {
  if (catalogue.model !== model) throw new RangeError('the catalogue was prepared with another model');
  const course = catalogue.numbers.get(courseId);
  return course === undefined ? -1 : (catalogue.toModel[course] ?? -1);
}

function readRow({ offsets, columns, values, scales }: WeightTable, row: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (let e = offsets[row]!; e < offsets[row + 1]!; e++) weights.set(columns[e]!, values[e]! * scales[row]!);
  return weights;
}

function rankRelated(
  { toOffered, rules }: Catalogue,
  weights: Map<number, number>,
  limit: number,
): RelatedCourse[] {
  return [...weights]
    .filter(([index, weight]) => weight > 0 && toOffered[index]! >= 0)
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([index, score]) => ({ courseId: rules[toOffered[index]!]!.id, score }));
}
