import type { CourseContent } from '../training-data.ts';
import { normalizeText, tokenize } from './tokenize.ts';

/** Sparse rows by name: row r holds `courses` (ascending) and `weights` from `offsets[r]` to `offsets[r + 1]`. */
export interface Postings {
  rows: Map<string, number>;
  offsets: Uint32Array;
  courses: Uint32Array;
  weights: Float32Array;
}

const fieldWeights = { title: 3, subjects: 2, skills: 2, description: 0.3 };
/** Saturation and length normalisation of BM25 (Robertson and Zaragoza 2009, with fields weighted as in BM25F). */
const saturation = 1.2;
const lengthShare = 0.6;

/**
 * Term → course weights idf · tf / (tf + 1.2), idf = ln(1 + (M − df + ½)/(df + ½)), tf summed over fields with
 * weights and relative lengths. Pairs of neighbouring words of title, subjects and skills are terms too, where two
 * courses have them.
 */
export function indexTerms(courses: readonly CourseContent[]): Postings {
  const perCourse = countFrequencies(courses.map(readFields));
  return buildPostings(perCourse, (name, count) =>
    isPair(name) && count < 2 ? 0 : computeIdf(courses.length, count),
  );
}

/** Subject and skill names (normalised) → courses; a name weighs less in a course that lists many. */
export function indexFacets(courses: readonly CourseContent[]): Postings {
  const fields = courses.map(({ subjects, skills }) => [
    { weight: fieldWeights.subjects, terms: subjects.map(normalizeText).filter(Boolean) },
    { weight: fieldWeights.skills, terms: skills.map(normalizeText).filter(Boolean) },
  ]);
  return buildPostings(countFrequencies(fields), () => 1);
}

/** Words of a free text and their neighbouring pairs, as `indexTerms` names them. */
export function readTerms(text: string): string[] {
  const words = tokenize(text);
  return [...words, ...joinPairs(words)];
}

interface Field {
  weight: number;
  terms: string[];
}

function readFields(course: CourseContent): Field[] {
  return [
    { weight: fieldWeights.title, terms: readTerms(course.title) },
    { weight: fieldWeights.subjects, terms: course.subjects.flatMap(readTerms) },
    { weight: fieldWeights.skills, terms: course.skills.flatMap(readTerms) },
    { weight: fieldWeights.description, terms: tokenize(course.description) },
  ];
}

function joinPairs(words: string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

/** A pair of words, not a word. */
export function isPair(name: string): boolean {
  return name.includes(' ');
}

/** ln(1 + (M − df + ½)/(df + ½)) for a term that df of M courses have. */
export function computeIdf(courseCount: number, count: number): number {
  return Math.log(1 + (courseCount - count + 0.5) / (count + 0.5));
}

function countFrequencies(courses: Field[][]): Map<string, number>[] {
  const lengths = (courses[0] ?? []).map((_, f) => {
    const total = courses.reduce((sum, fields) => sum + fields[f]!.terms.length, 0);
    return Math.max(1, total / courses.length);
  });
  return courses.map((fields) => {
    const frequencies = new Map<string, number>();
    fields.forEach(({ weight, terms }, f) => {
      const share = weight / (1 - lengthShare + (lengthShare * terms.length) / lengths[f]!);
      for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + share);
    });
    return frequencies;
  });
}

/** Names are sorted, so that the same courses give the same rows whatever their order of discovery. */
function buildPostings(
  perCourse: Map<string, number>[],
  weigh: (name: string, count: number) => number,
): Postings {
  const counts = new Map<string, number>();
  for (const frequencies of perCourse) {
    for (const name of frequencies.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()].filter((name) => weigh(name, counts.get(name)!) > 0).toSorted();
  const rows = new Map(names.map((name, row) => [name, row]));
  const offsets = new Uint32Array(names.length + 1);
  names.forEach((name, row) => {
    offsets[row + 1] = offsets[row]! + counts.get(name)!;
  });
  const courses = new Uint32Array(offsets[names.length]!);
  const weights = new Float32Array(courses.length);
  const next = offsets.slice();
  perCourse.forEach((frequencies, course) => {
    for (const [name, frequency] of frequencies) {
      const row = rows.get(name);
      if (row === undefined) continue;
      const entry = next[row]!++;
      courses[entry] = course;
      weights[entry] = (weigh(name, counts.get(name)!) * frequency) / (frequency + saturation);
    }
  });
  return { rows, offsets, courses, weights };
}
