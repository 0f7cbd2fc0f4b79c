import {
  DamagedModelError,
  type Database,
  type LiveModelChange,
  publishModel,
  RollBackError,
  rollBackModel,
  StaleLiveModelError,
  UnknownModelError,
} from '@crs/database';
import { decodeModel, ModelFormatError } from '@crs/recommender';
import { ApiError, notFound } from '../problems/api-error.ts';

type Change = Omit<LiveModelChange, 'check'>;

/**
 * Makes a model live whatever its figures say, if this program can read it.
 * @throws ApiError 404 if there is none of this version, 409 if it is damaged or of another format.
 */
export function promoteModel(db: Database, version: string, change: Change): Promise<void> {
  return publishModel(db, version, { ...change, check: decodeModel }).catch(refuse);
}

/**
 * Makes the model live again that was live before. @returns its version.
 * @throws ApiError 409 if there is none, it cannot be read, or another model than `from` is live.
 */
export function rollBackLiveModel(db: Database, change: Change & { from?: string }): Promise<string> {
  return rollBackModel(db, { ...change, check: decodeModel }).catch(refuse);
}

const conflicts = [DamagedModelError, RollBackError, StaleLiveModelError];

function refuse(error: unknown): never {
  if (error instanceof UnknownModelError) throw notFound('model');
  if (conflicts.some((conflict) => error instanceof conflict))
    throw new ApiError(409, 'conflict', (error as Error).message);
  if (error instanceof ModelFormatError)
    throw new ApiError(409, 'conflict', `the model cannot be read: ${error.message}`);
  throw error;
}
