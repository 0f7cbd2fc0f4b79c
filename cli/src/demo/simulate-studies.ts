import { type StudyState, weighCourses } from './course-choice.ts';
import type { CourseProfile, ProfiledCatalogue } from './course-profiles.ts';
import type { RandomSource } from './random-source.ts';
import { browseTerm, type Happening, takeCourse } from './simulate-course.ts';
import { beginStudies, pickAttendedTerms, settleCourseCount, type StudySettings } from './begin-studies.ts';
import { addDays, type Term } from './term-calendar.ts';

export interface Studies {
  /** In the order of time, none after `until`. */
  happenings: Happening[];
  /** How strongly each subject draws the learner at the end. */
  pulls: Float64Array;
  /** 0 beginner, 1 intermediate, 2 advanced. */
  level: number;
}

const daysARetiredCourseStayedOpen = 2 * 365;
const driftChance = 0.15;

/** One learner's way through the terms. */
export function simulateStudies(
  catalogue: ProfiledCatalogue,
  terms: Term[],
  settings: StudySettings,
): Studies {
  const { courses, subjects } = catalogue;
  const { random, until } = settings;
  const attendedTerms = pickAttendedTerms(terms, random);
  const state = beginStudies(catalogue, settings);
  const happenings: Happening[] = [];
  let coursesLeft = settleCourseCount(courses, state, settings);
  const pace = coursesLeft / attendedTerms.length;

  for (const term of attendedTerms) {
    const load = Math.min(coursesLeft, pickLoad(term, pace, random));
    const attended = attendTerm(courses, state, { term, load, random, until });
    happenings.push(...attended.happenings);
    coursesLeft -= attended.courseCount;
    if (random.chance(driftChance)) driftInterests(state.pulls, subjects, settings);
  }
  return {
    happenings: happenings
      .filter(({ at }) => at <= until)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    pulls: state.pulls,
    level: assessLevel(courses, state),
  };
}

function attendTerm(
  courses: CourseProfile[],
  state: StudyState,
  { term, load, random, until }: { term: Term; load: number; random: RandomSource; until: Date },
): { happenings: Happening[]; courseCount: number } {
  const weights = weighCourses(courses, state, term, addDays(until, -daysARetiredCourseStayedOpen));
  const choices = drawCourses(weights, load, random);
  const happenings: Happening[] = [];
  const completed: number[] = [];
  for (const place of choices) {
    const taken = takeCourse(courses[place] as CourseProfile, place, { state, term, random });
    happenings.push(...taken.happenings);
    if (taken.isCompleted && term.end < until) completed.push(place);
  }
  recordTerm(courses, state, choices, completed);
  const browsed = browseTerm(weights, term, random);
  for (const { kind, place } of browsed) if (kind === 'dismiss') state.closed[place] = 1;
  return { happenings: [...happenings, ...browsed], courseCount: choices.length };
}

function pickLoad(term: Term, pace: number, random: RandomSource): number {
  const expected = pace * (term.season === 'summer' ? 0.6 : 1.5);
  return Math.min(4, Math.floor(expected + random.uniform()));
}

/** Without replacement, with probability proportional to weight; the weights of the drawn become 0. */
function drawCourses(weights: Float64Array, count: number, random: RandomSource): number[] {
  const drawn: number[] = [];
  while (drawn.length < count) {
    const place = random.weightedIndex(weights);
    if (place < 0) break;
    weights[place] = 0;
    drawn.push(place);
  }
  return drawn;
}

function recordTerm(
  courses: CourseProfile[],
  state: StudyState,
  choices: number[],
  completed: number[],
): void {
  for (const place of choices) state.closed[place] = state.taken[place] = 1;
  for (const place of completed) {
    state.completed[place] = 1;
    for (const subject of courses[place]?.subjects ?? []) {
      state.completedBySubject[subject] = (state.completedBySubject[subject] as number) + 1;
    }
  }
  if (choices.length > 0) state.completedLastTerm = completed;
}

function driftInterests(
  pulls: Float64Array,
  subjects: string[],
  { random, archetype }: Pick<StudySettings, 'random' | 'archetype'>,
): void {
  for (let subject = 0; subject < pulls.length; subject++) pulls[subject] = (pulls[subject] as number) * 0.85;
  const drawnTo = subjects.indexOf(random.pick(archetype.drifts));
  if (drawnTo >= 0) pulls[drawnTo] = (pulls[drawnTo] as number) + 0.4 + 0.3 * random.uniform();
}

/** The highest level at which two courses are completed, or what the learner knew before. */
function assessLevel(courses: CourseProfile[], state: StudyState): number {
  const completed = courses.filter((_, place) => state.completed[place] === 1);
  const reached =
    [2, 1].find((level) => completed.filter((course) => course.level === level).length >= 2) ?? 0;
  return Math.max(reached, state.headStart / 2);
}
