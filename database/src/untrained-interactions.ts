import type { Database } from './connect.ts';
import { findLiveModel } from './models.ts';
import type { InteractionKind } from './schema.ts';

/** What models learn histories from; everything else counts without a training. */
const historyKinds: readonly InteractionKind[] = ['enrol', 'complete'];

/** What the live model has not learned from. */
export interface UntrainedInteractions {
  /** When the training of the live model began to read; null where none is live. */
  trainedFrom: Date | null;
  /** Enrolments and completions that came later; all of them where no model is live. */
  interactionCount: number;
}

/** Rows come in the order of their ids, so only those that are newer than the live model are looked at. */
export async function countUntrainedInteractions(db: Database): Promise<UntrainedInteractions> {
  const live = await findLiveModel(db);
  const trainedFrom = live ? new Date(live.createdAt.getTime() - live.durationMs) : null;
  const newestKnown =
    trainedFrom &&
    (await db
      .selectFrom('interactions')
      .select('id')
      .where('createdAt', '<=', trainedFrom)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst());
  const { interactionCount } = await db
    .selectFrom('interactions')
    .select((eb) => eb.fn.countAll<number>().as('interactionCount'))
    .where('kind', 'in', historyKinds)
    .where('id', '>', newestKnown?.id ?? 0)
    .executeTakeFirstOrThrow();
  return { trainedFrom, interactionCount };
}
