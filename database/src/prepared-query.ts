import type { CompiledQuery } from 'kysely';
import type { Database } from './connect.ts';
import { type DialectName, dialectOf } from './dialect.ts';
import { fileOf } from './sqlite-files.ts';
import { nameStatement } from './statement-names.ts';

/** Stands for a value in a query that is built before the value is known. */
class Placeholder {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }
}

/**
 * A query that is built and compiled once for each kind of database, because building costs more than running it on
 * SQLite, and planned once for each connection of PostgreSQL. It names its columns: PostgreSQL refuses a plan whose
 * columns a migration changed. `build` gets a placeholder for each value, to be used as a value and nothing else.
 */
export function prepareQuery<Values extends readonly unknown[], Row>(
  build: (db: Database, ...values: Values) => { compile(db: Database): CompiledQuery<Row> },
): (db: Database, ...values: Values) => Promise<Row[]> {
  const compiled: Partial<Record<DialectName, CompiledQuery<Row>>> = {};
  const placeholders = Array.from({ length: build.length - 1 }, (_, place) => new Placeholder(place));
  const compile = (db: Database) => {
    const query = build(db, ...(placeholders as unknown as Values)).compile(db);
    nameStatement(query.sql);
    return query;
  };
  return async (db, ...values) => {
    const query = (compiled[dialectOf(db)] ??= compile(db));
    const parameters = query.parameters.map((value) =>
      value instanceof Placeholder ? values[value.place] : value,
    );
    const read = fileOf(db)?.read(query.sql, parameters);
    if (read) return read as Row[];
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
