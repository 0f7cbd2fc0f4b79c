import { type Database, findLiveModel } from '@crs/database';
import { loadCatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';
import { loadServedModel } from './load-served-model.ts';
import { joinServingState, type ServingState } from './serving-state.ts';

/** The catalogue and the live model as they are now, for a program that answers once and ends. */
export async function loadServingState(db: Database, now: Date): Promise<ServingState> {
  const live = await findLiveModel(db);
  const served = live && (await loadServedModel(db, live));
  return joinServingState(await loadCatalogueSnapshot(db, now), served);
}
