import { type ChildProcess, fork } from 'node:child_process';
import { abandonImport, type Database, hasAbandonedImport } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';
import type { ImportTask } from './stored-import.ts';

export interface ImportOrder {
  databaseUrl: string;
  task: ImportTask | 'recover';
  /** How large an uploaded archive may be when it is unpacked. */
  unpackedBytesMax: number;
}

const LOOK_MS = 10_000;
/** Of the memory of the machine or the container; more than this ends the import and not the service. */
const HEAP_PERCENT_MAX = 40;

interface RunnerOptions {
  db: Database;
  databaseUrl: string;
  unpackedBytesMax: number;
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  now: () => Date;
  /** The catalogue may be another one. */
  onEnd: () => Promise<void>;
}

/**
 * Runs imports in processes of their own, so that requests go on being answered whatever becomes of an import, and looks now
 * and then for imports whose process ended in the middle.
 */
export class ImportRunner {
  readonly #options: RunnerOptions;
  readonly #running = new Map<ChildProcess, { task: ImportTask | 'recover'; ended: Promise<void> }>();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Begins to look for imports that nobody works on any more. */
  start(): void {
    if (this.#isStopped) return;
    void this.recover();
    this.#timer = setInterval(() => void this.recover(), LOOK_MS);
    this.#timer.unref();
  }

  /** Recovers what was abandoned, if there is something and nobody does it already. */
  async recover(): Promise<void> {
    const { db, now, log } = this.#options;
    try {
      const isRecovering = [...this.#running.values()].some(({ task }) => task === 'recover');
      if (!isRecovering && (await hasAbandonedImport(db, now()))) this.run('recover');
    } catch (error) {
      log.warn(error, 'could not look for abandoned imports');
    }
  }

  run(task: ImportTask | 'recover'): void {
    if (this.#isStopped) return;
    const { databaseUrl, unpackedBytesMax, log } = this.#options;
    const child = fork(new URL('import-process.ts', import.meta.url), [], {
      execArgv: [`--max-old-space-size-percentage=${HEAP_PERCENT_MAX}`],
    });
    child.on('message', (told) => log.warn(told, 'of an import'));
    child.on('error', (error) => log.error(error, 'an import did not begin'));
    const ended = new Promise<void>((resolve) => {
      child.once('close', (code) => void this.#end(child, { task, isDone: code === 0 }).then(resolve));
    });
    this.#running.set(child, { task, ended });
    child.send({ databaseUrl, task, unpackedBytesMax } satisfies ImportOrder, () => {});
  }

  /** Ends the processes. What they worked on is left to other replicas at once, or to the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#timer);
    for (const child of this.#running.keys()) child.kill('SIGKILL');
    await Promise.all([...this.#running.values()].map(({ ended }) => ended));
  }

  /** A process that failed works on nothing any more: nobody need wait until its time is over. */
  async #end(
    child: ChildProcess,
    { task, isDone }: { task: ImportTask | 'recover'; isDone: boolean },
  ): Promise<void> {
    this.#running.delete(child);
    const { db, now, log, onEnd } = this.#options;
    try {
      if (!isDone && task !== 'recover') {
        await abandonImport(db, task.worker, now());
        if (!this.#isStopped) await this.recover();
      }
      if (!this.#isStopped) await onEnd();
    } catch (error) {
      log.warn(error, 'could not look what became of an import');
    }
  }
}
