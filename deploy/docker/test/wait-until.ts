import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every `intervalMs` until the answer is true; answers how long that took. An error counts as no. */
export async function waitUntil(
  what: string,
  isSo: () => Promise<boolean>,
  { timeoutMs = 60_000, intervalMs = 250 } = {},
): Promise<number> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < timeoutMs) {
    if (await isSo().catch(() => false)) return performance.now() - startedAt;
    await sleep(intervalMs);
  }
  throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
}
