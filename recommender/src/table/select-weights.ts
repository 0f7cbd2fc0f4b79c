import type { SparseRow } from './weight-table.ts';

/** Takes the median off a row. Every course moves by the same amount, so a ranking stays as it was. */
export function centreOnMedian(row: Float64Array | Float32Array, scratch: Float64Array): void {
  scratch.set(row);
  const median = findRank(scratch, row.length >> 1);
  for (let j = 0; j < row.length; j++) row[j]! -= median;
}

/** The `length` entries of a row with the largest magnitude, no zeros; ties by column. `except` is never kept. */
export function selectLargest(
  row: Float64Array,
  length: number,
  except: number,
  scratch: Float64Array,
): SparseRow {
  row[except] = 0;
  for (let j = 0; j < row.length; j++) scratch[j] = Math.abs(row[j]!);
  const cut = row.length > length ? findRank(scratch, row.length - length) : 0;
  const kept: { column: number; weight: number }[] = [];
  const tied: { column: number; weight: number }[] = [];
  for (let j = 0; j < row.length; j++) {
    const weight = row[j]!;
    if (Math.abs(weight) > cut) kept.push({ column: j, weight });
    else if (weight !== 0 && Math.abs(weight) === cut) tied.push({ column: j, weight });
  }
  return [...kept, ...tied.slice(0, length - kept.length)];
}

/** The value of rank `rank` (0 is the smallest); reorders `values` (Hoare's quickselect). */
function findRank(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const swapped = values[i]!;
        values[i++] = values[j]!;
        values[j--] = swapped;
      }
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else break;
  }
  return values[rank]!;
}
