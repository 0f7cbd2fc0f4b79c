import type { DatabaseTransaction } from './connect.ts';
import type { ImportRowError } from './import-rows.ts';

/** An object that an import wrote, and what was there before; null where there was nothing. */
export interface ChangedObject {
  id: number;
  before: Record<string, unknown> | null;
}

/** Says that an undo left an object, by the customer's id, and why. */
export function keep(kind: string, id: string, why: string): ImportRowError {
  return { file: kind, rowNo: 0, columnName: id, message: why, fault: null, outcome: 'kept', rowText: null };
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
