import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { composeRecommendations, loadServingState, loadSignals } from '@crs/api';
import { type Database, findLearnerByExternalId } from '@crs/database';

type Recommendations = ReturnType<typeof composeRecommendations>;

/** The ids in a file, one a line; `-` is standard input. */
export async function listLearnerIds(path: string): Promise<string[]> {
  const content = path === '-' ? await text(process.stdin) : await readFile(path, 'utf8');
  return content
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The list of each learner, as the service would answer now; undefined for an id that nobody has. Nothing is logged. */
export async function* recommendToAll(
  db: Database,
  ids: readonly string[],
  limit: number,
): AsyncGenerator<{ id: string; list: Recommendations | undefined }> {
  const state = await loadServingState(db);
  for (const id of ids) {
    const learner = await findLearnerByExternalId(db, id);
    const names = { recommendationId: null, learnerId: id, surface: 'home', generatedAt: new Date() };
    yield {
      id,
      list:
        learner &&
        composeRecommendations(state, await loadSignals(db, learner), { ...names, limit, explain: 'short' }),
    };
  }
}
