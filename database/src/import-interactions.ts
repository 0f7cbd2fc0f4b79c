import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './connect.ts';
import { columnTypes, dialectOf, recordset } from './dialect.ts';
import { logChanges } from './import-changes.ts';
import type { InteractionKind, InteractionSource, Schema } from './schema.ts';
import type { WriteCounts } from './write-counts.ts';

/** One event by the customer's own ids. `occurredAt` is ISO 8601 in UTC with milliseconds, as `toISOString` writes. */
export interface InteractionRecord {
  learner: string;
  course: string;
  kind: InteractionKind;
  value: number | null;
  occurredAt: string | null;
}

const interactionColumns = {
  learner: 'text', course: 'text', kind: 'text', value: 'number', occurred_at: 'timestamp',
} as const; // biome-ignore format: a table

/** What is stored of one event of a batch: null where there is no such event. */
export interface StoredEvent {
  value: number | null;
}

/** The stored event of each record of a batch. */
export async function findEvents(
  db: Database,
  interactions: readonly InteractionRecord[],
): Promise<(StoredEvent | null)[]> {
  const { rows } = await sql<{ place: number; value: number | null }>`select r.row_no as place, i.value
    from ${recordset(db, 'r', interactionColumns, interactions.map(toRow))}
    ${joinStored(db)}`.execute(db);
  const found: (StoredEvent | null)[] = interactions.map(() => null);
  for (const { place, value } of rows) found[place] = { value };
  return found;
}

function joinStored(db: Database): RawBuilder<unknown> {
  const { earliest } = columnTypes(dialectOf(db));
  return sql`join learners l on l.external_id = r.learner
    join courses c on c.external_id = r.course
    join interactions i on i.learner_id = l.id and i.course_id = c.id and i.kind = r.kind
      and coalesce(i.occurred_at, ${earliest}) = coalesce(r.occurred_at, ${earliest})`;
}

/**
 * Writes a batch of events whose learners and courses exist; others are passed over and count as unchanged. The same
 * event (learner, course, kind, moment) told again stays one event, and a new value replaces its old one; then the event
 * is this import's from now on, and whose it was is written down. Events without a date keep the order of the batch.
 */
export async function upsertInteractions(
  db: Transaction<Schema>,
  interactions: readonly InteractionRecord[],
  options: { source: InteractionSource; importId: number | null; at: Date },
): Promise<WriteCounts> {
  const distinct = keepLastOfEach(interactions);
  if (distinct.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const { source, importId, at } = options;
  const updated = await updateValues(db, distinct, importId);
  const { numAffectedRows } = await sql`insert into interactions
      (learner_id, course_id, kind, value, occurred_at, source, import_id, created_at)
    select l.id, c.id, r.kind, r.value, r.occurred_at, ${source}, ${importId}, ${at.toISOString()}
    from ${recordset(db, 'r', interactionColumns, distinct.map(toRow))}
    join learners l on l.external_id = r.learner
    join courses c on c.external_id = r.course
    where true order by r.row_no
    on conflict do nothing`.execute(db);
  const created = Number(numAffectedRows ?? 0);
  return { created, updated, unchanged: interactions.length - created - updated };
}

/** Of the same event with several values the last one counts; only events with a value need the look. */
function keepLastOfEach(interactions: readonly InteractionRecord[]): readonly InteractionRecord[] {
  if (interactions.every(({ value }) => value === null)) return interactions;
  const last = new Map<string, InteractionRecord>();
  for (const interaction of interactions) {
    const { learner, course, kind, occurredAt } = interaction;
    last.set(JSON.stringify([learner, course, kind, occurredAt]), interaction);
  }
  return [...last.values()];
}

async function updateValues(
  db: Transaction<Schema>,
  interactions: readonly InteractionRecord[],
  importId: number | null,
): Promise<number> {
  const rows = interactions.filter(({ value }) => value !== null).map(toRow);
  if (rows.length === 0) return 0;
  const { rows: changed } = await sql<{
    id: number;
    value: number | null;
    importId: number | null;
    newValue: number;
  }>`
    select i.id, i.value, i.import_id, r.value as new_value
    from ${recordset(db, 'r', interactionColumns, rows)} ${joinStored(db)}
    where i.value is distinct from r.value`.execute(db);
  if (changed.length === 0) return 0;
  const log = changed.map(({ id, value, importId: former }) => ({ id, before: { value, importId: former } }));
  if (importId !== null) await logChanges(db, { importId, kind: 'interaction' }, log);
  await writeValues(
    db,
    changed.map(({ id, newValue }) => ({ id, value: newValue, importId })),
  );
  return changed.length;
}

/** Sets the values of events and whose import they are, by internal id. */
export async function writeValues(
  db: Transaction<Schema>,
  changes: readonly { id: number; value: number | null; importId: number | null }[],
): Promise<void> {
  const rows = changes.map(({ id, value, importId }) => ({ id, value, import_id: importId }));
  const columns = { id: 'integer', value: 'number', import_id: 'integer' } as const;
  await sql`update interactions set value = r.value, import_id = r.import_id
    from ${recordset(db, 'r', columns, rows)} where interactions.id = r.id`.execute(db);
}

function toRow({ learner, course, kind, value, occurredAt }: InteractionRecord) {
  return { learner, course, kind, value, occurred_at: occurredAt };
}
