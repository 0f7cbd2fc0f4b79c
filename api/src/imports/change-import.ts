import type { ImportReading } from '@crs/contracts';
import {
  claimImport,
  type Database,
  deleteImportParts,
  deleteUnappliedImport,
  ImportBusyError,
  type ImportRow,
  type ImportStatus,
  listImportParts,
} from '@crs/database';
import { ApiError } from '../problems/api-error.ts';
import { countParts } from './import-part.ts';
import { type ImportTask, readingOf } from './stored-import.ts';

/** From which states a step begins, which one it has meanwhile, and where it is under way or done already. */
const steps: Record<
  ImportTask['kind'],
  { from: ImportStatus[]; to: ImportStatus; already: ImportStatus[]; words: string }
> = {
  check: {
    from: ['uploading', 'checked', 'failed'],
    to: 'checking',
    already: ['checking'],
    words: 'checked',
  },
  apply: { from: ['checked'], to: 'applying', already: ['applying', 'done'], words: 'applied' },
  undo: { from: ['done'], to: 'undoing', already: ['undoing', 'undone'], words: 'undone' },
};

/**
 * Claims an import for a step. Asking twice is asking once.
 * @returns undefined where the step is under way or done already.
 * @throws ApiError 409 if the import is in no state for it, or another import is under way.
 */
export async function beginStep(
  db: Database,
  imported: ImportRow,
  step: { kind: ImportTask['kind']; worker: string; now: Date; reading?: ImportReading },
): Promise<ImportTask | undefined> {
  const { kind, worker, now, reading } = step;
  const { from, to, already, words } = steps[kind];
  if (already.includes(imported.status)) return undefined;
  const refusal = new ApiError(409, 'conflict', `an import that is ${imported.status} cannot be ${words}`);
  if (!from.includes(imported.status)) throw refusal;
  if (kind === 'undo' && !imported.isUndoable)
    throw new ApiError(409, 'conflict', 'what this import changed is not known any more');
  if (kind !== 'undo') await refuseMissingParts(db, imported);
  const options = reading ? { ...readingOf(imported), ...reading } : undefined;
  const claimed = await orBusy(() =>
    claimImport(db, { id: imported.id, worker }, { from, to, now, ...(options && { options }) }),
  );
  if (!claimed) throw new ApiError(409, 'conflict', 'somebody else was faster: look at it again');
  return { kind, worker, publicId: imported.publicId as string };
}

async function refuseMissingParts(db: Database, { id, uploads }: ImportRow): Promise<void> {
  const kept = await listImportParts(db, id);
  const wanted = (uploads ?? []).reduce((sum, { sizeBytes }) => sum + countParts(sizeBytes), 0);
  if (uploads === null || kept.length < wanted)
    throw new ApiError(409, 'conflict', 'not all bytes of the files are there: upload them first');
}

async function orBusy<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ImportBusyError)) throw error;
    throw new ApiError(409, 'conflict', 'another import is under way: try again when it is done');
  }
}

/** Deletes an import that was never applied, with its files. @throws ApiError 409 if it is no such import. */
export async function discardImport(db: Database, imported: ImportRow): Promise<void> {
  const refusal = new ApiError(409, 'conflict', 'an import that was applied can be undone, not discarded');
  if (imported.appliedAt || imported.worker !== null) throw refusal;
  await deleteImportParts(db, imported.id);
  if (!(await deleteUnappliedImport(db, imported.id))) throw refusal;
}
