import { type ChangedObject, keep } from './changed-object.ts';
import type { DatabaseTransaction } from './connect.ts';
import { rowLock } from './dialect.ts';
import { applyDeltas, type MembershipDelta } from './import-cohorts.ts';
import type { ImportRowError } from './import-rows.ts';
import type { UndoneImport } from './undo-import.ts';

/** Takes learners out of the cohorts that an import put them into, and back into those that it took them out of. */
export async function undoMemberships(
  db: DatabaseTransaction,
  _undone: UndoneImport,
  changes: readonly ChangedObject[],
): Promise<ImportRowError[]> {
  const learners = await db
    .selectFrom('learners')
    .select(['id', 'externalId'])
    .where(
      'id',
      'in',
      changes.map(({ id }) => id),
    )
    .execute();
  const idOf = new Map(learners.map(({ id, externalId }) => [id, externalId]));
  const deltas = changes.flatMap(({ id, before }) => {
    const learner = idOf.get(id);
    const { added, removed } = before as unknown as MembershipDelta;
    return learner === undefined ? [] : [[learner, { added: removed, removed: added }] as const];
  });
  await applyDeltas(db, new Map(deltas));
  return [];
}

/** Takes back the cohorts that an import made, as far as nobody uses them. @returns those that stay, and why. */
export async function undoCohorts(
  db: DatabaseTransaction,
  { appliedAt }: UndoneImport,
  changes: readonly ChangedObject[],
): Promise<ImportRowError[]> {
  const ids = changes.map(({ id }) => id);
  const query = db.selectFrom('cohorts').select(['id', 'externalId', 'updatedAt']).where('id', 'in', ids);
  const cohorts = await query.orderBy('id').modifyEnd(rowLock(db)).execute();
  const used = new Set(
    (await db.selectFrom('cohortLearners').select('cohortId').where('cohortId', 'in', ids).execute()).map(
      ({ cohortId }) => cohortId,
    ),
  );
  const kept: ImportRowError[] = [];
  for (const { id, externalId, updatedAt } of cohorts) {
    if (updatedAt.getTime() !== appliedAt.getTime())
      kept.push(keep('cohorts', externalId, { code: 'changed_since', values: {} }));
    else if (used.has(id)) kept.push(keep('cohorts', externalId, { code: 'has_members', values: {} }));
    else await db.deleteFrom('cohorts').where('id', '=', id).execute();
  }
  return kept;
}
