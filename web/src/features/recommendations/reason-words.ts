import type { Reason } from '@crs/contracts';
import { nameOfLanguage } from '../courses/course-words.ts';
import { nameOfLevel } from '../courses/level-names.ts';
import type { CourseStanding } from '../learning/course-standing.ts';

export type FindStanding = (
  courseId: string,
) => Pick<CourseStanding, 'isTaking' | 'isCompleted' | 'isSaved'> | undefined;

export interface ReasonWords {
  /** The words before the part that a learner can check. */
  lead: string;
  /** The title, interest, goal or programme itself; empty where the lead says it all. */
  subject: string;
}

function leadOfCourse(standing: ReturnType<FindStanding>): string {
  if (standing?.isCompleted) return 'Because you finished';
  if (standing?.isTaking) return 'Because you are taking';
  if (standing?.isSaved) return 'Because you saved';
  return 'Because of';
}

/** What argued for a course, in words a learner can check. */
export function wordReason(reason: Reason, findStanding: FindStanding): ReasonWords {
  switch (reason.kind) {
    case 'course':
      return { lead: leadOfCourse(findStanding(reason.id)), subject: reason.label };
    case 'interest':
      return { lead: 'Interest:', subject: reason.label };
    case 'goal':
      return { lead: 'Your goal:', subject: reason.label };
    case 'programme':
      return { lead: 'Taken in your programme:', subject: reason.label };
    case 'language':
      return { lead: 'Taken by learners who read', subject: nameOfLanguage(reason.label) };
    case 'level':
      return { lead: 'Your level:', subject: nameOfLevel(reason.label) };
    case 'content':
      return { lead: 'Close to', subject: reason.label };
    case 'popular':
      return { lead: 'Popular with learners', subject: '' };
  }
}

/** What argued against a course, as the end of a sentence. */
export function wordAgainst(reason: Reason, findStanding: FindStanding): string {
  switch (reason.kind) {
    case 'course': {
      const { lead, subject } = wordReason(reason, findStanding);
      return `${lead.replace('Because', 'because')} ${subject}`;
    }
    case 'interest':
      return `because of your interest in ${reason.label}`;
    case 'goal':
      return `because of your goal: ${reason.label}`;
    case 'programme':
      return `because learners in ${reason.label} take others`;
    case 'language':
      return `because learners who read ${nameOfLanguage(reason.label)} take others`;
    case 'level':
      return `because your level is ${nameOfLevel(reason.label)}`;
    case 'content':
      return `because of ${reason.label}`;
    case 'popular':
      return 'because fewer learners take it';
  }
}

/** What moved a course furthest down, if anything did by more than one place. */
export function findStrongestAgainst(reasons: Reason[]): (Reason & { placesLost: number }) | undefined {
  return reasons
    .flatMap((reason) =>
      reason.placesLost === undefined ? [] : [{ ...reason, placesLost: reason.placesLost }],
    )
    .toSorted((left, right) => right.placesLost - left.placesLost)[0];
}

export interface ReasonSentence {
  kind: Reason['kind'];
  lead: string;
  subjects: string[];
}

/** The reasons in words, those about courses of one standing as one sentence in the place of the strongest. */
export function joinReasons(reasons: Reason[], findStanding: FindStanding): ReasonSentence[] {
  const sentences = new Map<string, ReasonSentence>();
  for (const reason of reasons) {
    const { lead, subject } = wordReason(reason, findStanding);
    const isJoined = reason.kind === 'course' || reason.kind === 'content';
    const key = isJoined ? lead : `${reason.kind}/${reason.id}`;
    const sentence = sentences.get(key);
    if (sentence) sentence.subjects.push(subject);
    else sentences.set(key, { kind: reason.kind, lead, subjects: subject === '' ? [] : [subject] });
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
