import type { StudyState } from './course-choice.ts';
import type { CourseProfile } from './course-profiles.ts';
import type { RandomSource } from './random-source.ts';
import { addDays, type Term } from './term-calendar.ts';

export type InteractionKind = 'view' | 'bookmark' | 'enrol' | 'complete' | 'drop' | 'rate' | 'dismiss';

/** An interaction before ids: the course is its place in the catalogue. */
export interface Happening {
  place: number;
  kind: InteractionKind;
  value: number | null;
  at: Date;
}

export interface CourseSituation {
  state: StudyState;
  term: Term;
  random: RandomSource;
}

/** Looks, enrolment, and then completion or drop, perhaps with a rating. Some of it may lie after today. */
export function takeCourse(
  course: CourseProfile,
  place: number,
  { state, term, random }: CourseSituation,
): { happenings: Happening[]; isCompleted: boolean } {
  const pull = Math.max(...course.subjects.map((subject) => state.pulls[subject] as number));
  const isCompleted = !random.chance(0.05 + 0.03 * course.level + (pull < 0.2 ? 0.08 : 0));
  const enrolledAt = pickDaytime(term.enrolFrom, term.start, random);
  const endedAt = isCompleted
    ? pickDaytime(addDays(term.end, -7), term.end, random)
    : pickDaytime(addDays(term.start, 10), addDays(term.end, -14), random);

  const happenings: Happening[] = [
    { place, kind: 'enrol', value: null, at: enrolledAt },
    { place, kind: isCompleted ? 'complete' : 'drop', value: null, at: endedAt },
  ];
  if (random.chance(0.6)) {
    const seenAt = addDays(enrolledAt, -0.01 - 6 * random.uniform());
    happenings.push({ place, kind: 'view', value: null, at: seenAt });
    if (random.chance(0.2))
      happenings.push({ place, kind: 'bookmark', value: null, at: addMinutes(seenAt, 1) });
  }
  if (random.chance(isCompleted ? 0.45 : 0.2)) {
    const liking = (isCompleted ? 3.9 : 2.3) + course.quality + 0.4 * Math.min(pull, 1);
    const value = Math.min(5, Math.max(1, Math.round(liking + 0.75 * random.normal())));
    happenings.push({ place, kind: 'rate', value, at: addDays(endedAt, 0.05 + 4 * random.uniform()) });
  }
  return { happenings, isCompleted };
}

/** What the learner looked at, kept for later or put aside in a term without taking it. */
export function browseTerm(weights: Float64Array, term: Term, random: RandomSource): Happening[] {
  const happenings: Happening[] = [];
  for (const kind of ['view', 'bookmark', 'dismiss'] as const) {
    if (!random.chance({ view: 0.35, bookmark: 0.12, dismiss: 0.03 }[kind])) continue;
    const place = random.weightedIndex(kind === 'dismiss' ? weights.map(Math.sqrt) : weights);
    if (place < 0) continue;
    const at = pickDaytime(term.start, term.end, random);
    if (kind !== 'view') happenings.push({ place, kind: 'view', value: null, at: addMinutes(at, -2) });
    happenings.push({ place, kind, value: null, at });
  }
  return happenings;
}

/** A full minute between 7 and 22 o'clock UTC, from the first day up to the day before the last. */
function pickDaytime(from: Date, to: Date, random: RandomSource): Date {
  const days = Math.round((to.getTime() - from.getTime()) / addMinutesMs(24 * 60));
  return addMinutes(addDays(from, random.integer(0, Math.max(0, days - 1))), random.integer(7 * 60, 22 * 60));
}

function addMinutes(date: Date, minutes: number): Date {
  return new Date(date.getTime() + addMinutesMs(minutes));
}

function addMinutesMs(minutes: number): number {
  return minutes * 60_000;
}
