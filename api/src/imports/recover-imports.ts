import { type Database, endImport, type ImportRow, takeAbandonedImport } from '@crs/database';
import { createId } from '../create-id.ts';
import { ImportWork } from './import-work.ts';
import { undoImport } from './undo-import.ts';

const INTERRUPTED = 'the process that worked on it ended';

/**
 * Ends imports that nobody works on any more because their process was killed: what was applied in part is taken back,
 * an undo is gone on with.
 * @returns what was done, in words for a log.
 */
export async function recoverImports(db: Database, now: () => Date): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const worker = createId();
    const abandoned = await takeAbandonedImport(db, { worker, now: now() });
    if (!abandoned) return told;
    const work = new ImportWork(db, { id: abandoned.id, worker }, now);
    const done = await recover(work, abandoned);
    told.push(`import ${abandoned.publicId}: ${INTERRUPTED}; ${done}`);
  }
}

async function recover(work: ImportWork, abandoned: ImportRow): Promise<string> {
  const { appliedAt, createdCount, finishedAt, uploads, problem } = abandoned;
  if (!appliedAt) {
    await endImport(work.db, work.claim, { status: 'failed', problem: `${INTERRUPTED}: check it again` });
    return 'it can be checked again';
  }
  const isUndo = finishedAt !== null;
  const end = isUndo
    ? ({ status: 'undone', undoneAt: work.now() } as const)
    : ({
        status: uploads === null ? 'failed' : 'checked',
        problem: problem ?? `${INTERRUPTED}: everything was taken back`,
        appliedAt: null,
      } as const);
  await undoImport(work, { appliedAt, createdCount }, end);
  return isUndo ? 'its undo is complete' : 'what it had written was taken back';
}
