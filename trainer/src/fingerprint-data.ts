import { createHash } from 'node:crypto';
import type { TrainingData } from '@crs/recommender';

/** SHA-256 over courses, sequences, dates and declarations, as hexadecimal digits: equal for equal training data. */
export function fingerprintData({ courses, sequences, declared }: TrainingData): string {
  const hash = createHash('sha256');
  for (const course of courses) hash.update(JSON.stringify(course)).update('\n');
  const { offsets, courses: taken, times } = sequences;
  for (const { buffer, byteOffset, byteLength } of [offsets, taken, ...(times ? [times] : [])]) {
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  for (const one of declared ?? []) hash.update(JSON.stringify(one ?? null));
  return hash.digest('hex');
}
