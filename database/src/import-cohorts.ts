import { sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { recordset, toJson } from './dialect.ts';
import { logChanges } from './import-changes.ts';
import type { Schema } from './schema.ts';

/** The cohorts of one learner before and after, by the customer's ids. */
export interface MembershipChange {
  learner: string;
  before: readonly string[];
  after: readonly string[];
}

/** What an import did to the cohorts of one learner. */
export interface MembershipDelta {
  added: string[];
  removed: string[];
}

/** The ids of cohorts that a source names by id or, where no id fits, by name. A name that nothing has is an id to be. */
export async function findCohortIds(db: Database, names: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  if (names.length === 0) return ids;
  const found = await db
    .selectFrom('cohorts')
    .select(['externalId', 'name'])
    .where((eb) => eb.or([eb('externalId', 'in', names), eb('name', 'in', names)]))
    .execute();
  for (const { externalId, name } of found) ids.set(name, externalId);
  for (const { externalId } of found) ids.set(externalId, externalId);
  return new Map(names.map((name) => [name, ids.get(name) ?? name]));
}

/** The cohorts of learners, by the customer's ids; learners in none are absent. */
export async function findMemberships(
  db: Database,
  learners: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = learners.map((learner) => ({ learner }));
  const { rows: found } = await sql<{ learner: string; cohort: string }>`
    select r.learner, c.external_id as cohort from ${recordset(db, 'r', { learner: 'text' }, rows)}
    join learners l on l.external_id = r.learner join cohort_learners m on m.learner_id = l.id
    join cohorts c on c.id = m.cohort_id`.execute(db);
  const byLearner = Map.groupBy(found, ({ learner }) => learner);
  return new Map(
    [...byLearner].map(([learner, list]) => [learner, list.map(({ cohort }) => cohort).toSorted()]),
  );
}

/**
 * Makes the cohorts of learners exactly those wanted, and cohorts that are new; what changes is written down for the undo of
 * the import. The learners must be there.
 */
export async function writeMemberships(
  db: Transaction<Schema>,
  changes: readonly MembershipChange[],
  { at, isDemo, importId }: { at: Date; isDemo: boolean; importId: number | null },
): Promise<void> {
  if (changes.length === 0) return;
  await insertMissingCohorts(db, new Set(changes.flatMap(({ after }) => after)), { at, isDemo, importId });
  const deltas = new Map(changes.map(({ learner, before, after }) => [learner, compare(before, after)]));
  if (importId !== null) await logDeltas(db, importId, deltas);
  await applyDeltas(db, deltas);
}

function compare(before: readonly string[], after: readonly string[]): MembershipDelta {
  return {
    added: after.filter((cohort) => !before.includes(cohort)),
    removed: before.filter((cohort) => !after.includes(cohort)),
  };
}

/** Adds learners to cohorts and takes them out of others, by the customer's ids; what is not there is passed over. */
export async function applyDeltas(
  db: Transaction<Schema>,
  deltas: ReadonlyMap<string, MembershipDelta>,
): Promise<void> {
  const pairs = (side: keyof MembershipDelta) => {
    const rows = [...deltas].flatMap(([learner, delta]) =>
      delta[side].map((cohort) => ({ learner, cohort })),
    );
    return sql`${recordset(db, 'r', { learner: 'text', cohort: 'text' }, rows)}
      join learners l on l.external_id = r.learner join cohorts c on c.external_id = r.cohort`;
  };
  await sql`delete from cohort_learners where (cohort_id, learner_id) in
    (select c.id, l.id from ${pairs('removed')})`.execute(db);
  await sql`insert into cohort_learners (cohort_id, learner_id)
    select c.id, l.id from ${pairs('added')} where true on conflict do nothing`.execute(db);
}

async function insertMissingCohorts(
  db: Transaction<Schema>,
  externalIds: ReadonlySet<string>,
  { at, isDemo, importId }: { at: Date; isDemo: boolean; importId: number | null },
): Promise<void> {
  if (externalIds.size === 0) return;
  const rows = [...externalIds].map((cohort) => ({ cohort }));
  const moment = at.toISOString();
  const { rows: created } = await sql<{ id: number }>`insert into cohorts
      (external_id, name, is_demo, created_at, updated_at)
    select r.cohort, r.cohort, ${isDemo}, ${moment}, ${moment}
    from ${recordset(db, 'r', { cohort: 'text' }, rows)} where true order by r.row_no
    on conflict do nothing returning id`.execute(db);
  if (importId === null) return;
  const found = created.map(({ id }) => ({ id, before: null }));
  await logChanges(db, { importId, kind: 'cohort' }, found);
}

/** Of a learner whom the import changes again, what both changes come to is kept. */
async function logDeltas(
  db: Transaction<Schema>,
  importId: number,
  deltas: ReadonlyMap<string, MembershipDelta>,
): Promise<void> {
  const log = { importId, kind: 'membership' } as const;
  const logged = await db
    .selectFrom('learners')
    .leftJoin('importChanges', (join) =>
      join
        .onRef('importChanges.objectId', '=', 'learners.id')
        .on('importChanges.importId', '=', importId)
        .on('importChanges.objectKind', '=', 'membership'),
    )
    .select(['learners.id', 'learners.externalId', 'importChanges.before'])
    .where('learners.externalId', 'in', [...deltas.keys()])
    .execute();
  const fresh: { id: number; before: Record<string, unknown> }[] = [];
  for (const { id, externalId, before } of logged) {
    const delta = deltas.get(externalId) as MembershipDelta;
    if (before === null) fresh.push({ id, before: { ...delta } });
    else
      await db
        .updateTable('importChanges')
        .set({ before: toJson(addDeltas(before as unknown as MembershipDelta, delta)) })
        .where('importId', '=', importId)
        .where('objectKind', '=', 'membership')
        .where('objectId', '=', id)
        .execute();
  }
  await logChanges(db, log, fresh);
}

function addDeltas(first: MembershipDelta, second: MembershipDelta): MembershipDelta {
  const without = (list: readonly string[], gone: readonly string[]) =>
    list.filter((cohort) => !gone.includes(cohort));
  return {
    added: [...without(first.added, second.removed), ...without(second.added, first.removed)],
    removed: [...without(first.removed, second.added), ...without(second.removed, first.added)],
  };
}
