import type { CohortPage } from '@crs/contracts';
import { type Database, listCohorts, type Sight } from '@crs/database';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';
import { summarizeCohort } from './describe-cohort.ts';

export async function listCohortPage(
  db: Database,
  sight: Sight,
  { q, cursor, limit = 25 }: { q?: string; cursor?: string; limit?: number },
): Promise<CohortPage> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor)?.place;
  if (cursor !== undefined && after === undefined)
    throw invalidField('/query/cursor', 'is not a cursor of this list');
  const found = await listCohorts(db, { sight, text: q?.trim(), after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(summarizeCohort),
    nextCursor: found.length > limit && last ? encodeCursor({ place: last.id, after: '' }) : null,
  };
}
