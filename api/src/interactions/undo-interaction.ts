import type { InteractionKind } from '@crs/contracts';
import { type Database, deleteInteractions, findCourseIds, type InteractionSource } from '@crs/database';
import { notFound } from '../problems/api-error.ts';

/** What the learner alone says; anything else that a university told stays as it told it. */
const ownKinds: readonly InteractionKind[] = ['view', 'bookmark', 'rate', 'dismiss'];

/** Takes back what a learner did with a course. @throws ApiError 404 if there is nothing to take back */
export async function undoInteraction(
  db: Database,
  { learnerId, courseId, kind }: { learnerId: number; courseId: string; kind: InteractionKind },
): Promise<void> {
  const id = (await findCourseIds(db, [courseId])).get(courseId);
  const sources: InteractionSource[] = ownKinds.includes(kind)
    ? ['learner', 'demo', 'api', 'import']
    : ['learner', 'demo'];
  const count =
    id === undefined ? 0 : await deleteInteractions(db, { learnerId, courseId: id, kind, sources });
  if (count === 0) throw notFound('interaction of your own');
}
