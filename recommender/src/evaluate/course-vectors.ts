import { indexTerms } from '../text/text-index.ts';
import { normalizeText } from '../text/tokenize.ts';
import type { CourseContent } from '../training-data.ts';

/** Course c has `values[e]` of `keys[e]` for e from `offsets[c]` to `offsets[c + 1] - 1`, perhaps nothing. */
export interface CourseVectors {
  offsets: Uint32Array;
  keys: Uint32Array;
  values: Float64Array;
  /** Keys are below it. */
  keyCount: number;
}

interface Entry {
  key: number;
  value: number;
}

/** Term weights as unit vectors. */
export function buildTextVectors(courses: readonly CourseContent[]): CourseVectors {
  const terms = indexTerms(courses);
  const vectors = courses.map((): Entry[] => []);
  for (let term = 0; term + 1 < terms.offsets.length; term++) {
    for (let p = terms.offsets[term]!; p < terms.offsets[term + 1]!; p++) {
      vectors[terms.courses[p]!]!.push({ key: term, value: terms.weights[p]! });
    }
  }
  return pack(vectors.map(scaleToUnit), terms.offsets.length - 1);
}

/** Subjects in equal shares that sum to 1. */
export function buildSubjectShares(courses: readonly CourseContent[]): CourseVectors {
  const numbers = new Map<string, number>();
  const shares = courses.map(({ subjects }) => {
    const names = [...new Set(subjects.map(normalizeText).filter(Boolean))];
    return names.map((name): Entry => {
      if (!numbers.has(name)) numbers.set(name, numbers.size);
      return { key: numbers.get(name)!, value: 1 / names.length };
    });
  });
  return pack(shares, numbers.size);
}

function scaleToUnit(vector: Entry[]): Entry[] {
  const length = Math.hypot(...vector.map(({ value }) => value));
  return vector.map(({ key, value }) => ({ key, value: value / length }));
}

function pack(vectors: Entry[][], keyCount: number): CourseVectors {
  const offsets = new Uint32Array(vectors.length + 1);
  vectors.forEach(({ length }, course) => {
    offsets[course + 1] = offsets[course]! + length;
  });
  const entries = vectors.flat();
  return {
    offsets,
    keys: Uint32Array.from(entries, ({ key }) => key),
    values: Float64Array.from(entries, ({ value }) => value),
    keyCount,
  };
}
