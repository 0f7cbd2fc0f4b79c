import { setTimeout as sleep } from 'node:timers/promises';
import { assertSchemaIsCurrent, type Database, SchemaAheadError } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { LiveServing } from '../serving/live-serving.ts';

const PAUSE_MS_MIN = 100;
const PAUSE_MS_MAX = 2_000;

/**
 * Waits for a database with its schema and loads what is served. Whatever is missing may come: it is told once, in the
 * log, and tried again for as long as the process lives.
 */
export class Startup {
  /** Settles when everything is there, or when the waiting was ended. */
  readonly settled: Promise<void>;
  #isDone = false;
  #lastProblem: string | undefined;
  readonly #end = new AbortController();

  constructor(options: {
    db: Database;
    serving: LiveServing;
    log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  }) {
    this.settled = this.#run(options);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  async stop(): Promise<void> {
    this.#end.abort();
    await this.settled;
  }

  async #run({ db, serving, log }: ConstructorParameters<typeof Startup>[0]): Promise<void> {
    const { signal } = this.#end;
    for (let pauseMs = PAUSE_MS_MIN; !signal.aborted; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
      try {
        await assertSchemaIsCurrent(db);
        await serving.start();
        this.#isDone = true;
        return log.info('ready');
      } catch (error) {
        this.#tell(error as Error, log);
        await sleep(pauseMs, undefined, { signal }).catch(() => {});
      }
    }
  }

  #tell(error: Error, log: Pick<FastifyBaseLogger, 'warn' | 'error'>): void {
    if (error.message === this.#lastProblem) return;
    this.#lastProblem = error.message;
    if (error instanceof SchemaAheadError) log.error(error, 'not ready: the schema is of a newer CRS');
    else log.warn(error, 'not ready yet');
  }
}
