import { createHash } from 'node:crypto';
import type { TrainingData } from '@crs/recommender';

/** SHA-256 over courses and sequences, as hexadecimal digits: equal for equal training data. */
export function fingerprintData({ courses, sequences }: TrainingData): string {
  const hash = createHash('sha256');
  for (const course of courses) hash.update(JSON.stringify(course)).update('\n');
  for (const { buffer, byteOffset, byteLength } of [sequences.offsets, sequences.courses]) {
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest('hex');
}
