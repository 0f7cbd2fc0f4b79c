import { DamagedModelError, type Database, findLiveModel, getCatalogueStamp } from '@crs/database';
import { ModelFormatError } from '@crs/recommender';
import type { FastifyBaseLogger } from 'fastify';
import { emptyCatalogueSnapshot, loadCatalogueSnapshot } from '../catalogue/catalogue-snapshot.ts';
import { dayOf } from '../catalogue/course-runs.ts';
import { loadServedModel } from './load-served-model.ts';
import { joinServingState, type ServedModel, type ServingState } from './serving-state.ts';

export interface ServingOptions {
  db: Database;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  pollIntervalMs: number;
  now: () => Date;
}

/**
 * The catalogue and the model that are served now, kept up to date by looking at the database now and then. What is
 * served changes whole, between two requests or not at all.
 */
export class LiveServing {
  readonly #options: ServingOptions;
  #current: ServingState;
  #served: ServedModel | undefined;
  #modelProblem: string | undefined;
  #refusedVersion: string | undefined;
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  private constructor(options: ServingOptions, current: ServingState) {
    this.#options = options;
    this.#current = current;
  }

  /** Nothing to serve yet. */
  static async create(options: ServingOptions): Promise<LiveServing> {
    return new LiveServing(options, joinServingState(await emptyCatalogueSnapshot(), undefined));
  }

  /** Loads both and begins to look for changes; after an error it may be called again. */
  async start(): Promise<void> {
    await this.refresh();
    this.#schedule();
  }

  get current(): ServingState {
    return this.#current;
  }

  /** Why the live model of the database is not the one that is served; undefined if it is. */
  get modelProblem(): string | undefined {
    return this.#modelProblem;
  }

  /** Looks now, after every look that is under way; for the process's own changes of the catalogue. */
  refresh(): Promise<void> {
    this.#running = this.#running.catch(() => {}).then(() => this.#look());
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running.catch(() => {});
  }

  #schedule(): void {
    if (this.#isStopped) return;
    const { log, pollIntervalMs } = this.#options;
    this.#timer = setTimeout(() => {
      void this.refresh()
        .catch((error: unknown) => log.warn(error, 'could not look for changes'))
        .finally(() => this.#schedule());
    }, pollIntervalMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { db, now } = this.#options;
    const at = now();
    const served = await this.#findModel();
    const { catalogue } = this.#current;
    // Runs end with the day, without a change of the database.
    const isStale = dayOf(at) !== catalogue.day || (await getCatalogueStamp(db)) !== catalogue.stamp;
    if (served === this.#served && !isStale) return;
    this.#current = joinServingState(isStale ? await loadCatalogueSnapshot(db, at) : catalogue, served);
    this.#served = served;
  }

  /** The live model, or the one that is served already where the live one cannot be read. */
  async #findModel(): Promise<ServedModel | undefined> {
    const { db, log } = this.#options;
    const live = await findLiveModel(db);
    if (live && live.version === this.#refusedVersion) return this.#served;
    this.#modelProblem = undefined;
    this.#refusedVersion = undefined;
    if (!live || live.version === this.#served?.version) return this.#served;
    try {
      const model = await loadServedModel(db, live);
      log.info({ modelVersion: live.version }, 'serving a new model');
      return model;
    } catch (error) {
      if (!(error instanceof DamagedModelError || error instanceof ModelFormatError)) throw error;
      this.#refusedVersion = live.version;
      this.#modelProblem = error.message;
      log.error(error, 'the live model cannot be served; keeping the last good one');
      return this.#served;
    }
  }
}
