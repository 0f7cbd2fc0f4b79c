import { once } from 'node:events';
import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

export interface SqliteStatement {
  sql: string;
  parameters: SQLInputValue[];
}

export interface WriterAnswer {
  error: unknown;
}

/**
 * A thread with a connection of its own to a SQLite file, for what is written often and by nobody who waits for it: the
 * disk keeps that thread, not the one that answers requests. It starts with the first statement.
 */
export class SqliteWriter {
  readonly #path: string;
  #worker: Worker | undefined;
  #unanswered: PromiseWithResolvers<void>[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  /** One transaction; its order among others is that of the calls. @throws what SQLite says, with nothing written. */
  write(statements: readonly SqliteStatement[]): Promise<void> {
    this.#worker ??= this.#start();
    const answer = Promise.withResolvers<void>();
    this.#unanswered.push(answer);
    this.#worker.ref();
    this.#worker.postMessage(statements, []);
    return answer.promise;
  }

  /** Ends after what was asked for is written. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    worker.ref();
    worker.postMessage('close', []);
    await once(worker, 'exit');
  }

  #start(): Worker {
    const worker = new Worker(new URL('sqlite-writer-thread.ts', import.meta.url), {
      workerData: this.#path,
    });
    worker.on('message', ({ error }: WriterAnswer) => {
      const answer = this.#unanswered.shift()!;
      if (error === undefined) answer.resolve();
      else answer.reject(error);
      // A process without anything else to do may end.
      if (this.#unanswered.length === 0) worker.unref();
    });
    let cause: unknown = new Error('the writing thread ended');
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      this.#worker = undefined;
      for (const { reject } of this.#unanswered.splice(0)) reject(cause);
    });
    return worker;
  }
}
