import type { Database } from './connect.ts';
import { lockModels } from './dialect.ts';

/**
 * Deletes the bytes of old models; their records stay. Kept are those of the live one, of the `keptCount` that were live
 * last before it, and of the `keptCount` newest candidates. @returns how many models lost theirs.
 */
export async function pruneModelBytes(db: Database, keptCount: number): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await lockModels(transaction);
    const old = await transaction
      .selectFrom('models')
      .innerJoin('modelArtifacts', 'modelArtifacts.modelId', 'models.id')
      .select(['models.id', 'status'])
      .where('status', '!=', 'live')
      .orderBy('publishedAt', 'desc')
      .orderBy('models.id', 'desc')
      .execute();
    const ids = (['retired', 'candidate'] as const).flatMap((status) =>
      old
        .filter((model) => model.status === status)
        .slice(keptCount)
        .map(({ id }) => id),
    );
    if (ids.length > 0) await transaction.deleteFrom('modelArtifacts').where('modelId', 'in', ids).execute();
    return ids.length;
  });
}
