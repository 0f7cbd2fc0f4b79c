import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { composeRecommendations, loadListInput, loadServingState, type ServingState } from '@crs/api';
import { type Database, findLearnerByExternalId, type LearnerRow } from '@crs/database';
import { loadListSettings } from './config.ts';

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
  const state = await loadServingState(db, new Date());
  for (const id of ids) {
    const learner = await findLearnerByExternalId(db, id);
    yield { id, list: learner && (await recommendTo(db, state, learner, limit)) };
  }
}

async function recommendTo(
  db: Database,
  state: ServingState,
  learner: LearnerRow,
  limit: number,
): Promise<Recommendations> {
  const now = new Date();
  const names = { recommendationId: null, learnerId: learner.externalId, surface: 'home', generatedAt: now };
  const { signals, arrangement } = await loadListInput(db, learner, { settings: loadListSettings(), now });
  return composeRecommendations(state, signals, { ...names, limit, explain: 'short', arrangement });
}
