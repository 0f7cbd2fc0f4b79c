import { createHash } from 'node:crypto';
import { ModelFormatError } from './model.ts';

/**
 * Named arrays of numbers in one file: "CRSM", format version (u32), bytes of the file (u64), bytes of the header
 * (u64), header (JSON, padded with spaces), arrays, SHA-256 of all that. Every array starts at a multiple of 64 bytes,
 * so that it is read where it lies, in memory or mapped from disk. Numbers are little-endian, as on every machine that
 * Node runs on.
 */
const magic = new TextEncoder().encode('CRSM');
const formatVersion = 2;
const prefixLength = 24;
const checksumLength = 32;
const alignment = 64;

interface Arrays {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  f32: Float32Array;
  f64: Float64Array;
}
export type ArrayKind = keyof Arrays;
export type ArrayOf<K extends ArrayKind> = Arrays[K];
const arrayKinds: {
  [K in ArrayKind]: new (
    buffer: ArrayBufferLike,
    start: number,
    length: number,
  ) => ArrayOf<K>;
} = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
};
type NumberArray = ArrayOf<ArrayKind>;
export type Sections = Map<string, NumberArray>;

interface Place {
  kind: ArrayKind;
  start: number;
  length: number;
}
type Header = Record<string, Place>;

/** The same sections in the same order give the same bytes. */
export function encodeSections(sections: Sections): Uint8Array {
  const header: Header = {};
  let end = 0;
  for (const [name, array] of sections) {
    header[name] = { kind: findKind(array), start: end, length: array.length };
    end = align(end + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const arraysStart = align(prefixLength + json.length);
  const bytes = new Uint8Array(arraysStart + end + checksumLength).fill(32, prefixLength, arraysStart);
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, formatVersion, true);
  view.setBigUint64(8, BigInt(bytes.length), true);
  view.setBigUint64(16, BigInt(arraysStart - prefixLength), true);
  bytes.set(json, prefixLength);
  for (const [name, array] of sections) {
    bytes.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      arraysStart + header[name]!.start,
    );
  }
  bytes.set(computeChecksum(bytes), bytes.length - checksumLength);
  return bytes;
}

/**
 * Reads what `encodeSections` wrote. The arrays are views of `bytes`, which must not change afterwards, or of one copy
 * where `bytes` starts at an odd place of its buffer. Throws ModelFormatError for any other bytes.
 */
export function decodeSections(bytes: Uint8Array): Sections {
  checkBytes(bytes);
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Uint8Array.from(bytes);
  const view = new DataView(aligned.buffer, aligned.byteOffset);
  const arraysStart = prefixLength + Number(view.getBigUint64(16, true));
  const header: Header = JSON.parse(new TextDecoder().decode(aligned.subarray(prefixLength, arraysStart)));
  const sections: Sections = new Map();
  for (const [name, { kind, start, length }] of Object.entries(header)) {
    sections.set(
      name,
      new arrayKinds[kind](aligned.buffer, aligned.byteOffset + arraysStart + start, length),
    );
  }
  return sections;
}

function checkBytes(bytes: Uint8Array): void {
  if (bytes.length < prefixLength || magic.some((byte, i) => bytes[i] !== byte))
    throw new ModelFormatError('not a model');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const version = view.getUint32(4, true);
  if (version !== formatVersion)
    throw new ModelFormatError(`the model has format ${version}, this program reads ${formatVersion}`);
  const length = Number(view.getBigUint64(8, true));
  if (bytes.length !== length)
    throw new ModelFormatError(`the model is cut: ${bytes.length} bytes of ${length}`);
  const checksum = bytes.subarray(bytes.length - checksumLength);
  if (computeChecksum(bytes).some((byte, i) => checksum[i] !== byte))
    throw new ModelFormatError('the checksum of the model does not match its bytes');
}

function findKind(array: NumberArray): ArrayKind {
  return Object.entries(arrayKinds).find(([, kind]) => kind === array.constructor)![0] as ArrayKind;
}

function align(length: number): number {
  return Math.ceil(length / alignment) * alignment;
}

function computeChecksum(bytes: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(bytes.subarray(0, bytes.length - checksumLength))
    .digest();
}

/** The section as an array of that kind. Throws ModelFormatError where there is none. */
export function readSection<K extends ArrayKind>(sections: Sections, name: string, kind: K): ArrayOf<K> {
  const array = sections.get(name);
  if (array?.constructor !== arrayKinds[kind])
    throw new ModelFormatError(`the model has no section "${name}" of kind ${kind}`);
  return array as ArrayOf<K>;
}
