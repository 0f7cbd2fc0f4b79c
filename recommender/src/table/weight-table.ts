/**
 * Rows of signal → course weights. Row r holds the entries `offsets[r] … offsets[r + 1] - 1`:
 * `columns` are course indices, ascending inside a row, and the weight is `values[e] * scales[r]`.
 */
export interface WeightTable {
  offsets: Uint32Array;
  /** 16 bits each where the catalogue is small enough. */
  columns: Columns;
  values: Int8Array;
  scales: Float32Array;
}

type Columns = Uint16Array | Uint32Array;

export type SparseRow = readonly { column: number; weight: number }[];

/** The weight of `column` in `row`, 0 where it is not kept. */
export function findWeight(
  { offsets, columns, values, scales }: WeightTable,
  row: number,
  column: number,
): number {
  let first = offsets[row]!;
  let length = offsets[row + 1]! - first;
  if (length === 0) return 0;
  // The entry lies in `length` ones from `first` on. The sign chooses the half: a branch would be guessed wrong every other time.
  while (length > 1) {
    const half = length >> 1;
    first += half & ~((column - columns[first + half]!) >> 31);
    length -= half;
  }
  return columns[first] === column ? values[first]! * scales[row]! : 0;
}

/**
 * Rounds rows to 8 bits, one scale a row: weight ≈ value · scale, |value| ≤ 127. Entries that round to 0 are left
 * out. Rows come in any order of columns, each below `columnCount`.
 */
export class WeightTableBuilder {
  #offsets: number[] = [0];
  #columns: Columns;
  #values = new Int8Array(1024);
  #scales: number[] = [];
  #length = 0;

  constructor(columnCount: number) {
    this.#columns = createColumns(columnCount <= 65536, 1024);
  }

  addRow(row: SparseRow): void {
    const largest = row.reduce((max, { weight }) => Math.max(max, Math.abs(weight)), 0);
    const scale = Math.fround(largest / 127);
    const inOrder = row.toSorted((a, b) => a.column - b.column);
    for (const { column, weight } of inOrder) {
      const value = scale > 0 ? Math.round(weight / scale) : 0;
      if (value !== 0) this.#append(column, value);
    }
    this.#scales.push(scale);
    this.#offsets.push(this.#length);
  }

  build(): WeightTable {
    return {
      offsets: Uint32Array.from(this.#offsets),
      columns: this.#columns.slice(0, this.#length),
      values: this.#values.slice(0, this.#length),
      scales: Float32Array.from(this.#scales),
    };
  }

  #append(column: number, value: number): void {
    if (this.#length === this.#columns.length) this.#grow();
    this.#columns[this.#length] = column;
    this.#values[this.#length++] = Math.max(-127, Math.min(127, value));
  }

  #grow(): void {
    const columns = createColumns(this.#columns instanceof Uint16Array, 2 * this.#length);
    columns.set(this.#columns);
    this.#columns = columns;
    const values = new Int8Array(2 * this.#length);
    values.set(this.#values);
    this.#values = values;
  }
}

function createColumns(isNarrow: boolean, length: number): Columns {
  return isNarrow ? new Uint16Array(length) : new Uint32Array(length);
}
