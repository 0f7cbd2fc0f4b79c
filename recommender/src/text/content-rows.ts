import type { NamedRows } from '../model.ts';
import { selectLargest } from '../table/select-weights.ts';
import { type SparseRow, WeightTableBuilder } from '../table/weight-table.ts';
import type { Postings } from './text-index.ts';

/**
 * Postings as weight rows: each entry times (1 + a)/2 with a = ln(1 + n)/ln(1 + n_max) for a course of n learners, so
 * that of two courses with the same words the one that people take comes first. Best `length` courses a row.
 */
export function buildContentRows(postings: Postings, learnerCounts: Uint32Array, length: number): NamedRows {
  const attention = computeAttention(learnerCounts);
  const builder = new WeightTableBuilder(learnerCounts.length);
  for (let row = 0; row + 1 < postings.offsets.length; row++) {
    builder.addRow(readRow(postings, row, attention, length));
  }
  return { rows: postings.rows, table: builder.build() };
}

/** ln(1 + n)/ln(1 + n_max) for each course, 0 where no course has learners. */
function computeAttention(learnerCounts: Uint32Array): Float64Array {
  const largest = Math.log1p(learnerCounts.reduce((max, count) => Math.max(max, count), 0));
  return Float64Array.from(learnerCounts, (count) => (largest > 0 ? Math.log1p(count) / largest : 0));
}

function readRow(
  { offsets, courses, weights }: Postings,
  row: number,
  attention: Float64Array,
  length: number,
): SparseRow {
  const start = offsets[row]!;
  const columns = courses.subarray(start, offsets[row + 1]);
  const dense = Float64Array.from(
    columns,
    (course, e) => (weights[start + e]! * (1 + attention[course]!)) / 2,
  );
  const kept = selectLargest(dense, length, -1, new Float64Array(dense.length));
  return kept.map(({ column, weight }) => ({ column: columns[column]!, weight }));
}
