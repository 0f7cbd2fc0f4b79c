import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number | 'no answer';
  retryAfter: string | null;
  atMs: number;
}

/** Requests that go on while something happens: bounded in rate, in number and in time. */
export interface SteadyLoad {
  stop(): Promise<Answer[]>;
}

const WORKERS = 6;
const PAUSE_MS = 40;
const REQUESTS_MAX = 20_000;
const REQUEST_TIMEOUT_MS = 10_000;

/** Asks for `urls` in turn, about 100 times a second at most, until stopped. */
export function startLoad(urls: readonly string[], headers: Record<string, string> = {}): SteadyLoad {
  const answers: Answer[] = [];
  const end = new AbortController();
  const work = async (): Promise<void> => {
    while (!end.signal.aborted && answers.length < REQUESTS_MAX) {
      answers.push(await ask(urls[answers.length % urls.length] ?? '', headers));
      await sleep(PAUSE_MS);
    }
  };
  const workers = Array.from({ length: WORKERS }, work);
  return {
    async stop() {
      end.abort();
      await Promise.all(workers);
      return answers;
    },
  };
}

async function ask(url: string, headers: Record<string, string>): Promise<Answer> {
  const atMs = performance.now();
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    await response.arrayBuffer();
    return { status: response.status, retryAfter: response.headers.get('retry-after'), atMs };
  } catch {
    return { status: 'no answer', retryAfter: null, atMs };
  }
}

/** How often each status came, such as `{ 200: 412, 503: 80 }`. */
export function countStatuses(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
