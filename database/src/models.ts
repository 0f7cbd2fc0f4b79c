import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from './connect.ts';
import { toJson } from './dialect.ts';
import type { ModelRow, ModelsTable } from './schema.ts';

/** A trained model as the trainer hands it over: what it is, and its bytes. */
export type NewModel = Omit<
  Insertable<ModelsTable>,
  'status' | 'parameters' | 'metrics' | 'publishedAt' | 'id'
> & {
  parameters: Record<string, unknown>;
  metrics: Record<string, unknown>;
  bytes: Uint8Array;
};

/** The stored bytes are not those that the trainer wrote, or are gone. */
export class DamagedModelError extends Error {}

/** Stores a model with its bytes as a candidate, in one transaction: a reader sees all of it or none. */
export async function insertModel(db: Database, model: NewModel): Promise<void> {
  const { bytes, parameters, metrics, ...rest } = model;
  await db.transaction().execute(async (transaction) => {
    const row = {
      ...rest,
      status: 'candidate' as const,
      parameters: toJson(parameters),
      metrics: toJson(metrics),
    };
    const { id } = await transaction
      .insertInto('models')
      .values(row)
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction.insertInto('modelArtifacts').values({ modelId: id, bytes }).execute();
  });
}

/** The live model without its bytes; undefined before the first one is published. */
export async function findLiveModel(db: Database): Promise<ModelRow | undefined> {
  return db.selectFrom('models').selectAll().where('status', '=', 'live').executeTakeFirst();
}

/** The model that a rollback makes live again: the one that was live last before this one. */
export async function findPreviousModel(db: Database): Promise<ModelRow | undefined> {
  return db
    .selectFrom('models')
    .selectAll()
    .where('status', '=', 'retired')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The versions whose bytes are there: only they can be made live. */
export async function listKeptVersions(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('modelArtifacts')
    .innerJoin('models', 'models.id', 'modelArtifacts.modelId')
    .select('version')
    .orderBy('models.id')
    .execute();
  return rows.map(({ version }) => version);
}

/** One model without its bytes. */
export async function findModel(db: Database, version: string): Promise<ModelRow | undefined> {
  return db.selectFrom('models').selectAll().where('version', '=', version).executeTakeFirst();
}

/**
 * The bytes of a model, proven to be those that the trainer stored.
 * @throws DamagedModelError if they were deleted (`pruneModelBytes`), or their SHA-256 is not `checksum`.
 */
export async function getModelBytes(
  db: Database,
  { version, checksum }: Pick<ModelRow, 'version' | 'checksum'>,
): Promise<Uint8Array> {
  const row = await db
    .selectFrom('modelArtifacts')
    .innerJoin('models', 'models.id', 'modelArtifacts.modelId')
    .select('bytes')
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row)
    throw new DamagedModelError(
      `the bytes of the model ${version} were deleted: only the live model, the last ones before it and the newest candidates keep theirs`,
    );
  const actual = createHash('sha256').update(row.bytes).digest('hex');
  if (actual !== checksum) throw new DamagedModelError(`the model ${version} is damaged: checksum ${actual}`);
  return row.bytes;
}

/** All models, newest first; from the one after the version `after`, at most `limit`. */
export async function listModels(
  db: Database,
  { after, limit }: { after?: string; limit?: number } = {},
): Promise<ModelRow[]> {
  let query = db.selectFrom('models').selectAll().orderBy('id', 'desc');
  if (after !== undefined)
    query = query.where('id', '<', db.selectFrom('models').select('id').where('version', '=', after));
  if (limit !== undefined) query = query.limit(limit);
  return query.execute();
}
