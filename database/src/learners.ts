import type { Database, DatabaseTransaction } from './connect.ts';
import { toJson } from './dialect.ts';
import type { LearnerRow, Preferences } from './schema.ts';

/** Preferences of a learner of whom nothing is known. */
export const emptyPreferences: Preferences = {
  interests: [],
  goal: null,
  programme: null,
  level: null,
  languages: [],
  weeklyHours: null,
  isPersonalised: true,
  isOnboarded: false,
};

/** The learner with the customer's id, if there is one. */
export function findLearnerByExternalId(db: Database, externalId: string): Promise<LearnerRow | undefined> {
  return db.selectFrom('learners').selectAll().where('externalId', '=', externalId).executeTakeFirst();
}

/**
 * The learner of a user account, made with empty preferences if there is none. Safe to call twice at once: both calls
 * give the same learner.
 */
export async function ensureLearnerOfUser(
  db: Database,
  learner: { userId: string; externalId: string; name: string; email: string; now: Date },
): Promise<LearnerRow> {
  const { now, ...profile } = learner;
  await db
    .insertInto('learners')
    .values({
      ...profile,
      preferences: toJson(emptyPreferences),
      isStub: false,
      isDemo: false,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute();
  return db.selectFrom('learners').selectAll().where('userId', '=', learner.userId).executeTakeFirstOrThrow();
}

/**
 * Writes the preferences of a learner. With `expectedUpdatedAt`, only if nobody has changed the learner since.
 * @returns the learner as written; undefined if somebody changed or deleted it.
 */
export function updatePreferences(
  db: Database,
  change: { learnerId: number; preferences: Preferences; now: Date; expectedUpdatedAt?: Date | undefined },
): Promise<LearnerRow | undefined> {
  const { learnerId, preferences, now, expectedUpdatedAt } = change;
  return db
    .updateTable('learners')
    .set({ preferences: toJson(preferences), updatedAt: now })
    .where('id', '=', learnerId)
    .$if(expectedUpdatedAt !== undefined, (query) => query.where('updatedAt', '=', expectedUpdatedAt ?? now))
    .returningAll()
    .executeTakeFirst();
}

/**
 * Gives a person another name, as the account and as the learner. With `expectedUpdatedAt`, only if nobody has changed the
 * learner since. @returns the learner as written; undefined if somebody changed or deleted it.
 */
export async function renamePerson(
  transaction: DatabaseTransaction,
  change: { userId: string; name: string; now: Date; expectedUpdatedAt?: Date | undefined },
): Promise<LearnerRow | undefined> {
  const { userId, name, now, expectedUpdatedAt } = change;
  let query = transaction.updateTable('learners').set({ name, updatedAt: now }).where('userId', '=', userId);
  if (expectedUpdatedAt) query = query.where('updatedAt', '=', expectedUpdatedAt);
  const learner = await query.returningAll().executeTakeFirst();
  if (!learner) return undefined;
  await transaction.updateTable('users').set({ name }).where('id', '=', userId).execute();
  return learner;
}

/** Internal ids by the customer's ids; ids that no learner has are absent. Takes up to 30,000 ids. */
export async function findLearnerIds(
  db: Database,
  externalIds: readonly string[],
): Promise<Map<string, number>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('learners')
    .select(['id', 'externalId'])
    .where('externalId', 'in', externalIds)
    .execute();
  return new Map(rows.map(({ id, externalId }) => [externalId, id]));
}
