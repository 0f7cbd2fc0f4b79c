import { hash } from 'node:crypto';

/** 53 bits of a hash instead of the event itself: millions of them fit the memory, and hardly ever are two the same. */
export function toEventKey(...parts: (string | null)[]): number {
  const digest = hash('sha1', JSON.stringify(parts), 'buffer');
  return digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11);
}
