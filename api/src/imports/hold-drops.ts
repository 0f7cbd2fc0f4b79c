import type { InteractionRecord } from '@crs/database';
import { toEventKey } from './event-key.ts';
import type { Sourced } from './import-target.ts';
import type { LeftOut } from './left-out.ts';

/**
 * The same enrolments with the dropped ones last, and without those of a learner who has another place in the course:
 * who goes from one class to another has not dropped it.
 */
export async function* holdDrops(
  entries: AsyncIterable<Sourced<InteractionRecord>>,
  leftOut: LeftOut,
): AsyncGenerator<Sourced<InteractionRecord>> {
  const drops: Sourced<InteractionRecord>[] = [];
  const taken = new Set<number>();
  for await (const entry of entries) {
    const { learner, course, kind } = entry.record;
    if (kind === 'drop') drops.push(entry);
    else {
      taken.add(toEventKey(learner, course));
      yield entry;
    }
  }
  for (const entry of drops) {
    const { learner, course } = entry.record;
    if (taken.has(toEventKey(learner, course)))
      leftOut.count('enrolments to be deleted beside another one in the course');
    else yield entry;
  }
}
