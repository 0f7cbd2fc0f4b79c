import { invalidField } from '../problems/api-error.ts';
import { decodeCursor } from '../page-cursor.ts';

/** After the course that the last page ended with, wherever it stands now; at the same place if it is gone. */
export function findStart(courses: readonly { externalId: string }[], cursor: string): number {
  const decoded = decodeCursor(cursor);
  if (!decoded) throw invalidField('/query/cursor', 'is not a cursor of this list');
  const { place, after } = decoded;
  if (courses[place - 1]?.externalId === after) return place;
  const found = courses.findIndex(({ externalId }) => externalId === after);
  return found < 0 ? place : found + 1;
}
