import {
  type AuditEntry,
  deleteImportRows,
  endImport,
  ImportLostError,
  insertAuditEntry,
  insertImportRows,
  insertJobRun,
  turnImport,
} from '@crs/database';
import type { TextEncoding } from './decode-text.ts';
import type { DetectedFile } from './detect-format.ts';
import type { ImportReport } from './import-report.ts';
import type { ImportWork } from './import-work.ts';
import { nameFormats, readFiles, type ReadProgress } from './read-files.ts';
import { undoImport } from './undo-import.ts';
import { createWriteTarget } from './write-target.ts';

export interface Application {
  detected: readonly DetectedFile[];
  encoding: TextEncoding;
  report: ImportReport;
  /** The moment that everything written carries. */
  appliedAt: Date;
  /** What the import is where it fails and is taken back. */
  statusIfFailed: 'failed' | 'checked';
  audit: AuditEntry | undefined;
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Imports files in short transactions, all of the rows that can be understood, and ends the work on the import. Where it
 * fails in the middle, all of it is taken back.
 * @throws what made it fail; ImportError if a file cannot be read to its end.
 */
export async function applyFiles(work: ImportWork, application: Application): Promise<void> {
  const { detected, encoding, report, appliedAt, audit, onProgress } = application;
  const { transact, claim } = work;
  const target = createWriteTarget({ transact, importId: claim.id, isDemo: false, at: appliedAt });
  const jobRun = (outcome: 'done' | 'failed') => ({
    job: 'import' as const,
    startedAt: appliedAt,
    finishedAt: work.now(),
    outcome,
    figures: { ...report.total() },
  });
  try {
    await readFiles(target, detected, {
      report,
      encoding,
      async onProgress(progress) {
        work.progress = progress.bytesRead / progress.bytesTotal;
        onProgress?.(progress);
        await work.tell();
      },
    });
    await transact(async (transaction) => {
      await deleteImportRows(transaction, claim.id);
      await insertImportRows(transaction, claim.id, report.errors);
      const outcome = { format: nameFormats(detected), report: report.toJson(), counts: report.total() };
      await endImport(transaction, claim, { status: 'done', ...outcome, finishedAt: work.now() });
      if (audit) await insertAuditEntry(transaction, audit);
      await insertJobRun(transaction, jobRun('done'));
    });
  } catch (error) {
    // Where that fails, too, whoever finds the import abandoned does it.
    if (!(error instanceof ImportLostError)) {
      await takeBack(work, application, error as Error).catch(() => {});
      await insertJobRun(work.db, jobRun('failed')).catch(() => {});
    }
    throw error;
  }
}

async function takeBack(
  work: ImportWork,
  { appliedAt, report, statusIfFailed }: Application,
  { message: problem }: Error,
): Promise<void> {
  await turnImport(work.db, work.claim, { status: 'undoing', problem, now: work.now() });
  const end = { status: statusIfFailed, appliedAt: null } as const;
  await undoImport(work, { appliedAt, createdCount: report.total().created }, end);
}
