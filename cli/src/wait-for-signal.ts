import { constants } from 'node:os';

const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * The first process of a container does not end by a signal that it does not listen to. A job has nothing to put in
 * order: what it did by halves is in a transaction or in a file of another name.
 */
export function endOnSignal(): void {
  if (process.pid !== 1) return;
  for (const signal of signals) process.on(signal, end);
}

function end(signal: (typeof signals)[number]): never {
  process.exit(128 + constants.signals[signal]);
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as it would have. */
export function waitForSignal(): Promise<NodeJS.Signals> {
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  for (const signal of signals) {
    process.off(signal, end);
    process.once(signal, (received) => {
      endOnSignal();
      resolve(received);
    });
  }
  return promise;
}
