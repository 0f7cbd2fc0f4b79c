import { randomUUID } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562): the millisecond, then chance. Ids of one moment lie side by side in an index, so that writing them
 * touches few of its pages.
 */
export function createId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
