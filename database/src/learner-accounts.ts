import type { Database } from './connect.ts';

/** The id of the account with this e-mail address, in lower case as accounts keep it, if there is one. */
export async function findUserIdByEmail(db: Database, email: string): Promise<string | undefined> {
  const query = db.selectFrom('users').select('id').where('email', '=', email.toLowerCase());
  return (await query.executeTakeFirst())?.id;
}

/** There is no such learner, or the learner has an account already. */
export class LearnerLinkError extends Error {}

/**
 * Gives a learner who came by an import to an account, in place of the empty one that came with the account. An
 * account whose own learner has a history already keeps it.
 * @throws LearnerLinkError
 */
export async function linkLearnerToUser(
  db: Database,
  link: { externalId: string; userId: string; at: Date },
): Promise<void> {
  const { externalId, userId, at } = link;
  await db.transaction().execute(async (transaction) => {
    const learner = await transaction
      .selectFrom('learners')
      .select(['id', 'userId'])
      .where('externalId', '=', externalId)
      .executeTakeFirst();
    if (!learner) throw new LearnerLinkError(`no learner has the id "${externalId}"`);
    if (learner.userId === userId) return;
    if (learner.userId) throw new LearnerLinkError(`the learner "${externalId}" has an account already`);
    const hasHistory = await transaction
      .selectFrom('interactions')
      .innerJoin('learners', 'learners.id', 'interactions.learnerId')
      .select('interactions.id')
      .where('learners.userId', '=', userId)
      .limit(1)
      .executeTakeFirst();
    if (hasHistory) throw new LearnerLinkError('the account has a learner with a history of its own');
    await transaction.deleteFrom('learners').where('userId', '=', userId).execute();
    await transaction
      .updateTable('learners')
      .set({ userId, updatedAt: at })
      .where('id', '=', learner.id)
      .execute();
  });
}
