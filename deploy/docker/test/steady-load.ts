import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number | 'no answer';
  retryAfter: string | null;
  /** What the body of a refusal says. */
  detail: string;
  requestId: string | null;
  durationMs: number;
}

const WORKERS = 6;
const PAUSE_MS = 40;
const REQUESTS_MAX = 20_000;
const REQUEST_TIMEOUT_MS = 20_000;

/**
 * Asks for `urls` in turn, about 100 times a second at most, as long as `run` takes; answers what came back. Bounded
 * in number; ends with `run`, also where that fails.
 */
export async function loadDuring(
  urls: readonly string[],
  run: () => Promise<unknown>,
  headers: Record<string, string> = {},
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const end = new AbortController();
  const work = async (): Promise<void> => {
    while (!end.signal.aborted && answers.length < REQUESTS_MAX) {
      answers.push(await ask(urls[answers.length % urls.length] ?? '', headers));
      await sleep(PAUSE_MS);
    }
  };
  const workers = Array.from({ length: WORKERS }, work);
  try {
    await run();
  } finally {
    end.abort();
    await Promise.all(workers);
  }
  return answers;
}

async function ask(url: string, headers: Record<string, string>): Promise<Answer> {
  const startedAt = performance.now();
  const timing = () => ({ durationMs: performance.now() - startedAt });
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
    const text = await response.text();
    const { status } = response;
    const retryAfter = response.headers.get('retry-after');
    const requestId = response.headers.get('x-request-id');
    return { status, retryAfter, requestId, detail: status === 200 ? '' : readDetail(text), ...timing() };
  } catch (error) {
    return { status: 'no answer', retryAfter: null, requestId: null, detail: String(error), ...timing() };
  }
}

function readDetail(body: string): string {
  try {
    const problem = JSON.parse(body) as { title?: string; detail?: string };
    return problem.detail ?? problem.title ?? body;
  } catch {
    return body;
  }
}

/** How often each answer came, such as `{ "200": 412, "503 the database does not answer": 80 }`. */
export function countAnswers(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, detail } of answers) {
    const key = `${status} ${detail}`.trim();
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
