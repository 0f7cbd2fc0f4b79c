import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { abandonImport, type Database, hasAbandonedImport } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { ImportTask } from './stored-import.ts';

export interface ImportThreadData {
  databaseUrl: string;
  task: ImportTask | 'recover';
}

const LOOK_MS = 10_000;
/** A check of 64 MB of interactions needs about half of it; more than this ends the thread and not the service. */
const HEAP_MB_MAX = 384;

interface RunnerOptions {
  db: Database;
  databaseUrl: string;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  now: () => Date;
  /** The catalogue may be another one. */
  onEnd: () => Promise<void>;
}

/**
 * Runs imports in threads with database connections of their own, so that requests go on being answered, and looks now and
 * then for imports of processes that ended in the middle.
 */
export class ImportRunner {
  readonly #options: RunnerOptions;
  readonly #threads = new Map<Worker, ImportTask | 'recover'>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Begins to look for imports that nobody works on any more. */
  start(): void {
    if (this.#isStopped) return;
    this.#timer = setInterval(() => void this.recover(), LOOK_MS);
    this.#timer.unref();
  }

  /** Recovers what was abandoned, if there is something and nobody does it already. */
  async recover(): Promise<void> {
    const { db, now, log } = this.#options;
    try {
      const isRecovering = [...this.#threads.values()].includes('recover');
      if (!isRecovering && (await hasAbandonedImport(db, now()))) this.run('recover');
    } catch (error) {
      log.warn(error, 'could not look for abandoned imports');
    }
  }

  run(task: ImportTask | 'recover'): void {
    if (this.#isStopped) return;
    const { databaseUrl, log } = this.#options;
    const worker = new Worker(new URL('import-thread.ts', import.meta.url), {
      workerData: { databaseUrl, task } satisfies ImportThreadData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
    });
    this.#threads.set(worker, task);
    worker.on('message', (told: string) => log.warn(told));
    worker.on('error', (error) => log.error(error, 'an import did not go on'));
    worker.on('exit', (code) => void this.#end(worker, code));
  }

  /** Ends the threads. What they worked on is left to other processes at once, or to the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    const threads = [...this.#threads.keys()];
    await Promise.all(threads.map((worker) => Promise.all([once(worker, 'exit'), worker.terminate()])));
  }

  /** A thread that failed has nothing under way any more: nobody need wait until its time is over. */
  async #end(worker: Worker, code: number): Promise<void> {
    const task = this.#threads.get(worker);
    this.#threads.delete(worker);
    const { db, now, log, onEnd } = this.#options;
    try {
      if (code !== 0 && task !== undefined && task !== 'recover') {
        await abandonImport(db, task.worker, now());
        if (!this.#isStopped) await this.recover();
      }
      if (!this.#isStopped) await onEnd();
    } catch (error) {
      log.warn(error, 'could not look what became of an import');
    }
  }
}
