import {
  countChanges,
  countKept,
  endImport,
  type ImportEnd,
  keepTakenEvents,
  undoBegin,
  type UndoPlace,
  undoSome,
} from '@crs/database';
import type { ImportWork } from './import-work.ts';

/**
 * Takes back what an import wrote, except what something newer stands on, and ends the work on it. Interrupted, it is
 * begun anew by whoever takes the import over.
 */
export async function undoImport(
  work: ImportWork,
  imported: { appliedAt: Date; createdCount: number },
  end: ImportEnd,
): Promise<void> {
  const { db, claim, transact } = work;
  const total = imported.createdCount + (await countChanges(db, claim.id));
  const undone = { id: claim.id, appliedAt: imported.appliedAt };
  let done = 0;
  for (let place: UndoPlace | undefined = undoBegin; place; ) {
    const { next, count } = await undoSome(db, undone, { place, transact });
    done += count;
    work.progress = total === 0 ? 1 : Math.min(1, done / total);
    await work.tell();
    place = next;
  }
  await transact(async (transaction) => {
    await keepTakenEvents(transaction, claim.id);
    const keptCount = await countKept(transaction, claim.id);
    await endImport(transaction, claim, { ...end, isUndoable: false, keptCount, finishedAt: work.now() });
  });
}
