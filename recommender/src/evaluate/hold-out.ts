import type { Sequences } from '../training-data.ts';
import { splitInTime } from './global-time.ts';
import type { EvaluationPart, HeldOut, Protocol } from './held-out.ts';
import { leaveLastOut } from './leave-last-out.ts';

/** Throws RangeError where a protocol needs dates and there are none. */
export function holdOut(sequences: Sequences, protocol: Protocol, part: EvaluationPart): HeldOut {
  if (protocol === 'leave-last-out') return leaveLastOut(sequences, part === 'test' ? 0 : 1);
  return splitInTime(sequences, part, protocol === 'next-in-time');
}
