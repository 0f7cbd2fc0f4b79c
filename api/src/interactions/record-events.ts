import type { EventBatch, EventBatchResult } from '@crs/contracts';
import {
  type DatabaseTransaction,
  findCourseIds,
  findLearnerIds,
  insertMissingCourses,
  insertInteractions,
  insertMissingLearners,
  type NewInteractionRow,
} from '@crs/database';
import { ApiError } from '../problems/api-error.ts';
import { type CheckedEvent, checkEvents } from './check-events.ts';

/**
 * Writes down a batch of events. Good rows are kept whatever the others are; each refused one is named by its place.
 * `ownLearnerId`: the learner who speaks, and may speak for nobody else; undefined for a service.
 */
export async function recordEvents(
  db: DatabaseTransaction,
  { events: sent, unknown }: { events: unknown[]; unknown?: EventBatch['unknown'] },
  { ownLearnerId, now }: { ownLearnerId: string | undefined; now: Date },
): Promise<EventBatchResult> {
  const isCreating = unknown === 'create';
  if (isCreating && ownLearnerId !== undefined)
    throw new ApiError(403, 'forbidden', 'only a service may make learners and courses');
  const { events, rejected } = checkEvents(sent, { ownLearnerId, now });
  const learnerNames = [...new Set(events.map(({ learnerId }) => learnerId))];
  const courseNames = [...new Set(events.map(({ courseId }) => courseId))];
  if (isCreating) {
    await insertMissingLearners(db, learnerNames, { isDemo: false, at: now });
    await insertMissingCourses(db, courseNames, { isDemo: false, at: now });
  }
  const learnerIds = await findLearnerIds(db, learnerNames);
  const courseIds = await findCourseIds(db, courseNames);
  const source = ownLearnerId === undefined ? 'api' : 'learner';
  const rows = events.flatMap((event) => {
    const row = toRow(event, { learnerIds, courseIds, source });
    if (typeof row !== 'string') return row;
    rejected.push({ index: event.index, pointer: `/events/${event.index}/${row}`, detail: 'is not known' });
    return [];
  });
  const acceptedCount = await insertInteractions(db, rows, now);
  rejected.sort((a, b) => a.index - b.index);
  return { acceptedCount, duplicateCount: rows.length - acceptedCount, rejected };
}

/** The row, or the name of the property that nothing is known of. */
function toRow(
  event: CheckedEvent,
  context: {
    learnerIds: Map<string, number>;
    courseIds: Map<string, number>;
    source: NewInteractionRow['source'];
  },
): NewInteractionRow | 'learnerId' | 'courseId' {
  const learnerId = context.learnerIds.get(event.learnerId);
  const courseId = context.courseIds.get(event.courseId);
  if (learnerId === undefined) return 'learnerId';
  if (courseId === undefined) return 'courseId';
  const { kind, value, occurredAt } = event;
  return { learnerId, courseId, kind, value, occurredAt, source: context.source };
}
