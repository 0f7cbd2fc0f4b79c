import { quantum } from './pair-sums.ts';
import { createSparseMatrix, type SparseMatrix } from './sparse-matrix.ts';

/** Of a number of 53 bits, 7 a byte. */
const varintBytesMax = 8;

/**
 * The rows of a matrix of sums as bytes: of each row its number of entries, then for each entry its distance from the
 * column before it and its value in quanta, all of them as varints (7 bits a byte, the least first).
 */
export function packMatrix({ offsets, columns, values }: SparseMatrix): Uint8Array {
  let bytes = new Uint8Array(6 * columns.length);
  let length = 0;
  const write = (value: number) => {
    let rest = value;
    while (rest >= 128) {
      bytes[length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    bytes[length++] = rest;
  };
  for (let row = 0; row + 1 < offsets.length; row++) {
    const count = offsets[row + 1]! - offsets[row]!;
    bytes = makeRoom(bytes, length + (2 * count + 1) * varintBytesMax);
    write(count);
    let before = 0;
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      write(columns[e]! - before);
      before = columns[e]!;
      write(values[e]! / quantum);
    }
  }
  return bytes.subarray(0, length);
}

function makeRoom(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  if (length <= bytes.length) return bytes;
  const larger = new Uint8Array(Math.max(length, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}

/** Reads `rowCount` rows that `packMatrix` wrote, with `entryCount` entries in all. */
export function unpackMatrix(
  bytes: Uint8Array,
  { rowCount, entryCount }: { rowCount: number; entryCount: number },
): SparseMatrix {
  const matrix = createSparseMatrix(rowCount, entryCount);
  let place = 0;
  const read = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[place++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  let entry = 0;
  for (let row = 0; row < rowCount; row++) {
    const end = entry + read();
    let column = 0;
    for (; entry < end; entry++) {
      column += read();
      matrix.columns[entry] = column;
      matrix.values[entry] = read() * quantum;
    }
    matrix.offsets[row + 1] = end;
  }
  return matrix;
}
