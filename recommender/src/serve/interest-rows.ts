import { findScoreUnit } from '../fit/fit-interests.ts';
import type { Model } from '../model.ts';
import type { WeightTable } from '../table/weight-table.ts';
import { normalizeText } from '../text/tokenize.ts';
import { matchText, type TextMatch } from './match-text.ts';

/** The weights of one free text for all courses that it argues for; `columns` ascending, model indices. */
export interface InterestRow {
  columns: Uint32Array;
  weights: Float64Array;
}

/** Rows by text. Bounded: the least recently added goes first. */
export interface InterestCache {
  rows: Map<string, InterestRow>;
  /** `findScoreUnit` of the model. */
  unit: number;
}

const cacheSize = 2000;
/** A text that matches its best course by less than this weighs less in proportion. */
const fullMatch = 0.3;
/** Matching courses that stand for the history a learner with this interest might have. */
const imaginedCount = 50;

export function createInterestCache(popularity: Float32Array): InterestCache {
  return { rows: new Map(), unit: findScoreUnit(popularity) };
}

/**
 * The row of an interest or a goal. For the name of a subject or skill that learners took courses of: its fitted row.
 * For any other text: what learners take who took the matching courses. Both get `matchWeight` for the course that
 * matches best, in proportion for the others. A text that matches no course well weighs less. Empty where nothing
 * matches.
 */
export function findInterestRow(model: Model, cache: InterestCache, text: string): InterestRow {
  const { rows, unit } = cache;
  const cached = rows.get(text);
  if (cached) return cached;
  const row = computeInterestRow(model, text, unit);
  if (rows.size >= cacheSize) rows.delete(rows.keys().next().value!);
  rows.set(text, row);
  return row;
}

function computeInterestRow(model: Model, text: string, unit: number): InterestRow {
  const match = matchText(model, text);
  const best = largestOf(match);
  if (best === 0) return { columns: new Uint32Array(0), weights: new Float64Array(0) };
  const sums = readFittedRow(model, text) ?? expandMatch(model, match);
  const matchWeight = model.settings.matchWeight * unit;
  for (const [course, value] of match) {
    sums.set(course, (sums.get(course) ?? 0) + (matchWeight * value) / best);
  }
  return toRow(sums, Math.min(1, best / fullMatch), model.settings.rowLength);
}

function readFittedRow({ interests: { rows, table } }: Model, text: string): Map<number, number> | undefined {
  const row = rows.get(normalizeText(text));
  if (row === undefined) return undefined;
  const sums = new Map<number, number>();
  addRow(sums, table, row, 1);
  return sums;
}

/** Σ p_i (history row i + last row i), p_i ∝ match² · √learners over the courses with the largest p. */
function expandMatch({ learnerCounts, history, last }: Model, match: TextMatch): Map<number, number> {
  const imagined = [...match]
    .map(([course, value]) => ({ course, share: value * value * Math.sqrt(learnerCounts[course]!) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.course - b.course)
    .slice(0, imaginedCount);
  const total = imagined.reduce((sum, { share }) => sum + share, 0);
  const sums = new Map<number, number>();
  for (const { course, share } of imagined) {
    addRow(sums, history, course, share / total);
    addRow(sums, last, course, share / total);
  }
  return sums;
}

function addRow(sums: Map<number, number>, table: WeightTable, row: number, factor: number): void {
  for (let e = table.offsets[row]!; e < table.offsets[row + 1]!; e++) {
    const column = table.columns[e]!;
    sums.set(column, (sums.get(column) ?? 0) + table.values[e]! * table.scales[row]! * factor);
  }
}

function largestOf(values: ReadonlyMap<number, number>): number {
  let largest = 0;
  for (const value of values.values()) largest = Math.max(largest, value);
  return largest;
}

/** The `length` entries of largest magnitude, scaled. */
function toRow(sums: Map<number, number>, scale: number, length: number): InterestRow {
  const kept = [...sums]
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, length)
    .toSorted((a, b) => a[0] - b[0]);
  return {
    columns: Uint32Array.from(kept, ([course]) => course),
    weights: Float64Array.from(kept, ([, sum]) => sum * scale),
  };
}
