import {
  type Database,
  deleteImportParts,
  deleteImportRows,
  endImport,
  findImport,
  ImportLostError,
  insertImportRows,
  type ImportRow,
} from '@crs/database';
import { applyFiles } from './apply-files.ts';
import { createCompareTarget } from './compare-target.ts';
import { ImportError } from './import-error.ts';
import type { StoredFile } from './import-file.ts';
import { readStoredFile } from './import-part.ts';
import { ImportReport } from './import-report.ts';
import { ImportWork } from './import-work.ts';
import { detectFiles, nameFormats, type ReadOptions, readFiles } from './read-files.ts';
import { undoImport } from './undo-import.ts';

/** A step of an uploaded import that was claimed by a worker. */
export interface ImportTask {
  kind: 'check' | 'apply' | 'undo';
  publicId: string;
  worker: string;
}

/**
 * Does a step of an import, and ends the work on it whatever happens.
 * @throws what is no matter of the files, such as an error of the database.
 */
export async function runImportTask(
  db: Database,
  { kind, publicId, worker }: ImportTask,
  { now, unpackedBytesMax }: { now: () => Date; unpackedBytesMax: number },
): Promise<void> {
  const imported = await findImport(db, publicId);
  if (!imported) throw new ImportLostError(`the import ${publicId} is gone`);
  const work = new ImportWork(db, { id: imported.id, worker }, now);
  try {
    await steps[kind](work, imported, unpackedBytesMax);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

const defaultReading: ReadOptions = { format: 'auto', encoding: 'utf-8' };

export function readingOf({ options }: ImportRow): ReadOptions {
  return { ...defaultReading, ...(options as Partial<ReadOptions> | null) };
}

const steps: Record<
  ImportTask['kind'],
  (work: ImportWork, imported: ImportRow, unpackedBytesMax: number) => Promise<void>
> = {
  check: checkStored,
  apply: applyStored,
  async undo(work, { appliedAt, createdCount }) {
    if (!appliedAt) throw new ImportLostError('the import was never applied');
    await undoImport(work, { appliedAt, createdCount }, { status: 'undone', undoneAt: work.now() });
  },
};

async function checkStored(work: ImportWork, imported: ImportRow, unpackedBytesMax: number): Promise<void> {
  const { db, claim } = work;
  const report = new ImportReport();
  const reading = readingOf(imported);
  try {
    const detected = await detectFiles(listStoredFiles(db, imported), reading, { report, unpackedBytesMax });
    await readFiles(createCompareTarget(db), detected, {
      report,
      encoding: reading.encoding,
      async onProgress({ bytesRead, bytesTotal }) {
        work.progress = bytesRead / bytesTotal;
        await work.tell();
      },
    });
    await work.transact(async (transaction) => {
      await deleteImportRows(transaction, claim.id);
      await insertImportRows(transaction, claim.id, report.errors);
      const found = { format: nameFormats(detected), report: report.toJson(), counts: report.total() };
      await endImport(transaction, claim, { status: 'checked', ...found });
    });
  } catch (error) {
    if (error instanceof ImportLostError) throw error;
    const problem = error instanceof ImportError ? error.message : 'something went wrong; check it again';
    await endImport(db, claim, { status: 'failed', problem });
    throw error;
  }
}

async function applyStored(work: ImportWork, imported: ImportRow, unpackedBytesMax: number): Promise<void> {
  const { appliedAt } = imported;
  if (!appliedAt) throw new ImportLostError('the import was not claimed to be applied');
  const report = new ImportReport();
  const reading = readingOf(imported);
  const detected = await detectFiles(listStoredFiles(work.db, imported), reading, {
    report,
    unpackedBytesMax,
  });
  const application = { detected, encoding: reading.encoding, report, appliedAt, audit: undefined };
  await applyFiles(work, { ...application, statusIfFailed: 'checked' });
  await deleteImportParts(work.db, imported.id);
}

function listStoredFiles(db: Database, { id: importId, uploads }: ImportRow): StoredFile[] {
  return (uploads ?? []).map(({ name, sizeBytes }, fileNo) => ({
    name,
    sizeBytes,
    isOptional: false,
    open: (start = 0) => readStoredFile(db, { importId, fileNo }, start),
  }));
}
