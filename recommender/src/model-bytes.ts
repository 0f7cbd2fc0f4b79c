import { createHash } from 'node:crypto';
import { type Model, ModelFormatError, type NamedRows } from './model.ts';
import type { WeightTable } from './table/weight-table.ts';

/**
 * Layout: "CRSM", format version (u32), header length (u32), header (JSON, padded with spaces), arrays (each from a
 * multiple of 8 bytes), SHA-256 of all that. Numbers are little-endian, as on every machine that Node runs on.
 */
const magic = new TextEncoder().encode('CRSM');
const formatVersion = 1;
const prefixLength = 12;
const checksumLength = 32;

const arrayKinds = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
type ArrayKind = keyof typeof arrayKinds;
type ArrayOf<K extends ArrayKind> = InstanceType<(typeof arrayKinds)[K]>;

interface Header {
  settings: Model['settings'];
  learnerCount: number;
  arrays: Record<string, { kind: ArrayKind; start: number; length: number }>;
}

/** The model as bytes with a checksum inside; the same model gives the same bytes. */
export function encodeModel(model: Model): Uint8Array {
  const arrays = listArrays(model);
  const header: Header = { settings: model.settings, learnerCount: model.learnerCount, arrays: {} };
  let start = 0;
  for (const [name, array] of arrays) {
    header.arrays[name] = { kind: kindOf(array), start, length: array.length };
    start = alignTo8(start + array.byteLength);
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const arraysStart = alignTo8(prefixLength + json.length);
  const bytes = new Uint8Array(arraysStart + start + checksumLength).fill(32, 0, arraysStart);
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(4, formatVersion, true);
  new DataView(bytes.buffer).setUint32(8, arraysStart - prefixLength, true);
  bytes.set(json, prefixLength);
  for (const [name, array] of arrays) {
    const raw = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(raw, arraysStart + header.arrays[name]!.start);
  }
  bytes.set(computeChecksum(bytes), bytes.length - checksumLength);
  return bytes;
}

/** Reads what `encodeModel` wrote. Throws ModelFormatError for any other bytes. */
export function decodeModel(bytes: Uint8Array): Model {
  const { header, arraysStart } = readHeader(bytes);
  const read = <K extends ArrayKind>(name: string, kind: K): ArrayOf<K> => {
    const place = header.arrays[name];
    if (place?.kind !== kind) throw new ModelFormatError(`the model has no ${kind} array "${name}"`);
    const length = place.length * arrayKinds[kind].BYTES_PER_ELEMENT;
    const from = arraysStart + place.start;
    return new arrayKinds[kind](new Uint8Array(bytes.subarray(from, from + length)).buffer) as ArrayOf<K>;
  };
  const isNarrow = header.arrays['history.columns']?.kind === 'u16';
  const readColumns = (name: string) => (isNarrow ? Uint32Array.from(read(name, 'u16')) : read(name, 'u32'));
  const readTable = (name: string): WeightTable => ({
    offsets: read(`${name}.offsets`, 'u32'),
    columns: readColumns(`${name}.columns`),
    values: read(`${name}.values`, 'i8'),
    scales: read(`${name}.scales`, 'f32'),
  });
  const readNamed = (name: string): NamedRows => {
    const names = splitNames(read(`${name}.names`, 'u8'));
    return { rows: new Map(names.map((text, row) => [text, row])), table: readTable(name) };
  };
  return {
    settings: header.settings,
    courseIds: splitNames(read('courseIds', 'u8')),
    learnerCounts: read('learnerCounts', 'u32'),
    learnerCount: header.learnerCount,
    bias: read('bias', 'f32'),
    popularity: read('popularity', 'f32'),
    history: readTable('history'),
    last: readTable('last'),
    facets: readNamed('facets'),
    terms: readNamed('terms'),
    similar: readTable('similar'),
  };
}

function readHeader(bytes: Uint8Array): { header: Header; arraysStart: number } {
  const isModel = bytes.length > prefixLength + checksumLength && magic.every((byte, i) => bytes[i] === byte);
  if (!isModel) throw new ModelFormatError('not a model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4, true);
  if (version !== formatVersion) {
    throw new ModelFormatError(`the model has format ${version}, this program reads ${formatVersion}`);
  }
  const checksum = bytes.subarray(bytes.length - checksumLength);
  if (!computeChecksum(bytes).every((byte, i) => checksum[i] === byte)) {
    throw new ModelFormatError('the checksum of the model does not match its bytes');
  }
  const arraysStart = prefixLength + view.getUint32(8, true);
  return {
    header: JSON.parse(new TextDecoder().decode(bytes.subarray(prefixLength, arraysStart))),
    arraysStart,
  };
}

function listArrays(
  model: Model,
): [string, Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array][] {
  const isNarrow = model.courseIds.length <= 65536;
  const listTable = (name: string, table: WeightTable) =>
    [
      [`${name}.offsets`, table.offsets],
      [`${name}.columns`, isNarrow ? Uint16Array.from(table.columns) : table.columns],
      [`${name}.values`, table.values],
      [`${name}.scales`, table.scales],
    ] as [string, Uint32Array][];
  const listNamed = (name: string, { rows, table }: NamedRows) =>
    [[`${name}.names`, joinNames([...rows.keys()])], ...listTable(name, table)] as [string, Uint8Array][];
  return [
    ['courseIds', joinNames(model.courseIds)],
    ['learnerCounts', model.learnerCounts],
    ['bias', model.bias],
    ['popularity', model.popularity],
    ...listTable('history', model.history),
    ...listTable('last', model.last),
    ...listNamed('facets', model.facets),
    ...listNamed('terms', model.terms),
    ...listTable('similar', model.similar),
  ];
}

function kindOf(array: { constructor: unknown }): ArrayKind {
  return Object.entries(arrayKinds).find(([, kind]) => kind === array.constructor)![0] as ArrayKind;
}

/** JSON keeps any character of an id, line ends and separators included. */
function joinNames(names: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(names));
}

function splitNames(bytes: Uint8Array): string[] {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function alignTo8(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function computeChecksum(bytes: Uint8Array): Uint8Array {
  return createHash('sha256')
    .update(bytes.subarray(0, bytes.length - checksumLength))
    .digest();
}
