import type { ImportDetails, ImportedFile, ImportSummary } from '@crs/contracts';
import {
  countUntrainedInteractions,
  type Database,
  findUserNames,
  type ImportRow,
  listImportParts,
} from '@crs/database';
import type { ImportReport } from './import-report.ts';
import { countParts } from './import-part.ts';
import { readingOf } from './stored-import.ts';

const DAY_MS = 24 * 3600 * 1000;

/** How long uploaded files are kept that nobody applies. */
export const UPLOADS_KEPT_MS = DAY_MS;

/** Imports as lists show them, with the names of those who brought them. */
export async function summarizeImports(
  db: Database,
  imports: readonly ImportRow[],
): Promise<ImportSummary[]> {
  const userIds = imports.flatMap(({ actor }) => (actor?.startsWith('user:') ? [actor.slice(5)] : []));
  const names = await findUserNames(db, userIds);
  return imports.map((imported) => summarize(imported, names));
}

function summarize(imported: ImportRow, names: ReadonlyMap<string, string>): ImportSummary {
  const { status, format, problem, isUndoable, progress } = imported;
  const actor = imported.actor ?? 'system';
  return {
    id: imported.publicId ?? '',
    status,
    files: imported.files.split('\n'),
    format,
    actor,
    actorName: names.get(actor.replace(/^user:/, '')) ?? null,
    startedAt: imported.startedAt.toISOString(),
    finishedAt: imported.finishedAt?.toISOString() ?? null,
    undoneAt: imported.undoneAt?.toISOString() ?? null,
    counts: {
      created: imported.createdCount,
      updated: imported.updatedCount,
      unchanged: imported.unchangedCount,
      refused: imported.rejectedCount,
    },
    progress: imported.worker === null ? null : (progress ?? 0),
    problem,
    keptCount: imported.keptCount ?? 0,
    isUndoable: isUndoable && status === 'done',
  };
}

/** Everything known of an import but its rows. */
export async function describeImport(db: Database, imported: ImportRow): Promise<ImportDetails> {
  const [summary] = await summarizeImports(db, [imported]);
  const report = imported.report as Partial<ReturnType<ImportReport['toJson']>> | null;
  const uploads = await describeUploads(db, imported);
  return {
    ...(summary as ImportSummary),
    reading: readingOf(imported),
    uploads,
    reports: (report?.files ?? []).map(
      ({ rejected, ...file }): ImportedFile => ({ ...file, refused: rejected }),
    ),
    stubs: report?.stubs ?? { courses: 0, learners: 0, examples: [] },
    notices: report?.notices ?? [],
    expiresAt:
      uploads.length > 0 ? new Date(imported.startedAt.getTime() + UPLOADS_KEPT_MS).toISOString() : null,
    untrainedInteractionCount: await countUntrained(db, imported),
  };
}

async function countUntrained(db: Database, { status, finishedAt }: ImportRow): Promise<number> {
  if (status !== 'done' || finishedAt === null) return 0;
  const { trainedFrom, interactionCount } = await countUntrainedInteractions(db);
  return trainedFrom === null || trainedFrom < finishedAt ? interactionCount : 0;
}

async function describeUploads(
  db: Database,
  { id, uploads, appliedAt, status }: ImportRow,
): Promise<ImportDetails['uploads']> {
  if (uploads === null || (appliedAt !== null && status !== 'applying')) return [];
  const parts = await listImportParts(db, id);
  const kept = new Set(parts.map(({ fileNo, partNo }) => `${fileNo}/${partNo}`));
  return uploads.map(({ name, sizeBytes }, fileNo) => ({
    name,
    sizeBytes,
    missingParts: Array.from({ length: countParts(sizeBytes) }, (_, partNo) => partNo).filter(
      (partNo) => !kept.has(`${fileNo}/${partNo}`),
    ),
  }));
}
