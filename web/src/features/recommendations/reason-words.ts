import type { Reason } from '@crs/contracts';
import type { CourseWords } from '../courses/use-course-words.ts';
import type { CourseStanding } from '../learning/course-standing.ts';

export type FindStanding = (
  courseId: string,
) => Pick<CourseStanding, 'isTaking' | 'isCompleted' | 'isSaved'> | undefined;

/** A sentence of the messages, for and against: a course is worded by where the learner stands with it. */
export type ReasonMessage = Reason['kind'] | 'finished' | 'taking' | 'saved';

export function selectMessage({ kind, id }: Reason, findStanding: FindStanding): ReasonMessage {
  if (kind !== 'course') return kind;
  const standing = findStanding(id);
  if (standing?.isCompleted) return 'finished';
  if (standing?.isTaking) return 'taking';
  return standing?.isSaved ? 'saved' : 'course';
}

/** The title, interest, goal or programme itself, which a learner can check; empty where there is none. */
export function subjectOf({ kind, label }: Reason, words: Pick<CourseWords, 'level' | 'language'>): string {
  if (kind === 'popular') return '';
  if (kind === 'language') return words.language(label);
  return kind === 'level' ? words.level(label) : label;
}

/** What moved a course furthest down, if anything did by more than one place. */
export function findStrongestAgainst(reasons: Reason[]): (Reason & { placesLost: number }) | undefined {
  return reasons
    .flatMap((reason) =>
      reason.placesLost === undefined ? [] : [{ ...reason, placesLost: reason.placesLost }],
    )
    .toSorted((left, right) => right.placesLost - left.placesLost)[0];
}

export interface JoinedReasons {
  kind: Reason['kind'];
  message: ReasonMessage;
  reasons: Reason[];
}

/** Reasons about courses of one standing are one sentence, in the place of the strongest. */
export function joinReasons(reasons: Reason[], findStanding: FindStanding): JoinedReasons[] {
  const sentences = new Map<string, JoinedReasons>();
  for (const reason of reasons) {
    const { kind, id } = reason;
    const message = selectMessage(reason, findStanding);
    const isJoined = kind === 'course' || kind === 'content';
    const key = isJoined ? message : `${kind}/${id}`;
    const sentence = sentences.get(key);
    if (sentence) sentence.reasons.push(reason);
    else sentences.set(key, { kind, message, reasons: [reason] });
  }
  return [...sentences.values()];
}

/** The reasons that argued for a course, strongest first. */
export function selectReasonsFor(reasons: Reason[], countMax: number): Reason[] {
  return reasons
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight)
    .slice(0, countMax);
}

export interface ReasonShare {
  reason: Reason;
  /** Part of everything that argued for or against, −1 to 1. */
  share: number;
}

/** All reasons with their share of the sum of absolute weights, strongest first. */
export function shareReasons(reasons: Reason[]): ReasonShare[] {
  const total = reasons.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  return reasons
    .map((reason) => ({ reason, share: total === 0 ? 0 : reason.weight / total }))
    .toSorted((left, right) => Math.abs(right.share) - Math.abs(left.share));
}
