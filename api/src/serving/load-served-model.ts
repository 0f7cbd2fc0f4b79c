import { createHash } from 'node:crypto';
import { type Database, findModelBytes } from '@crs/database';
import { decodeModel } from '@crs/recommender';
import type { ServedModel } from './serving-state.ts';

/** The stored bytes are not those that the trainer wrote. */
export class DamagedModelError extends Error {}

/** Reads a model whole, checks it and decodes it. @throws DamagedModelError, ModelFormatError */
export async function loadServedModel(
  db: Database,
  { version, checksum }: { version: string; checksum: string },
): Promise<ServedModel> {
  const bytes = await findModelBytes(db, version);
  if (!bytes) throw new DamagedModelError(`the model ${version} has no bytes`);
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== checksum) throw new DamagedModelError(`the model ${version} is damaged: checksum ${actual}`);
  return { version, model: decodeModel(bytes) };
}
