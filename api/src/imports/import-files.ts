import {
  type Database,
  failAbandonedImports,
  finishImport,
  type ImportRowError,
  insertImport,
  insertImportRows,
  lockImport,
} from '@crs/database';
import type { TextEncoding } from './decode-text.ts';
import { type DetectedFile, detectFormat, fileKinds, type ImportFormat } from './detect-format.ts';
import { ImportError } from './import-error.ts';
import type { ImportFile } from './import-file.ts';
import { importOneFile } from './import-one-file.ts';
import { ImportReport, type ImportSummary } from './import-report.ts';

export interface ImportOptions {
  format: ImportFormat;
  encoding: TextEncoding;
  /** Does everything and keeps nothing. */
  isDryRun: boolean;
  /** Keeps nothing if a single row is rejected or warned about. */
  isStrict: boolean;
  now: () => Date;
  onDetected?: (file: string, kind: string) => void;
  onRowError?: (error: ImportRowError) => void;
  onProgress?: (progress: { file: string; bytesRead: number; bytesTotal: number; rows: number }) => void;
}

/**
 * Imports files, courses first and interactions last, in one transaction: all of the rows that can be understood, or
 * nothing. The import and its row errors are recorded in either case; of a dry run only that record stays.
 * @throws ImportError if a file cannot be read as a whole; then nothing is kept.
 */
export async function importFiles(
  db: Database,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const startedAt = options.now();
  const report = new ImportReport(options.onRowError);
  const detected = await detectAll(files, options, report);
  await failAbandonedImports(db, startedAt);
  const importId = await insertImport(db, {
    format: [...new Set(detected.map(({ kind }) => kind))].join(', '),
    files: detected.map(({ file }) => file.name),
    isDryRun: options.isDryRun,
    startedAt,
  });
  try {
    const isKept = await writeAll(db, detected, { importId, report, options });
    if (!isKept)
      await record(db, importId, { status: options.isDryRun ? 'done' : 'failed', report, options });
    return summarize(report, { isKept, isDryRun: options.isDryRun, startedAt, finishedAt: options.now() });
  } catch (error) {
    await record(db, importId, { status: 'failed', report, options }).catch(() => {});
    throw error;
  }
}

async function detectAll(
  files: readonly ImportFile[],
  options: ImportOptions,
  report: ImportReport,
): Promise<DetectedFile[]> {
  const detected: DetectedFile[] = [];
  for (const file of files) {
    try {
      const found = await detectFormat(file, options.format, options.encoding);
      options.onDetected?.(file.name, found.kind);
      detected.push(found);
    } catch (error) {
      if (!(error instanceof ImportError) || !file.isOptional) throw error;
      report.notices.push(`skipped ${error.message}`);
    }
  }
  if (detected.length === 0)
    throw new ImportError(['there is no file to import', ...report.notices].join('\n'));
  return detected.toSorted((a, b) => fileKinds.indexOf(a.kind) - fileKinds.indexOf(b.kind));
}

interface Work {
  importId: number;
  report: ImportReport;
  options: ImportOptions;
}

async function writeAll(db: Database, detected: readonly DetectedFile[], work: Work): Promise<boolean> {
  const { importId, report, options } = work;
  const transaction = await db.startTransaction().execute();
  try {
    await lockImport(transaction, importId);
    const target = { db: transaction, importId, isDemo: false, at: options.now() };
    for (const file of withProgress(detected, work)) {
      const use = { report: report.beginFile(file.file.name, file.kind), encoding: options.encoding };
      await importOneFile(target, file, use);
    }
    const { rejected, warnings } = report.total();
    const isKept = !options.isDryRun && !(options.isStrict && rejected + warnings > 0);
    if (isKept) await record(transaction, importId, { status: 'done', report, options });
    await (isKept ? transaction.commit() : transaction.rollback()).execute();
    return isKept;
  } catch (error) {
    // Where the connection is lost, so is the transaction: the first error says more than the second.
    await transaction
      .rollback()
      .execute()
      .catch(() => {});
    throw error;
  }
}

async function record(
  db: Database,
  importId: number,
  outcome: { status: 'done' | 'failed'; report: ImportReport; options: ImportOptions },
): Promise<void> {
  const { status, report, options } = outcome;
  await insertImportRows(db, importId, report.errors);
  await finishImport(db, importId, { status, counts: report.total(), finishedAt: options.now() });
}

/** The same files, telling of each chunk that is read. */
function withProgress(detected: readonly DetectedFile[], { report, options }: Work): DetectedFile[] {
  const bytesTotal = detected.reduce((sum, { file }) => sum + file.sizeBytes, 0);
  let bytesRead = 0;
  return detected.map(({ file, ...rest }) => {
    async function* open() {
      for await (const chunk of file.open()) {
        bytesRead += chunk.length;
        const rows = report.files.reduce((sum, summary) => sum + summary.rows, 0);
        options.onProgress?.({ file: file.name, bytesRead, bytesTotal, rows });
        yield chunk;
      }
    }
    return { ...rest, file: { ...file, open } };
  });
}

function summarize(
  report: ImportReport,
  run: { isKept: boolean; isDryRun: boolean; startedAt: Date; finishedAt: Date },
): ImportSummary {
  const { startedAt, finishedAt, ...rest } = run;
  const { files, notices, stubs } = report;
  const durationMs = finishedAt.getTime() - startedAt.getTime();
  return { ...rest, ...report.total(), stubs, files, notices, durationMs };
}
