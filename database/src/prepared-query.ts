import type { CompiledQuery } from 'kysely';
import type { Database } from './connect.ts';
import { type DialectName, dialectOf } from './dialect.ts';

/** Stands for a value in a query that is built before the value is known. */
class Placeholder {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }
}

/**
 * A query that is built and compiled once for each kind of database, because building costs more than running it on
 * SQLite. `build` gets a placeholder for each value, to be used as a value of a comparison and nothing else.
 */
export function prepareQuery<Values extends readonly unknown[], Row>(
  build: (db: Database, ...values: Values) => { compile(): CompiledQuery<Row> },
): (db: Database, ...values: Values) => Promise<Row[]> {
  const compiled: Partial<Record<DialectName, CompiledQuery<Row>>> = {};
  const placeholders = Array.from({ length: build.length - 1 }, (_, place) => new Placeholder(place));
  return async (db, ...values) => {
    const query = (compiled[dialectOf(db)] ??= build(db, ...(placeholders as unknown as Values)).compile());
    const parameters = query.parameters.map((value) =>
      value instanceof Placeholder ? values[value.place] : value,
    );
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
