/** Rows of sorted columns without zeros: row i has the entries `offsets[i] … offsets[i + 1] − 1`. */
export interface SparseMatrix {
  offsets: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** An empty matrix whose arrays lie in memory that threads share. */
export function createSparseMatrix(rowCount: number, entryCount: number): SparseMatrix {
  return {
    offsets: new Uint32Array(new SharedArrayBuffer(4 * (rowCount + 1))),
    columns: new Uint32Array(new SharedArrayBuffer(4 * entryCount)),
    values: new Float64Array(new SharedArrayBuffer(8 * entryCount)),
  };
}

/** The rows of several matrices, one after the other. */
export function joinRows(parts: readonly SparseMatrix[]): SparseMatrix {
  const rowCount = parts.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const entryCount = parts.reduce((sum, { columns }) => sum + columns.length, 0);
  const joined = createSparseMatrix(rowCount, entryCount);
  let [row, entry] = [0, 0];
  for (const { offsets, columns, values } of parts) {
    joined.columns.set(columns, entry);
    joined.values.set(values, entry);
    for (let i = 1; i < offsets.length; i++) joined.offsets[++row] = entry + offsets[i]!;
    entry += columns.length;
  }
  return joined;
}

export function transpose({ offsets, columns, values }: SparseMatrix, columnCount: number): SparseMatrix {
  const turned = createSparseMatrix(columnCount, columns.length);
  for (const column of columns) turned.offsets[column + 1]!++;
  for (let j = 0; j < columnCount; j++) turned.offsets[j + 1]! += turned.offsets[j]!;
  const next = turned.offsets.slice();
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      const place = next[columns[e]!]!++;
      turned.columns[place] = row;
      turned.values[place] = values[e]!;
    }
  }
  return turned;
}

/** D += A for a row-major D with `stride` numbers a row. */
export function addDense(
  dense: Float64Array,
  stride: number,
  { offsets, columns, values }: SparseMatrix,
): void {
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) dense[i * stride + columns[e]!]! += values[e]!;
  }
}

/** Rows and columns that `kept` names in ascending order, numbered by their places in it. */
export function selectSquare({ offsets, columns, values }: SparseMatrix, kept: Uint32Array): SparseMatrix {
  const numbers = new Int32Array(offsets.length - 1).fill(-1);
  kept.forEach((course, k) => {
    numbers[course] = k;
  });
  let entryCount = 0;
  const visit = (take: (row: number, column: number, value: number) => void) => {
    kept.forEach((course, row) => {
      for (let e = offsets[course]!; e < offsets[course + 1]!; e++) {
        const column = numbers[columns[e]!]!;
        if (column >= 0) take(row, column, values[e]!);
      }
    });
  };
  visit(() => entryCount++);
  const selected = createSparseMatrix(kept.length, entryCount);
  let entry = 0;
  visit((row, column, value) => {
    selected.columns[entry] = column;
    selected.values[entry++] = value;
    selected.offsets[row + 1] = entry;
  });
  for (let row = 0; row < kept.length; row++)
    selected.offsets[row + 1] = Math.max(selected.offsets[row]!, selected.offsets[row + 1]!);
  return selected;
}

/** A + sign·B, row by row; what cancels is dropped. B may have fewer rows. */
export function addScaled(a: SparseMatrix, b: SparseMatrix, sign: 1 | -1): SparseMatrix {
  const rowCount = Math.max(a.offsets.length, b.offsets.length) - 1;
  if (b.columns.length === 0 && a.offsets.length > rowCount) return a;
  const capacity = a.columns.length + b.columns.length;
  const columns = new Uint32Array(capacity);
  const values = new Float64Array(capacity);
  const offsets = new Uint32Array(new SharedArrayBuffer(4 * (rowCount + 1)));
  let length = 0;
  const push = (column: number, value: number) => {
    if (value === 0) return;
    columns[length] = column;
    values[length++] = value;
  };
  for (let row = 0; row < rowCount; row++) {
    let [i, j] = [endOf(a, row), endOf(b, row)];
    const [aEnd, bEnd] = [endOf(a, row + 1), endOf(b, row + 1)];
    while (i < aEnd || j < bEnd) {
      const aColumn = i < aEnd ? a.columns[i]! : Number.POSITIVE_INFINITY;
      const bColumn = j < bEnd ? b.columns[j]! : Number.POSITIVE_INFINITY;
      const column = Math.min(aColumn, bColumn);
      const left = aColumn === column ? a.values[i++]! : 0;
      push(column, left + (bColumn === column ? sign * b.values[j++]! : 0));
    }
    offsets[row + 1] = length;
  }
  const sum = createSparseMatrix(0, length);
  sum.columns.set(columns.subarray(0, length));
  sum.values.set(values.subarray(0, length));
  return { ...sum, offsets };
}

/** Entries before a row; all of them past the last one. */
function endOf({ offsets }: SparseMatrix, row: number): number {
  return offsets[Math.min(row, offsets.length - 1)]!;
}
