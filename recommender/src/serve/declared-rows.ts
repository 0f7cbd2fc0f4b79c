import {
  type Declaration,
  listDeclaredValues,
  readNames,
  type ReadNames,
} from '../declared/declared-values.ts';
import type { Model, NamedRows } from '../model.ts';
import type { InterestRow } from './interest-rows.ts';
import type { TextSignal } from './read-signals.ts';

type RowsByName = ReadonlyMap<string, InterestRow>;

/** The rows of declared values as they are added up, by name. */
export interface PreparedDeclaredRows {
  history: RowsByName;
  noHistory: RowsByName;
  read: ReadNames;
}

/** Texts whose names are kept; the least recently added goes first. */
const cacheSize = 2000;

export function prepareDeclaredRows({ declared }: Model): PreparedDeclaredRows | undefined {
  if (!declared) return undefined;
  return {
    history: readRows(declared.history),
    noHistory: readRows(declared.noHistory),
    read: rememberNames(),
  };
}

function readRows({ rows, table: { offsets, columns, values, scales } }: NamedRows): RowsByName {
  const prepared = [...rows].map(([name, row]): [string, InterestRow] => {
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    const weights = Float64Array.from(values.subarray(start, end), (value) => value * scales[row]!);
    return [name, { columns: Uint32Array.from(columns.subarray(start, end)), weights }];
  });
  return new Map(prepared);
}

function rememberNames(): ReadNames {
  const known = new Map<string, readonly string[]>();
  return (kind, text) => {
    const key = kind + text;
    const names = known.get(key) ?? readNames(kind, text);
    if (!known.has(key)) {
      if (known.size >= cacheSize) known.delete(known.keys().next().value!);
      known.set(key, names);
    }
    return names;
  };
}

/** The values of a learner that have a row, in the order of `listDeclaredValues`. */
export function readDeclared(
  { read, ...rows }: PreparedDeclaredRows,
  declaration: Declaration,
  hasHistory: boolean,
): TextSignal[] {
  const byName = hasHistory ? rows.history : rows.noHistory;
  const signals: TextSignal[] = [];
  for (const { kind, text, name, weight } of listDeclaredValues(declaration, read)) {
    const row = byName.get(name);
    if (row) signals.push({ kind, text, row, weight });
  }
  return signals;
}
