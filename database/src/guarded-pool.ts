import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Client, Pool, type PoolClient, type PoolConfig } from 'pg';
import { isAnswerOfServer } from './database-errors.ts';
import { findStatementName } from './statement-names.ts';

/** The server is known to be away: refused without a try. */
export class DatabaseAwayError extends Error {
  /** SQLSTATE "cannot establish the connection". */
  readonly code = '08001';
}

const CONNECT_MS_MAX = 5_000;
const PROBE_MS_MAX = 1_500;
const SILENCE_MS_SUSPICIOUS = 2_000;
const SILENT_PROBES_MAX = 2;
const PAUSE_MS_MIN = 200;
const PAUSE_MS_MAX = 2_000;

type Verdict = 'there' | 'silent' | 'refused';

/**
 * A pool that stops trying while the server is away. Any failure, and any query that is not answered for two seconds,
 * makes it probe the server on a connection of its own; only the probe decides. Away: connections are cut, so that
 * whoever waits hears of it, and new requests fail at once, until a probe is answered.
 */
export class GuardedPool implements PostgresPool {
  readonly Client = Client as unknown as NonNullable<PostgresPool['Client']>;
  readonly options: PoolConfig;
  readonly #pool: Pool;
  readonly #queryMsMax: number | undefined;
  readonly #onNotice: (notice: string) => void;
  readonly #clients = new Set<PoolClient>();
  readonly #waiting = new Set<(error: Error) => void>();
  readonly #end = new AbortController();
  #isProbing = false;
  #awayError: DatabaseAwayError | undefined;

  constructor(
    config: PoolConfig,
    options: {
      queryMsMax?: number | undefined;
      onNotice: (notice: string) => void;
    },
  ) {
    this.options = { connectionTimeoutMillis: CONNECT_MS_MAX, ...config };
    this.#queryMsMax = options.queryMsMax;
    this.#onNotice = options.onNotice;
    this.#pool = new Pool(this.options);
    this.#pool.on('error', (error) => {
      this.#onNotice(`the database dropped a connection: ${error.message}`);
      this.#suspect();
    });
    this.#pool.on('connect', (client) => {
      this.#clients.add(client);
      // The pool listens to idle clients alone; the end of one in use, without a listener, would end the process. Its
      // next statement fails by itself.
      client.on('error', () => this.#suspect());
    });
    this.#pool.on('remove', (client) => this.#clients.delete(client));
  }

  async connect(): Promise<PostgresPoolClient> {
    if (this.#awayError) throw this.#awayError;
    try {
      return this.#guard(await this.#checkOut());
    } catch (error) {
      this.#suspect();
      throw error;
    }
  }

  /** A connection of the pool; whoever waits for one hears at once when the server is found away. */
  async #checkOut(): Promise<PoolClient> {
    const { promise, resolve, reject } = Promise.withResolvers<PoolClient>();
    this.#waiting.add(reject);
    const give = (client: PoolClient) => (this.#waiting.has(reject) ? resolve(client) : client.release());
    this.#pool.connect().then(give, reject);
    try {
      return await promise;
    } finally {
      this.#waiting.delete(reject);
    }
  }

  async end(): Promise<void> {
    this.#end.abort();
    await this.#pool.end();
    // They say goodbye to the server; one that does not listen must not keep the process.
    for (const client of this.#clients) (client as unknown as { unref(): void }).unref();
  }

  #guard(client: PoolClient): PostgresPoolClient {
    const query = (text: string, parameters: unknown[]) => {
      const name = findStatementName(text);
      const result: unknown = name
        ? client.query({ name, text, values: parameters })
        : client.query(text, parameters);
      // A cursor is no promise: whoever reads from it waits for as long as it takes.
      return result instanceof Promise ? this.#bound(client, result) : result;
    };
    return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
  }

  async #bound<T>(client: PoolClient, answer: Promise<T>): Promise<T> {
    const suspicion = setTimeout(() => this.#suspect(), SILENCE_MS_SUSPICIOUS);
    const limit = this.#queryMsMax && setTimeout(() => cut(client), this.#queryMsMax);
    try {
      return await answer;
    } finally {
      clearTimeout(suspicion);
      clearTimeout(limit);
    }
  }

  #suspect(): void {
    if (this.#isProbing || this.#end.signal.aborted) return;
    this.#isProbing = true;
    void this.#probeUntilThere().finally(() => (this.#isProbing = false));
  }

  async #probeUntilThere(): Promise<void> {
    const { signal } = this.#end;
    let pauseMs = PAUSE_MS_MIN;
    for (let silentCount = 0; !signal.aborted; pauseMs = Math.min(2 * pauseMs, PAUSE_MS_MAX)) {
      const { verdict, reason } = await this.#probe();
      if (verdict === 'there') return this.#open();
      if (verdict === 'silent') silentCount++;
      // A process that is too busy to read the answer in time takes the server for silent: ask again.
      if (verdict === 'refused' || silentCount >= SILENT_PROBES_MAX) this.#close(reason);
      await sleep(pauseMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async #probe(): Promise<{ verdict: Verdict; reason: string }> {
    const limit = { connectionTimeoutMillis: PROBE_MS_MAX, query_timeout: PROBE_MS_MAX };
    const client = new Client({ ...this.options, ...limit });
    client.on('error', () => {});
    const start = performance.now();
    try {
      await client.connect();
      await client.query('select 1');
      return { verdict: 'there', reason: '' };
    } catch (error) {
      if (isAnswerOfServer(error)) return { verdict: 'there', reason: '' };
      const { message, code } = error as NodeJS.ErrnoException;
      const isSilent = performance.now() - start >= PROBE_MS_MAX - 10;
      return { verdict: isSilent ? 'silent' : 'refused', reason: message || String(code) };
    } finally {
      client.end().catch(() => {});
    }
  }

  #close(reason: string): void {
    if (this.#awayError || this.#end.signal.aborted) return;
    this.#awayError = new DatabaseAwayError(`the database is away: ${reason}`);
    this.#onNotice(this.#awayError.message);
    for (const refuse of this.#waiting) refuse(this.#awayError);
    for (const client of this.#clients) cut(client);
  }

  #open(): void {
    if (!this.#awayError) return;
    this.#awayError = undefined;
    this.#onNotice('the database answers again');
  }
}

/** Ends a connection without asking the server, which `end()` would do and wait for. */
function cut(client: PoolClient): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
