import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Database,
  ImportBusyError,
  type ImportRowError,
  insertImport,
  insertImportRows,
} from '@crs/database';
import { createId } from '../create-id.ts';
import { applyFiles } from './apply-files.ts';
import { createCompareTarget } from './compare-target.ts';
import type { TextEncoding } from './decode-text.ts';
import type { DetectedFile } from './detect-format.ts';
import type { ImportFormat } from './detect-kind.ts';
import type { StoredFile } from './import-file.ts';
import { ImportReport, type ImportSummary } from './import-report.ts';
import { ImportWork } from './import-work.ts';
import { detectFiles, nameFormats, readFiles, type ReadProgress } from './read-files.ts';
import { recoverImports } from './recover-imports.ts';

export interface ImportOptions {
  format: ImportFormat;
  encoding: TextEncoding;
  /** Compares everything and keeps nothing. */
  isDryRun: boolean;
  /** Keeps nothing if a single row is rejected or warned about. */
  isStrict: boolean;
  now: () => Date;
  onDetected?: (file: string, kind: string) => void;
  onRowError?: (error: ImportRowError) => void;
  onProgress?: (progress: ReadProgress) => void;
  /** Somebody else imports: this import waits for its turn. */
  onWaiting?: () => void;
  /** What became of imports that were interrupted. */
  onRecovered?: (told: string) => void;
}

const ACTOR = 'system';
const WAIT_MS = 1_000;
/** Of an archive; plain files may be of any size. */
const UNPACKED_BYTES_MAX = 4_000_000_000;

/**
 * Imports files, courses first and interactions last: all of the rows that can be understood, or nothing. The import
 * and its row errors are recorded in either case; of a dry run only that record stays.
 * @throws ImportError if a file cannot be read as a whole; then nothing is kept.
 */
export async function importFiles(
  db: Database,
  files: readonly StoredFile[],
  options: ImportOptions,
): Promise<ImportSummary> {
  const startedAt = options.now();
  const report = new ImportReport(options.onRowError);
  const detected = await detectFiles(files, options, {
    report,
    unpackedBytesMax: UNPACKED_BYTES_MAX,
    onDetected: options.onDetected,
  });
  const isKept = await importDetected(db, detected, { startedAt, report, options });
  const durationMs = options.now().getTime() - startedAt.getTime();
  return { isDryRun: options.isDryRun, isKept, ...report.total(), ...report.toJson(), durationMs };
}

interface Run {
  startedAt: Date;
  report: ImportReport;
  options: ImportOptions;
}

async function importDetected(db: Database, detected: readonly DetectedFile[], run: Run): Promise<boolean> {
  const { startedAt, report, options } = run;
  const { encoding, isDryRun, isStrict, onProgress = () => {} } = options;
  if (isDryRun || isStrict) {
    const compared = isDryRun ? report : new ImportReport();
    await readFiles(createCompareTarget(db), detected, { report: compared, encoding, onProgress });
    const { rejected, warnings } = compared.total();
    if (isDryRun || rejected + warnings > 0) {
      if (!isDryRun) report.takeOver(compared);
      await recordUnkept(db, detected, { startedAt, report, options });
      return false;
    }
  }
  const worker = createId();
  const id = await begin(db, detected, { worker, options });
  const work = new ImportWork(db, { id: id.importId, worker }, options.now);
  const { appliedAt } = id;
  const audit = {
    occurredAt: appliedAt,
    actor: ACTOR,
    action: 'import.applied',
    objectKind: 'import',
    objectId: id.publicId,
    details: { name: detected.map(({ file }) => file.name).join(', ') },
    requestId: null,
    address: null,
  };
  const application = { detected, encoding, report, appliedAt, audit, onProgress };
  await applyFiles(work, { ...application, statusIfFailed: 'failed' });
  return true;
}

/** Waits until no other import is under way; one that was interrupted is recovered first. */
async function begin(
  db: Database,
  detected: readonly DetectedFile[],
  { worker, options }: { worker: string; options: ImportOptions },
): Promise<{ importId: number; publicId: string; appliedAt: Date }> {
  const { now, onWaiting, onRecovered } = options;
  for (let isFirst = true; ; isFirst = false) {
    for (const told of await recoverImports(db, now)) onRecovered?.(told);
    const [appliedAt, publicId] = [now(), createId()];
    try {
      const begun = { ...recordOf(detected), publicId, startedAt: appliedAt };
      return {
        importId: await insertImport(db, { ...begun, status: 'applying', worker }),
        publicId,
        appliedAt,
      };
    } catch (error) {
      if (!(error instanceof ImportBusyError)) throw error;
      if (isFirst) onWaiting?.();
      await sleep(WAIT_MS);
    }
  }
}

function recordOf(detected: readonly DetectedFile[]) {
  return { actor: ACTOR, format: nameFormats(detected), files: detected.map(({ file }) => file.name) };
}

async function recordUnkept(
  db: Database,
  detected: readonly DetectedFile[],
  { startedAt, report, options: { isDryRun, now } }: Run,
): Promise<void> {
  const id = await insertImport(db, {
    ...recordOf(detected),
    publicId: createId(),
    startedAt,
    isDryRun,
    status: isDryRun ? 'done' : 'failed',
    ended: { counts: report.total(), report: report.toJson(), finishedAt: now() },
  });
  await insertImportRows(db, id, report.errors);
}
