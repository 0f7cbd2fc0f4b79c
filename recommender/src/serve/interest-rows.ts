import { findScoreUnit } from '../fit/fit-interests.ts';
import type { Model } from '../model.ts';
import { selectLargest } from '../table/select-weights.ts';
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
/** Weight of a fitted row: the interests of those it was fitted on follow from what they took, and say more than declared ones. */
const fittedShare = 0.7;
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
  const sums = new Float64Array(model.courseIds.length);
  const fitted = model.interests.rows.get(normalizeText(text));
  if (fitted === undefined) expandMatch(model, match, sums);
  else addRow(sums, model.interests.table, fitted, 1);
  const matchWeight = model.settings.matchWeight * unit;
  for (const [course, value] of match) sums[course]! += (matchWeight * value) / best;
  const share = fitted === undefined ? 1 : fittedShare;
  return toRow(sums, share * Math.min(1, best / fullMatch), model.settings.rowLength);
}

/** Adds Σ p_i (history row i + last row i), p_i ∝ match² · √learners over the courses with the largest p. */
function expandMatch({ learnerCounts, history, last }: Model, match: TextMatch, sums: Float64Array): void {
  const imagined = [...match]
    .map(([course, value]) => ({ course, share: value * value * Math.sqrt(learnerCounts[course]!) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.course - b.course)
    .slice(0, imaginedCount);
  const total = imagined.reduce((sum, { share }) => sum + share, 0);
  for (const { course, share } of imagined) {
    addRow(sums, history, course, share / total);
    addRow(sums, last, course, share / total);
  }
}

function addRow(sums: Float64Array, table: WeightTable, row: number, factor: number): void {
  const { offsets, columns, values, scales } = table;
  const end = offsets[row + 1]!;
  for (let e = offsets[row]!; e < end; e++) sums[columns[e]!]! += values[e]! * scales[row]! * factor;
}

function largestOf(values: ReadonlyMap<number, number>): number {
  let largest = 0;
  for (const value of values.values()) largest = Math.max(largest, value);
  return largest;
}

/** The `length` entries of largest magnitude, scaled. */
function toRow(sums: Float64Array, scale: number, length: number): InterestRow {
  const kept = selectLargest(sums, length, -1, new Float64Array(sums.length)).toSorted(
    (a, b) => a.column - b.column,
  );
  return {
    columns: Uint32Array.from(kept, ({ column }) => column),
    weights: Float64Array.from(kept, ({ weight }) => weight * scale),
  };
}
