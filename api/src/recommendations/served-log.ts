import { type Database, type ServedRecommendation, type ShownCourses, writeServedLists } from '@crs/database';
import type { FastifyBaseLogger } from 'fastify';

type ServedList = ServedRecommendation & { learnerId: number };

/** A process that ends without a word loses at most what was served in this time. */
const DELAY_MS = 10;
/** More lists than this are not kept waiting for a database that does not answer: the oldest go. */
const WAITING_MAX = 5000;
/** Courses of a list that count as shown. */
const SHOWN_COUNT = 10;

/**
 * Lists that were served, written down together a moment later, because a transaction for each would cost more than
 * the recommendation. `docs/decisions/0010` says what may be lost.
 */
export class ServedLog {
  readonly #db: Database;
  readonly #log: Pick<FastifyBaseLogger, 'error'>;
  #waiting: ServedList[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: { db: Database; log: Pick<FastifyBaseLogger, 'error'> }) {
    this.#db = options.db;
    this.#log = options.log;
  }

  add(list: ServedList): void {
    if (this.#waiting.length >= WAITING_MAX) this.#waiting.shift();
    this.#waiting.push(list);
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Writes what is waiting; ends when it and all that came before is written, or refused and logged. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lists = this.#waiting;
    this.#waiting = [];
    if (lists.length > 0) this.#writing = this.#writing.then(() => this.#write(lists));
    return this.#writing;
  }

  async #write(lists: readonly ServedList[]): Promise<void> {
    try {
      await writeServedLists(this.#db, lists, listShown(lists));
    } catch (error) {
      this.#log.error(error, `${lists.length} served lists could not be written down`);
    }
  }
}

/** What each learner was shown last on each day. */
function listShown(lists: readonly ServedList[]): ShownCourses[] {
  const shown = new Map<string, ShownCourses>();
  for (const { learnerId, generatedAt, items } of lists) {
    const day = generatedAt.toISOString().slice(0, 10);
    const courseIds = items.slice(0, SHOWN_COUNT).map(({ courseId }) => courseId);
    shown.set(`${learnerId}/${day}`, { learnerId, day, courseIds });
  }
  return [...shown.values()];
}
