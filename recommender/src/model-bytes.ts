import type { DeclaredRows } from './declared/fit-declared.ts';
import type { Model, NamedRows } from './model.ts';
import type { Reranker } from './rerank/reranker.ts';
import {
  type ArrayKind,
  type ArrayOf,
  decodeSections,
  encodeSections,
  readSection,
  type Sections,
} from './section-file.ts';
import type { WeightTable } from './table/weight-table.ts';

/** How one field of the model lies in the sections of its file. */
interface Codec<T> {
  write(sections: Sections, name: string, value: T): void;
  read(sections: Sections, name: string): T;
}

/** Every field of `Model` in the order of the file. Sections that are not listed are left unread. */
const fields: { [Name in keyof Model]: Codec<Model[Name]> } = {
  settings: json(),
  courseIds: json(),
  learnerCounts: numbers('u32'),
  learnerCount: json(),
  bias: numbers('f32'),
  popularity: numbers('f32'),
  history: table(),
  last: table(),
  interests: namedRows(),
  levels: namedRows(),
  declaredWeight: withDefault(json<number>(), 1),
  declared: optional(group<DeclaredRows>({ history: namedRows(), noHistory: namedRows() })),
  facets: namedRows(),
  terms: namedRows(),
  similar: table(),
  reranker: optional(
    group<Reranker>({
      rates: group({ offsets: numbers('u32'), columns: indices(), bytes: numbers('u8') }),
      triples: group({
        starts: numbers('u32'),
        others: numbers('u32'),
        offsets: numbers('u32'),
        columns: indices(),
        bytes: numbers('u8'),
      }),
      placeMeans: numbers('f32'),
      placeDeviations: numbers('f32'),
      providers: numbers('u32'),
      network: group({
        direct: numbers('f64'),
        hidden: numbers('f64'),
        hiddenBias: numbers('f64'),
        output: numbers('f64'),
      }),
    }),
  ),
};

/** The model as bytes with a checksum inside; the same model gives the same bytes. */
export function encodeModel(model: Model): Uint8Array {
  const sections: Sections = new Map();
  for (const [name, codec] of Object.entries(fields) as [keyof Model, Codec<unknown>][]) {
    codec.write(sections, name, model[name]);
  }
  return encodeSections(sections);
}

/**
 * Reads what `encodeModel` wrote; the arrays of the model are views of `bytes`, which must not change afterwards.
 * Throws ModelFormatError, which names what is wrong, for any other bytes.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const sections = decodeSections(bytes);
  const entries = Object.entries(fields).map(([name, codec]) => [name, codec.read(sections, name)]);
  return Object.fromEntries(entries) as Model;
}

/** JSON keeps any character of an id, line ends and separators included. */
function json<T>(): Codec<T> {
  return {
    write: (sections, name, value) => sections.set(name, new TextEncoder().encode(JSON.stringify(value))),
    read: (sections, name) => JSON.parse(new TextDecoder().decode(readSection(sections, name, 'u8'))),
  };
}

function numbers<K extends ArrayKind>(kind: K): Codec<ArrayOf<K>> {
  return {
    write: (sections, name, value) => sections.set(name, value),
    read: (sections, name) => readSection(sections, name, kind),
  };
}

/** 16 bits each where the catalogue is small enough. */
function indices(): Codec<Uint16Array | Uint32Array> {
  return {
    write: (sections, name, value) => sections.set(name, value),
    read: (sections, name) =>
      readSection(sections, name, sections.get(name) instanceof Uint16Array ? 'u16' : 'u32'),
  };
}

function table(): Codec<WeightTable> {
  return {
    write(sections, name, { offsets, columns, values, scales }) {
      sections.set(`${name}.offsets`, offsets);
      sections.set(`${name}.columns`, columns);
      sections.set(`${name}.values`, values);
      sections.set(`${name}.scales`, scales);
    },
    read(sections, name) {
      return {
        offsets: readSection(sections, `${name}.offsets`, 'u32'),
        columns: indices().read(sections, `${name}.columns`),
        values: readSection(sections, `${name}.values`, 'i8'),
        scales: readSection(sections, `${name}.scales`, 'f32'),
      };
    },
  };
}

function namedRows(): Codec<NamedRows> {
  const names = json<string[]>();
  return {
    write(sections, name, rows) {
      names.write(sections, `${name}.names`, [...rows.rows.keys()]);
      table().write(sections, name, rows.table);
    },
    read: (sections, name) => ({
      rows: new Map(names.read(sections, `${name}.names`).map((text, row) => [text, row])),
      table: table().read(sections, name),
    }),
  };
}

/** Fields of an object as sections `name.field`. */
function group<T extends object>(codecs: { [Name in keyof T]: Codec<T[Name]> }): Codec<T> {
  const entries = Object.entries(codecs) as [keyof T & string, Codec<T[keyof T]>][];
  return {
    write(sections, name, value) {
      for (const [field, codec] of entries) codec.write(sections, `${name}.${field}`, value[field]);
    },
    read: (sections, name) =>
      Object.fromEntries(
        entries.map(([field, codec]) => [field, codec.read(sections, `${name}.${field}`)]),
      ) as T,
  };
}

/** A file without the section is of a program that did not know it. */
function withDefault<T>({ write, read }: Codec<T>, value: T): Codec<T> {
  return { write, read: (sections, name) => (sections.has(name) ? read(sections, name) : value) };
}

/** Null has no sections. */
function optional<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write(sections, name, value) {
      if (value !== null) codec.write(sections, name, value);
    },
    read: (sections, name) =>
      [...sections.keys()].some((section) => section.startsWith(`${name}.`))
        ? codec.read(sections, name)
        : null,
  };
}
