import type { LearnerPage } from '@crs/contracts';
import { type Database, listLearners, type Sight } from '@crs/database';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';

export async function listLearnerPage(
  db: Database,
  sight: Sight,
  { q, cohort, cursor, limit = 25 }: { q?: string; cohort?: string; cursor?: string; limit?: number },
): Promise<LearnerPage> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor)?.place;
  if (cursor !== undefined && after === undefined)
    throw invalidField('/query/cursor', 'is not a cursor of this list');
  const found = await listLearners(db, { sight, cohort, text: q?.trim(), after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ externalId, name, email, isWithAccount }) => ({
      id: externalId,
      name,
      email,
      hasAccount: isWithAccount,
    })),
    nextCursor: found.length > limit && last ? encodeCursor({ place: last.id, after: '' }) : null,
  };
}
