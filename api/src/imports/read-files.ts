import type { TextEncoding } from './decode-text.ts';
import { type DetectedFile, detectFormat } from './detect-format.ts';
import { fileKinds, type ImportFormat } from './detect-kind.ts';
import { ImportError } from './import-error.ts';
import type { StoredFile } from './import-file.ts';
import { importOneFile } from './import-one-file.ts';
import { ImportReport } from './import-report.ts';
import type { ImportTarget } from './import-target.ts';
import { createRoster } from './roster.ts';
import { unpackFiles } from './unpack-files.ts';
import { writeRosterRuns } from './write-runs.ts';

/** How files are to be read. */
export interface ReadOptions {
  format: ImportFormat;
  encoding: TextEncoding;
}

/**
 * What each file is, those in archives among them, in the order in which they are imported: courses first and interactions last.
 * @throws ImportError if one of them is nothing that CRS reads, or none is left.
 */
export async function detectFiles(
  files: readonly StoredFile[],
  { format, encoding }: ReadOptions,
  use: {
    report: ImportReport;
    /** How large an archive may be when it is unpacked. */
    unpackedBytesMax: number;
    onDetected?: ((file: string, kind: string) => void) | undefined;
  },
): Promise<DetectedFile[]> {
  const detected: DetectedFile[] = [];
  for (const file of await unpackFiles(files, use.unpackedBytesMax)) {
    try {
      const found = await detectFormat(file, format, encoding);
      use.onDetected?.(file.name, found.kind);
      detected.push(found);
    } catch (error) {
      if (!(error instanceof ImportError) || !file.isOptional) throw error;
      use.report.notices.push(`skipped ${error.message}`);
    }
  }
  if (detected.length === 0)
    throw new ImportError(['there is no file to import', ...use.report.notices].join('\n'));
  return inOrder(detected);
}

function inOrder(detected: readonly DetectedFile[]): DetectedFile[] {
  return detected.toSorted((a, b) => fileKinds.indexOf(a.kind) - fileKinds.indexOf(b.kind));
}

/** Of Canvas only the enrolments say which users are students, so that they are looked through before the users. */
function listPasses(detected: readonly DetectedFile[]): DetectedFile[] {
  const roles = detected
    .filter(({ kind }) => kind === 'canvas enrollments')
    .map((file) => ({ ...file, kind: 'canvas roles' as const }));
  return inOrder([...detected, ...roles]);
}

/** What was read so far, of all files. */
export interface ReadProgress {
  file: string;
  bytesRead: number;
  bytesTotal: number;
  rows: number;
}

/** Brings all records of the files to where they go. @throws ImportError if a file cannot be read to its end. */
export async function readFiles(
  target: ImportTarget,
  detected: readonly DetectedFile[],
  use: {
    report: ImportReport;
    encoding: TextEncoding;
    onProgress: (progress: ReadProgress) => void | Promise<void>;
  },
): Promise<void> {
  const { report, encoding } = use;
  const roster = createRoster();
  for (const file of withProgress(listPasses(detected), use)) {
    const told = file.kind === 'canvas roles' ? new ImportReport() : report;
    const fileReport = told.beginFile(file.file.name, file.kind);
    await importOneFile(target, file, { report: fileReport, encoding, roster });
  }
  await writeRosterRuns(target, report.notices, roster);
}

/** The same files, telling of each chunk that is read. */
function withProgress(
  detected: readonly DetectedFile[],
  {
    report,
    onProgress,
  }: { report: ImportReport; onProgress: (progress: ReadProgress) => void | Promise<void> },
): DetectedFile[] {
  const bytesTotal = detected.reduce((sum, { file }) => sum + file.sizeBytes, 0);
  let bytesRead = 0;
  return detected.map(({ file, ...rest }) => {
    async function* open() {
      for await (const chunk of file.open()) {
        bytesRead += chunk.length;
        const rows = report.files.reduce((sum, summary) => sum + summary.rows, 0);
        await onProgress({ file: file.name, bytesRead, bytesTotal, rows });
        yield chunk;
      }
    }
    return { ...rest, file: { ...file, open } };
  });
}

/** The format of an import, as it is recorded. */
export function nameFormats(detected: readonly DetectedFile[]): string {
  return [...new Set(detected.map(({ kind }) => kind))].join(', ');
}
