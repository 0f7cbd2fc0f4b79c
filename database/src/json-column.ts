import type { ColumnType } from 'kysely';

/** A JSON column: written with `toJson`, read as a value. */
export type Json<T> = ColumnType<T, string, string>;
/** A JSON column that holds JSON's own null until it is written, and never SQL's. */
export type NullableJson<T> = ColumnType<T | null, string | undefined, string>;
