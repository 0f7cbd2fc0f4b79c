import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Database,
  type DatabaseTransaction,
  dialectOf,
  type ImportClaim,
  renewImport,
} from '@crs/database';

const TELL_MS = 1_000;
const PAUSE_MS_MAX = 500;

/**
 * The work on one import by one worker: short transactions, each kept only while the import is still this worker's. On
 * SQLite every one is followed by a pause as long as itself, in which others write: who waits there for the lock looks
 * for it only now and then, and would hardly ever find it free.
 */
export class ImportWork {
  readonly db: Database;
  readonly claim: ImportClaim;
  readonly now: () => Date;
  /** 0 to 1, told with the next transaction. */
  progress = 0;
  #toldAt = performance.now();

  constructor(db: Database, claim: ImportClaim, now: () => Date) {
    this.db = db;
    this.claim = claim;
    this.now = now;
  }

  /** @throws ImportLostError */
  readonly transact = async <T>(effect: (transaction: DatabaseTransaction) => Promise<T>): Promise<T> => {
    const startMs = performance.now();
    const result = await this.db.transaction().execute(async (transaction) => {
      await this.#renew(transaction);
      return effect(transaction);
    });
    if (dialectOf(this.db) === 'sqlite') await sleep(Math.min(performance.now() - startMs, PAUSE_MS_MAX));
    return result;
  };

  /** Says now and then how far the work is where it writes nothing. @throws ImportLostError */
  async tell(): Promise<void> {
    if (performance.now() - this.#toldAt > TELL_MS) await this.#renew(this.db);
  }

  async #renew(db: Database): Promise<void> {
    await renewImport(db, this.claim, { now: this.now(), progress: this.progress });
    this.#toldAt = performance.now();
  }
}
