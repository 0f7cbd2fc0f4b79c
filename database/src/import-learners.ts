import { sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { recordset } from './dialect.ts';
import { logChangedLearners, logCreatedLearners } from './import-changes.ts';
import { findCohortIds, findMemberships, writeMemberships } from './import-cohorts.ts';
import type { WriteOutcome } from './import-courses.ts';
import { emptyPreferences } from './learners.ts';
import type { Level, Preferences, Schema } from './schema.ts';
import type { WriteCounts } from './write-counts.ts';

/** One learner as a source describes them; null, or an empty list, where it says nothing. */
export interface LearnerRecord {
  externalId: string;
  name: string | null;
  email: string | null;
  interests: readonly string[];
  goal: string | null;
  programme: string | null;
  level: Level | null;
  languages: readonly string[];
  /** All cohorts of the learner, by id or name; null where the source knows of none. */
  cohorts: readonly string[] | null;
  isDemo: boolean;
}

/** A learner as far as files speak of one. */
export interface StoredLearner {
  externalId: string;
  name: string | null;
  email: string | null;
  preferences: Preferences;
  isStub: boolean;
  isDemo: boolean;
  /** All of them by the customer's ids, in their order; null where nobody has looked. */
  cohorts: readonly string[] | null;
}

const learnerColumns = {
  external_id: 'text', name: 'text', email: 'text', preferences: 'json', is_stub: 'boolean', is_demo: 'boolean',
  created_at: 'timestamp', updated_at: 'timestamp',
} as const; // biome-ignore format: a table
const names = Object.keys(learnerColumns);
const allNames = sql.raw(names.join(', '));
const selectedNames = sql.raw(names.map((name) => `r.${name}`).join(', '));

/**
 * What `upsertLearners` would make of a batch. `known` are learners that are to be taken for stored; those of this
 * batch are added.
 */
export async function compareLearners(
  db: Database,
  learners: readonly LearnerRecord[],
  known: Map<string, StoredLearner> = new Map(),
): Promise<WriteOutcome[]> {
  return (await mergeAll(db, learners, known)).map(({ outcome }) => outcome);
}

interface Merge {
  outcome: WriteOutcome;
  merged: StoredLearner;
  /** The learner is as before, whatever the cohorts. */
  isRowSame: boolean;
  /** Null where the cohorts are as before. */
  cohortsBefore: readonly string[] | null;
}

async function mergeAll(
  db: Database,
  learners: readonly LearnerRecord[],
  known: Map<string, StoredLearner>,
): Promise<Merge[]> {
  const stored = await findLearners(db, learners);
  const said = learners.filter(({ cohorts }) => cohorts !== null);
  const cohortIds = await findCohortIds(db, [...new Set(said.flatMap(({ cohorts }) => cohorts ?? []))]);
  const memberships = await findMemberships(
    db,
    said.map(({ externalId }) => externalId),
  );
  return learners.map((learner) => {
    const { externalId } = learner;
    const before = known.get(externalId) ?? stored.get(externalId);
    const cohortsBefore = before?.cohorts ?? memberships.get(externalId) ?? [];
    const cohorts =
      learner.cohorts === null ? null : learner.cohorts.map((name) => cohortIds.get(name) ?? name);
    const merged = { ...merge(learner, before), cohorts: cohorts && [...new Set(cohorts)].toSorted() };
    known.set(externalId, { ...merged, cohorts: merged.cohorts ?? before?.cohorts ?? null });
    const isMoved = merged.cohorts !== null && merged.cohorts.join('\n') !== cohortsBefore.join('\n');
    const isRowSame = isSame(merged, before);
    const outcome = before === undefined ? 'created' : isRowSame && !isMoved ? 'unchanged' : 'updated';
    return { outcome, merged, isRowSame, cohortsBefore: isMoved ? cohortsBefore : null };
  });
}

/**
 * Writes a batch of learners, found again by `externalId`, which must not repeat within the batch. What the source
 * leaves empty stays as it is, and so do the preferences of learners who have given theirs themselves
 * (`isOnboarded`): a nightly file never overwrites a person's own choice. Cohorts become exactly those that the source
 * names. What changes is written down for the undo of the import.
 */
export async function upsertLearners(
  db: Transaction<Schema>,
  learners: readonly LearnerRecord[],
  { at, importId = null }: { at: Date; importId?: number | null },
): Promise<WriteCounts> {
  const all = await mergeAll(db, learners, new Map());
  const of = (isWanted: (merge: Merge) => boolean) => all.filter(isWanted).map(({ merged }) => merged);
  const created = of(({ outcome }) => outcome === 'created');
  const updated = of(({ outcome, isRowSame }) => outcome === 'updated' && !isRowSame);
  const idsOf = (list: readonly StoredLearner[]) => list.map(({ externalId }) => externalId);
  await logChangedLearners(db, importId, idsOf(updated));
  await insertLearners(db, created, at);
  await updateLearners(db, updated, at);
  await logCreatedLearners(db, importId, idsOf(created));
  const moves = all.flatMap(({ merged: { externalId: learner, cohorts }, cohortsBefore: before }) =>
    before === null || cohorts === null ? [] : [{ learner, before, after: cohorts }],
  );
  await writeMemberships(db, moves, { at, isDemo: learners[0]?.isDemo ?? false, importId });
  const unchanged = of(({ outcome }) => outcome === 'unchanged').length;
  return { created: created.length, updated: learners.length - created.length - unchanged, unchanged };
}

/** Those of the learners that the database lacks. */
export async function findMissingLearners(db: Database, externalIds: readonly string[]): Promise<string[]> {
  const rows = externalIds.map((learner) => ({ learner }));
  const { rows: missing } = await sql<{ learner: string }>`select r.learner
    from ${recordset(db, 'r', { learner: 'text' }, rows)} left join learners l on l.external_id = r.learner
    where l.id is null order by r.row_no`.execute(db);
  return missing.map(({ learner }) => learner);
}

/**
 * Creates those of the learners that the database lacks as stubs, known by their id alone.
 * @returns the ids of the new stubs.
 */
export async function insertMissingLearners(
  db: Transaction<Schema>,
  externalIds: readonly string[],
  options: { isDemo: boolean; at: Date; importId?: number | null },
): Promise<string[]> {
  if (externalIds.length === 0) return [];
  const at = options.at.toISOString();
  const rows = externalIds.map((learner) => ({ learner }));
  const { rows: created } = await sql<{ externalId: string }>`insert into learners
      (external_id, preferences, is_stub, is_demo, created_at, updated_at)
    select r.learner, ${JSON.stringify(emptyPreferences)}, ${true}, ${options.isDemo}, ${at}, ${at}
    from ${recordset(db, 'r', { learner: 'text' }, rows)} where true order by r.row_no
    on conflict do nothing returning external_id`.execute(db);
  const ids = created.map(({ externalId }) => externalId);
  await logCreatedLearners(db, options.importId ?? null, ids);
  return ids;
}

async function findLearners(
  db: Database,
  learners: readonly LearnerRecord[],
): Promise<Map<string, StoredLearner>> {
  const rows = learners.map(({ externalId }) => ({ learner: externalId }));
  const { rows: found } = await sql<Omit<StoredLearner, 'cohorts'>>`
    select l.external_id, l.name, l.email, l.preferences, l.is_stub, l.is_demo
    from ${recordset(db, 'r', { learner: 'text' }, rows)} join learners l on l.external_id = r.learner`.execute(
    db,
  );
  return new Map(found.map((learner) => [learner.externalId, { ...learner, cohorts: null }]));
}

function merge(learner: LearnerRecord, before: StoredLearner | undefined): Omit<StoredLearner, 'cohorts'> {
  const preferences = before?.preferences ?? emptyPreferences;
  return {
    externalId: learner.externalId,
    name: learner.name ?? before?.name ?? null,
    email: learner.email ?? before?.email ?? null,
    preferences: preferences.isOnboarded ? preferences : mergePreferences(learner, preferences),
    isStub: false,
    isDemo: learner.isDemo,
  };
}

function mergePreferences(learner: LearnerRecord, before: Preferences): Preferences {
  return {
    ...before,
    interests: learner.interests.length > 0 ? [...learner.interests] : before.interests,
    goal: learner.goal ?? before.goal,
    programme: learner.programme ?? before.programme ?? null,
    level: learner.level ?? before.level,
    languages: learner.languages.length > 0 ? [...learner.languages] : before.languages,
  };
}

function isSame(a: Omit<StoredLearner, 'cohorts'>, b: StoredLearner | undefined): boolean {
  return b !== undefined && toKey(a) === toKey(b);
}

function toKey({ name, email, preferences, isStub, isDemo }: Omit<StoredLearner, 'cohorts'>): string {
  const { interests, goal, programme = null, level, languages } = preferences;
  return JSON.stringify([name, email, interests, goal, programme, level, languages, isStub, isDemo]);
}

function toRow(learner: StoredLearner, at: Date) {
  return {
    external_id: learner.externalId,
    name: learner.name,
    email: learner.email,
    preferences: learner.preferences,
    is_stub: learner.isStub,
    is_demo: learner.isDemo,
    created_at: at,
    updated_at: at,
  };
}

async function insertLearners(
  db: Transaction<Schema>,
  learners: readonly StoredLearner[],
  at: Date,
): Promise<void> {
  if (learners.length === 0) return;
  const rows = learners.map((learner) => toRow(learner, at));
  await sql`insert into learners (${allNames})
    select ${selectedNames} from ${recordset(db, 'r', learnerColumns, rows)} where true order by r.row_no
    on conflict do nothing`.execute(db);
}

async function updateLearners(
  db: Transaction<Schema>,
  learners: readonly StoredLearner[],
  at: Date,
): Promise<void> {
  if (learners.length === 0) return;
  const rows = learners.map((learner) => toRow(learner, at));
  await sql`update learners set name = r.name, email = r.email, preferences = r.preferences,
    is_stub = r.is_stub, is_demo = r.is_demo, updated_at = r.updated_at
    from ${recordset(db, 'r', learnerColumns, rows)} where learners.external_id = r.external_id`.execute(db);
}
