import { hash } from 'node:crypto';

/** A number of a learner and a day (UTC) by which new courses take turns: the same on every replica. */
export function computeRotation(learnerId: string, moment: Date): number {
  const day = moment.toISOString().slice(0, 10);
  return hash('sha256', `${day}/${learnerId}`, 'buffer').readUInt32BE();
}
