import type { ModelPage } from '@crs/contracts';
import {
  countUntrainedInteractions,
  type Database,
  findLiveModel,
  findPreviousModel,
  listKeptVersions,
  listLiveModelChanges,
  listModels,
  type ModelRow,
} from '@crs/database';
import { summarizeModel } from './describe-model.ts';

const CHANGES_TOLD = 20;

export async function listModelPage(
  db: Database,
  { cursor, limit = 20 }: { cursor?: string; limit?: number },
): Promise<ModelPage> {
  const models = await listModels(db, { limit: limit + 1, ...(cursor !== undefined && { after: cursor }) });
  const kept = await listKeptVersions(db);
  const summarize = (model: ModelRow) => summarizeModel(model, kept);
  const [live, previous] = [await findLiveModel(db), await findPreviousModel(db)];
  const items = models.slice(0, limit).map(summarize);
  const changes = await listLiveModelChanges(db, CHANGES_TOLD);
  return {
    items,
    nextCursor: models.length > limit ? (items.at(-1)?.version ?? null) : null,
    live: live ? summarize(live) : null,
    previous: live && previous ? summarize(previous) : null,
    changes: changes.map(({ occurredAt, ...change }) => ({
      occurredAt: occurredAt.toISOString(),
      ...change,
    })),
    untrainedInteractionCount: (await countUntrainedInteractions(db)).interactionCount,
  };
}
