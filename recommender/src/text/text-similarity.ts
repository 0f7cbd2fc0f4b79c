import type { SparseRow } from '../table/weight-table.ts';
import type { CourseContent } from '../training-data.ts';
import type { Postings } from './text-index.ts';

const providerWeight = 0.15;
const subjectWeight = 0.15;
/** A term in more than this share of the courses tells none of them apart. */
const commonShare = 0.1;

/**
 * The courses most alike in text to each course: cosine of the term weights, plus .15 for the same provider and .15
 * for a subject in common, over 1.3 so that it ends at 1. Only courses that share a term; best `length` a row.
 */
export function* listSimilar(
  terms: Postings,
  courses: readonly CourseContent[],
  length: number,
): Generator<SparseRow, void> {
  const vectors = transpose(terms, courses.length);
  const scores = new Float64Array(courses.length);
  const { offsets, weights } = terms;
  const commonCount = Math.max(20, commonShare * courses.length);
  for (let course = 0; course < courses.length; course++) {
    const touched: number[] = [];
    for (let e = vectors.offsets[course]!; e < vectors.offsets[course + 1]!; e++) {
      const term = vectors.terms[e]!;
      const weight = vectors.weights[e]!;
      if (offsets[term + 1]! - offsets[term]! > commonCount) continue;
      for (let p = offsets[term]!; p < offsets[term + 1]!; p++) {
        const other = terms.courses[p]!;
        if (scores[other] === 0) touched.push(other);
        scores[other]! += (weight * weights[p]!) / (vectors.norms[course]! * vectors.norms[other]!);
      }
    }
    const entries = touched
      .filter((other) => other !== course)
      .map((other) => ({
        column: other,
        weight: addBonus(scores[other]!, courses[course]!, courses[other]!),
      }))
      .toSorted((a, b) => b.weight - a.weight || a.column - b.column)
      .slice(0, length);
    for (const other of touched) scores[other] = 0;
    yield entries;
  }
}

function addBonus(cosine: number, a: CourseContent, b: CourseContent): number {
  const provider = a.provider !== null && a.provider === b.provider ? providerWeight : 0;
  const subject = a.subjects.some((name) => b.subjects.includes(name)) ? subjectWeight : 0;
  return (cosine + provider + subject) / (1 + providerWeight + subjectWeight);
}

/** Term rows → course vectors, with their lengths over the terms that two courses have. */
function transpose(postings: Postings, courseCount: number) {
  const offsets = new Uint32Array(courseCount + 1);
  for (const course of postings.courses) offsets[course + 1]!++;
  for (let c = 0; c < courseCount; c++) offsets[c + 1]! += offsets[c]!;
  const terms = new Uint32Array(postings.courses.length);
  const weights = new Float32Array(postings.courses.length);
  const norms = new Float64Array(courseCount);
  const next = offsets.slice();
  for (let row = 0; row + 1 < postings.offsets.length; row++) {
    const isShared = postings.offsets[row + 1]! - postings.offsets[row]! > 1;
    for (let p = postings.offsets[row]!; p < postings.offsets[row + 1]!; p++) {
      const course = postings.courses[p]!;
      const entry = next[course]!++;
      terms[entry] = row;
      weights[entry] = postings.weights[p]!;
      if (isShared) norms[course]! += postings.weights[p]! ** 2;
    }
  }
  return { offsets, terms, weights, norms: norms.map(Math.sqrt) };
}
