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

/** There is no model of this version. */
export class UnknownModelError extends Error {}

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

/**
 * Makes one model the live one and retires the one before it, in one transaction.
 * Publishing the live model again changes nothing.
 * @throws UnknownModelError if no model has this version.
 */
export async function publishModel(db: Database, version: string, publishedAt: Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const model = await transaction
      .selectFrom('models')
      .select('status')
      .where('version', '=', version)
      .executeTakeFirst();
    if (!model) throw new UnknownModelError(`no model has the version ${version}`);
    if (model.status === 'live') return;
    await transaction.updateTable('models').set({ status: 'retired' }).where('status', '=', 'live').execute();
    await transaction
      .updateTable('models')
      .set({ status: 'live', publishedAt })
      .where('version', '=', version)
      .execute();
  });
}

/** The live model without its bytes; undefined before the first one is published. */
export async function findLiveModel(db: Database): Promise<ModelRow | undefined> {
  return db.selectFrom('models').selectAll().where('status', '=', 'live').executeTakeFirst();
}

/** The bytes of a model, as the trainer stored them; undefined if there is none of this version. */
export async function findModelBytes(db: Database, version: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('modelArtifacts')
    .innerJoin('models', 'models.id', 'modelArtifacts.modelId')
    .select('bytes')
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.bytes;
}

/** All models, newest first. */
export async function listModels(db: Database): Promise<ModelRow[]> {
  return db.selectFrom('models').selectAll().orderBy('id', 'desc').execute();
}
