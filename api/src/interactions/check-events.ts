import { type EventBatchResult, type InteractionKind, NewEvent } from '@crs/contracts';
import { Compile } from 'typebox/compile';
import { findUnstorableText } from '../problems/find-unstorable-text.ts';
import { listFieldErrors } from '../problems/validate-request.ts';
import { isTooFarAhead } from './check-moment.ts';

/** An event that fits the contract, with its place in the batch. */
export interface CheckedEvent {
  index: number;
  learnerId: string;
  courseId: string;
  kind: InteractionKind;
  value: number | null;
  occurredAt: Date;
}

const validator = Compile(NewEvent);

/** Tells the events that fit from those that do not, each on its own. */
export function checkEvents(
  events: readonly unknown[],
  context: { ownLearnerId: string | undefined; now: Date },
): { events: CheckedEvent[]; rejected: EventBatchResult['rejected'] } {
  const checked: CheckedEvent[] = [];
  const rejected: EventBatchResult['rejected'] = [];
  events.forEach((event, index) => {
    const result = checkEvent(event, index, context);
    if ('detail' in result) rejected.push({ index, ...result, pointer: `/events/${index}${result.pointer}` });
    else checked.push(result);
  });
  return { events: checked, rejected };
}

function checkEvent(
  event: unknown,
  index: number,
  { ownLearnerId, now }: { ownLearnerId: string | undefined; now: Date },
): CheckedEvent | { pointer: string; detail: string } {
  if (!validator.Check(event)) {
    const [first] = listFieldErrors(validator.Errors(event), '');
    return first ?? { pointer: '', detail: 'does not fit' };
  }
  const pointer = findUnstorableText(event);
  if (pointer !== undefined) return { pointer, detail: 'has a character that cannot be stored' };
  const learnerId = event.learnerId ?? ownLearnerId;
  if (learnerId === undefined) return { pointer: '/learnerId', detail: 'is missing' };
  if (ownLearnerId !== undefined && learnerId !== ownLearnerId)
    return { pointer: '/learnerId', detail: 'is not you' };
  if (event.kind === 'rate' && event.value === undefined)
    return { pointer: '/value', detail: 'is needed for a rating' };
  const occurredAt = event.occurredAt === undefined ? now : new Date(event.occurredAt);
  if (isTooFarAhead(occurredAt, now)) return { pointer: '/occurredAt', detail: 'lies in the future' };
  const { courseId, kind, value = null } = event;
  return { index, learnerId, courseId, kind, value, occurredAt };
}
