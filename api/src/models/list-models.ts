import type { ModelPage } from '@crs/contracts';
import { type Database, listLiveModelChanges, listModels } from '@crs/database';
import { summarizeModel } from './describe-model.ts';

const CHANGES_TOLD = 20;

export async function listModelPage(
  db: Database,
  { cursor, limit = 20 }: { cursor?: string; limit?: number },
): Promise<ModelPage> {
  const models = await listModels(db, { limit: limit + 1, ...(cursor !== undefined && { after: cursor }) });
  const items = models.slice(0, limit).map(summarizeModel);
  const changes = await listLiveModelChanges(db, CHANGES_TOLD);
  return {
    items,
    nextCursor: models.length > limit ? (items.at(-1)?.version ?? null) : null,
    changes: changes.map(({ occurredAt, ...change }) => ({
      occurredAt: occurredAt.toISOString(),
      ...change,
    })),
  };
}
