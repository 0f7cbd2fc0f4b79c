import { type Declaration, listDeclaredValues } from '../declared/declared-values.ts';
import type { Model, NamedRows } from '../model.ts';
import type { InterestRow } from './interest-rows.ts';
import type { TextSignal } from './read-signals.ts';

type RowsByName = ReadonlyMap<string, InterestRow>;

/** The rows of declared values as they are added up, by name. */
export interface PreparedDeclaredRows {
  history: RowsByName;
  noHistory: RowsByName;
}

export function prepareDeclaredRows({ declared }: Model): PreparedDeclaredRows | undefined {
  if (!declared) return undefined;
  return { history: readRows(declared.history), noHistory: readRows(declared.noHistory) };
}

function readRows({ rows, table: { offsets, columns, values, scales } }: NamedRows): RowsByName {
  const prepared = [...rows].map(([name, row]): [string, InterestRow] => {
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    const weights = Float64Array.from(values.subarray(start, end), (value) => value * scales[row]!);
    return [name, { columns: Uint32Array.from(columns.subarray(start, end)), weights }];
  });
  return new Map(prepared);
}

/** The values of a learner that have a row, in the order of `listDeclaredValues`. */
export function readDeclared(rows: RowsByName, declaration: Declaration): TextSignal[] {
  return listDeclaredValues(declaration).flatMap(({ kind, text, name, weight }) => {
    const row = rows.get(name);
    return row ? [{ kind, text, row, weight }] : [];
  });
}
