import type { CourseSummary, History, InteractionKind } from '@crs/contracts';
import { listInteractions } from '@crs/database';
import type { UserCaller } from '../accounts/caller.ts';
import type { CatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';
import type { ApiContext } from '../context.ts';
import { getOwnLearner } from './get-own-learner.ts';

/** What the learner did, newest first. */
export async function listHistory(
  context: ApiContext,
  caller: UserCaller,
  kinds: readonly InteractionKind[] | undefined,
): Promise<History> {
  const { id } = await getOwnLearner(context, caller);
  const interactions = await listInteractions(context.db, id, kinds);
  const { catalogue } = context.serving.current;
  const items = interactions.toReversed().map(({ courseId, kind, value, occurredAt, source }) => ({
    course: summarize(catalogue, courseId),
    kind,
    value,
    occurredAt: occurredAt?.toISOString() ?? null,
    source,
  }));
  return { items };
}

/** A course that came after the last look at the catalogue is shown by its id until the next one. */
function summarize({ byId }: CatalogueSnapshot, id: string): CourseSummary {
  const known = byId.get(id);
  if (known) return known.summary;
  const nothing = { provider: null, level: null, language: null, credits: null };
  return { id, title: id, ...nothing, subjects: [], skills: [], workloadHours: null, duration: null };
}
