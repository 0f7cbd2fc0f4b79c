import type { LearnerView, Recommendations } from '@crs/contracts';
import { type LearnerRow, listCohortsOfLearner, type Sight } from '@crs/database';
import type { ApiContext } from '../context.ts';
import { listHistory } from '../me/list-history.ts';
import { composeRecommendations } from '../recommendations/compose-recommendations.ts';
import { loadListInput } from '../recommendations/load-list-input.ts';

const ITEMS_SHOWN = 10;
const ENTRIES_SHOWN = 50;

/** What an advisor sees of a learner. */
export async function viewLearner(
  context: ApiContext,
  learner: LearnerRow,
  sight: Sight,
): Promise<LearnerView> {
  const { externalId: id, name, email, userId, createdAt, preferences } = learner;
  return {
    id,
    name,
    email,
    hasAccount: userId !== null,
    createdAt: createdAt.toISOString(),
    cohorts: await listCohortsOfLearner(context.db, learner, sight),
    preferences,
    history: await listHistory(context, learner.id, { limit: ENTRIES_SHOWN }),
    recommendations: await recommendToOther(context, learner),
  };
}

/** What the learner would get now. Nobody is shown it but the advisor, so it is not written down as served. */
async function recommendToOther(
  { db, serving, config, now }: ApiContext,
  learner: LearnerRow,
): Promise<Recommendations> {
  const generatedAt = now();
  const settings = config.listSettings;
  const { signals, arrangement } = await loadListInput(db, learner, { settings, now: generatedAt });
  return composeRecommendations(serving.current, signals, {
    recommendationId: null,
    learnerId: learner.externalId,
    surface: 'home',
    limit: ITEMS_SHOWN,
    explain: 'full',
    generatedAt,
    arrangement,
  });
}
