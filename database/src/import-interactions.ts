import { sql, type Transaction } from 'kysely';
import { columnTypes, dialectOf, recordset } from './dialect.ts';
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

/**
 * Writes a batch of events whose learners and courses exist; others are passed over and count as unchanged. The same
 * event (learner, course, kind, moment) told again stays one event, and a new value replaces its old one. Events
 * without a date keep the order of the batch.
 */
export async function upsertInteractions(
  db: Transaction<Schema>,
  interactions: readonly InteractionRecord[],
  options: { source: InteractionSource; importId: number | null; at: Date },
): Promise<WriteCounts> {
  const distinct = keepLastOfEach(interactions);
  if (distinct.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  const updated = await updateValues(db, distinct);
  const { source, importId, at } = options;
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
): Promise<number> {
  const rows = interactions.filter(({ value }) => value !== null).map(toRow);
  if (rows.length === 0) return 0;
  const { earliest } = columnTypes(dialectOf(db));
  const { numAffectedRows } = await sql`update interactions set value = r.value
    from ${recordset(db, 'r', interactionColumns, rows)}
    join learners l on l.external_id = r.learner
    join courses c on c.external_id = r.course
    where interactions.learner_id = l.id and interactions.course_id = c.id and interactions.kind = r.kind
      and coalesce(interactions.occurred_at, ${earliest}) = coalesce(r.occurred_at, ${earliest})
      and interactions.value is distinct from r.value`.execute(db);
  return Number(numAffectedRows ?? 0);
}

function toRow({ learner, course, kind, value, occurredAt }: InteractionRecord) {
  return { learner, course, kind, value, occurred_at: occurredAt };
}
