import { type StudyState, weighCourses } from './course-choice.ts';
import type { CourseProfile } from './course-profiles.ts';
import type { LearnerArchetype } from './learner-archetypes.ts';
import type { RandomSource } from './random-source.ts';
import { browseTerm, takeCourse, type Happening } from './simulate-course.ts';
import { addDays, type Term } from './term-calendar.ts';

export interface StudySettings {
  random: RandomSource;
  archetype: LearnerArchetype;
  languages: string[];
  until: Date;
}

export interface Studies {
  /** In the order of time, none after `until`. */
  happenings: Happening[];
  /** Interests at the end. */
  pulls: ReadonlyMap<string, number>;
  /** 0 beginner, 1 intermediate, 2 advanced. */
  level: number;
}

const daysARetiredCourseStayedOpen = 2 * 365;
const driftChance = 0.15;

/** One learner's way through the terms. */
export function simulateStudies(courses: CourseProfile[], terms: Term[], settings: StudySettings): Studies {
  const { random, until } = settings;
  const state = beginStudies(courses, settings);
  const attendedTerms = pickAttendedTerms(terms, random);
  const retireFrom = addDays(until, -daysARetiredCourseStayedOpen);
  const happenings: Happening[] = [];
  let coursesLeft = pickCourseCount(random);
  const pace = coursesLeft / Math.max(1, attendedTerms.length * 0.75);

  for (const term of attendedTerms) {
    const load = Math.min(coursesLeft, pickLoad(term, pace, random));
    const weights = weighCourses(courses, state, term, retireFrom);
    const choices = drawCourses(weights, load, random);
    const completed = new Set<number>();
    for (const place of choices) {
      const taken = takeCourse(courses, place, { state, term, random });
      happenings.push(...taken.happenings);
      if (taken.isCompleted && term.end < until) completed.add(place);
    }
    happenings.push(...browseTerm(weights, term, random));
    recordTerm(courses, state, choices, completed);
    coursesLeft -= choices.length;
    if (random.chance(driftChance)) driftInterests(state.pulls, settings);
  }
  return {
    happenings: happenings
      .filter(({ at }) => at <= until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    pulls: state.pulls,
    level: Math.min(2, Math.floor((state.headStart + state.completed.size / 3) / 2)),
  };
}

function beginStudies(courses: CourseProfile[], { random, archetype, languages }: StudySettings): StudyState {
  const pulls = new Map(
    Object.entries(archetype.subjects).map(([subject, pull]) => [
      subject,
      pull * (0.6 + 0.8 * random.uniform()),
    ]),
  );
  const goals = courses.map((course) =>
    course.level === 2 ? Math.max(...course.subjects.map((s) => pulls.get(s) ?? 0)) ** 2 : 0,
  );
  return {
    pulls,
    languages,
    headStart: [0, 2, 4][random.weightedIndex([0.62, 0.28, 0.1])] as number,
    ambition: random.chance(0.7) ? random.weightedIndex(goals) : -1,
    taken: new Set(),
    completed: new Set(),
    completedLastTerm: new Set(),
    completedBySubject: new Map(),
  };
}

/** From one to four years, most of them up to now; a part stopped some terms ago. */
function pickAttendedTerms(terms: Term[], random: RandomSource): Term[] {
  const length = random.integer(3, terms.length);
  const absent = random.chance(0.3) ? random.integer(1, Math.max(1, terms.length - length)) : 0;
  return terms.slice(Math.max(0, terms.length - length - absent), terms.length - absent);
}

function pickCourseCount(random: RandomSource): number {
  const kind = random.weightedIndex([0.03, 0.05, 0.1, 0.82]);
  if (kind < 2) return kind;
  if (kind === 2) return random.integer(2, 3);
  return Math.min(22, Math.round(4 + 4.6 * Math.exp(0.55 * random.normal()) - 1));
}

function pickLoad(term: Term, pace: number, random: RandomSource): number {
  const expected = term.season === 'summer' ? pace * 0.4 : pace * 1.3;
  return Math.min(4, Math.floor(expected + random.uniform()));
}

/** Without replacement, with probability proportional to weight. */
function drawCourses(weights: Float64Array, count: number, random: RandomSource): number[] {
  const left = weights.slice();
  return Array.from({ length: count }, () => {
    const place = random.weightedIndex(left);
    if (place >= 0) left[place] = 0;
    return place;
  }).filter((place) => place >= 0);
}

function recordTerm(
  courses: CourseProfile[],
  state: StudyState,
  choices: number[],
  completed: Set<number>,
): void {
  for (const place of choices) state.taken.add(place);
  for (const place of completed) {
    state.completed.add(place);
    for (const subject of courses[place]?.subjects ?? []) {
      state.completedBySubject.set(subject, (state.completedBySubject.get(subject) ?? 0) + 1);
    }
  }
  if (choices.length > 0) state.completedLastTerm = completed;
}

function driftInterests(pulls: Map<string, number>, { random, archetype }: StudySettings): void {
  for (const [subject, pull] of pulls) pulls.set(subject, pull * 0.8);
  const subject = random.pick(archetype.drifts);
  pulls.set(subject, (pulls.get(subject) ?? 0) + 0.4 + 0.3 * random.uniform());
}
