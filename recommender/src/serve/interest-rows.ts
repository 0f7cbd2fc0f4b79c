import type { Model, NamedRows } from '../model.ts';
import { readTerms } from '../text/text-index.ts';
import { normalizeText } from '../text/tokenize.ts';

/** The weights of one free text for all courses that it matches; `columns` ascending, model indices. */
export interface InterestRow {
  columns: Uint32Array;
  weights: Float64Array;
}

/** Rows by text. Bounded: the least recently added goes first. */
export type InterestCache = Map<string, InterestRow>;

const cacheSize = 2000;
/** A text that matches its best course by less than this share of a full match weighs less in proportion. */
const fullMatchShare = 0.4;

export function createInterestCache(): InterestCache {
  return new Map();
}

/**
 * The row of an interest or a goal: the sum of its facet row (where it is the name of a subject or skill) and its
 * term rows, scaled so that the best course has weight 1, or less where no course matches well. Empty where nothing
 * matches.
 */
export function findInterestRow(model: Model, cache: InterestCache, text: string): InterestRow {
  const cached = cache.get(text);
  if (cached) return cached;
  const row = computeInterestRow(model, text);
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value!);
  cache.set(text, row);
  return row;
}

/** Weight of the facet row against a full match of all terms. */
const facetShare = 1;

function computeInterestRow(model: Model, text: string): InterestRow {
  const sums = new Map<number, number>();
  const termTotal = [...new Set(readTerms(text))].reduce(
    (total, term) => total + addRow(sums, model.terms, term, 1),
    0,
  );
  if (termTotal > 0) for (const [course, sum] of sums) sums.set(course, sum / termTotal);
  const facetTotal = addRow(sums, model.facets, normalizeText(text), facetShare);
  const full = (termTotal > 0 ? 1 : 0) + facetTotal;
  const best = [...sums.values()].reduce((max, sum) => Math.max(max, sum), 0);
  const scale = best > 0 ? 1 / Math.max(best, fullMatchShare * full) : 0;
  const columns = Uint32Array.from(sums.keys()).toSorted();
  return { columns, weights: Float64Array.from(columns, (course) => sums.get(course)! * scale) };
}

/** Adds a named row; returns the largest weight it can give, 0 for an unknown name. */
function addRow(sums: Map<number, number>, { rows, table }: NamedRows, name: string, factor: number): number {
  const row = rows.get(name);
  if (row === undefined) return 0;
  const scale = table.scales[row]! * factor;
  let largest = 0;
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    const course = table.columns[e]!;
    sums.set(course, (sums.get(course) ?? 0) + table.values[e]! * scale);
    largest = Math.max(largest, table.values[e]! * scale);
  }
  return largest;
}

/** The weight of a course in a row, 0 where the text does not match it. */
export function findInterestWeight({ columns, weights }: InterestRow, course: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (columns[middle]! < course) low = middle + 1;
    else high = middle;
  }
  return columns[low] === course ? weights[low]! : 0;
}
