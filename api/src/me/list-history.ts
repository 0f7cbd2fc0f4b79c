import type { CourseSummary, History, InteractionKind } from '@crs/contracts';
import { type HistoryPlace, listLatestInteractions } from '@crs/database';
import type { CatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';
import type { ApiContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { invalidField } from '../problems/api-error.ts';

/** What a learner did, newest first. */
export async function listHistory(
  { db, serving }: ApiContext,
  learnerId: number,
  {
    kind: kinds,
    cursor,
    limit = 200,
  }: { kind?: readonly InteractionKind[]; cursor?: string; limit?: number },
): Promise<History> {
  const after = cursor === undefined ? undefined : readPlace(cursor);
  const found = await listLatestInteractions(db, { learnerId, kinds, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const { catalogue } = serving.current;
  const items = page.map(({ courseId, kind, value, occurredAt, source }) => ({
    course: summarize(catalogue, courseId),
    kind,
    value,
    occurredAt: occurredAt?.toISOString() ?? null,
    source,
  }));
  const last = page.at(-1);
  return { items, nextCursor: found.length > limit && last ? writePlace(last) : null };
}

function writePlace({ id, occurredAt }: HistoryPlace): string {
  return encodeCursor({ place: id, after: occurredAt?.toISOString() ?? '' });
}

function readPlace(cursor: string): HistoryPlace {
  const { place: id, after } = decodeCursor(cursor) ?? { place: 0, after: '' };
  const occurredAt = after === '' ? null : new Date(after);
  if (id === 0 || (occurredAt && Number.isNaN(occurredAt.getTime())))
    throw invalidField('/query/cursor', 'is not a cursor of this list');
  return { id, occurredAt };
}

/** A course that came after the last look at the catalogue is shown by its id until the next one. */
function summarize({ byId }: CatalogueSnapshot, id: string): CourseSummary {
  const known = byId.get(id);
  if (known) return known.summary;
  const nothing = { provider: null, level: null, language: null, credits: null };
  const noRun = { nextRun: null, hasNoRunAhead: false };
  return {
    id,
    title: id,
    ...nothing,
    subjects: [],
    skills: [],
    workloadHours: null,
    duration: null,
    ...noRun,
  };
}
