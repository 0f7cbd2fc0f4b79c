import { type Database, getModelBytes } from '@crs/database';
import { decodeModel } from '@crs/recommender';
import type { ServedModel } from './serving-state.ts';

/** Reads a model whole, checks it and decodes it. @throws DamagedModelError, ModelFormatError */
export async function loadServedModel(
  db: Database,
  model: { version: string; checksum: string },
): Promise<ServedModel> {
  return { version: model.version, model: decodeModel(await getModelBytes(db, model)) };
}
