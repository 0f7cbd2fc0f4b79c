import type { DatabaseTransaction } from './connect.ts';
import type { ImportRowError } from './import-rows.ts';

/** An object that an import wrote, and what was there before; null where there was nothing. */
export interface ChangedObject {
  id: number;
  before: Record<string, unknown> | null;
}

/** Why an undo leaves something; `events` and `reactions` are how many others told of it and reacted to lists with it. */
export type KeptReason =
  | { code: 'changed_since' | 'has_account' | 'has_members' | 'revalued'; values: Record<string, never> }
  | { code: 'in_use'; values: { events: number; reactions: number } };

/** What an import row says of an object that an undo leaves. */
export function keep(kind: string, id: string, reason: KeptReason): ImportRowError {
  const message = wordReason(reason);
  return { file: kind, rowNo: 0, columnName: id, message, fault: reason, outcome: 'kept', rowText: null };
}

function wordReason({ code, values }: KeptReason): string {
  switch (code) {
    case 'changed_since':
      return 'was changed since';
    case 'has_account':
      return 'has an account by now';
    case 'has_members':
      return 'has learners that others put there';
    case 'revalued':
      return 'a later import gave it another value';
    case 'in_use': {
      const events = values.events > 0 ? [`${values.events} interactions that others told of`] : [];
      const reactions = values.reactions > 0 ? [`${values.reactions} reactions to lists that showed it`] : [];
      return `has ${[...events, ...reactions].join(' and ')}`;
    }
  }
}

/** How many rows of a table speak of each object; those without any are absent. */
export async function countByObject(
  db: DatabaseTransaction,
  { table, column }: { table: 'interactions'; column: 'learnerId' } | CourseReference,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom(table as 'interactions')
    .select([`${column as 'courseId'} as id`, (eb) => eb.fn.countAll<number>().as('count')])
    .where(column as 'courseId', 'in', ids)
    .groupBy(column as 'courseId')
    .execute();
  return new Map(rows.map(({ id, count }) => [id, count]));
}

interface CourseReference {
  table: 'interactions' | 'recommendationOutcomes';
  column: 'courseId';
}
