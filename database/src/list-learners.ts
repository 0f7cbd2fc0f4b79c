import { sql } from 'kysely';
import type { Database } from './connect.ts';
import { containsText } from './dialect.ts';

/** A learner as one is looked for. */
export interface LearnerListing {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  isWithAccount: boolean;
}

/**
 * Learners, latest first, at most `limit`; those whose id, name or address holds a text, after an internal id. A text that
 * few hold reads all learners.
 */
export function listLearners(
  db: Database,
  { text = '', after, limit }: { text?: string | undefined; after?: number | undefined; limit: number },
): Promise<LearnerListing[]> {
  let learners = db
    .selectFrom('learners')
    .select(['id', 'externalId', 'name', 'email', sql<boolean>`user_id is not null`.as('isWithAccount')])
    .orderBy('id', 'desc')
    .limit(limit);
  if (after !== undefined) learners = learners.where('id', '<', after);
  if (text !== '')
    learners = learners.where((eb) =>
      eb.or([
        containsText(db, 'externalId', text),
        containsText(db, 'name', text),
        containsText(db, 'email', text),
      ]),
    );
  return learners.execute();
}
