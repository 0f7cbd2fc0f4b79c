import type { Kysely } from 'kysely';

/** One forward step of the schema. Its place in the list is its number; a landed one is never edited. */
export interface Migration {
  name: string;
  /** True if a program that lacks it must refuse the database it made. */
  isBreaking: boolean;
  up(db: Kysely<unknown>): Promise<void>;
}
