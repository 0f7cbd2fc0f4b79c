import type { StudyState } from './course-choice.ts';
import type { CourseProfile, ProfiledCatalogue } from './course-profiles.ts';
import type { LearnerArchetype } from './learner-archetypes.ts';
import type { RandomSource } from './random-source.ts';
import { planTowards } from './study-plan.ts';
import type { Term } from './term-calendar.ts';

export interface StudySettings {
  random: RandomSource;
  archetype: LearnerArchetype;
  languages: string[];
  until: Date;
}

const coursesMax = 15;

export function beginStudies(
  { courses, subjects }: ProfiledCatalogue,
  { random, archetype, languages }: StudySettings,
): StudyState {
  return {
    pulls: new Float64Array(
      subjects.map((subject) => (archetype.subjects[subject] ?? 0) * (0.6 + 0.8 * random.uniform())),
    ),
    headStart: [0, 2, 4][random.weightedIndex([0.62, 0.28, 0.1])] as number,
    plan: new Set(),
    closed: new Uint8Array(courses.map(({ language }) => (languages.includes(language) ? 0 : 1))),
    taken: new Uint8Array(courses.length),
    completed: new Uint8Array(courses.length),
    completedLastTerm: [],
    completedBySubject: new Float64Array(subjects.length),
  };
}

/** From one to four years, most of them up to now; a part stopped some terms ago. */
export function pickAttendedTerms(terms: Term[], random: RandomSource): Term[] {
  const length = random.integer(4, terms.length);
  const absent = random.chance(0.3) ? random.integer(1, Math.max(1, terms.length - length)) : 0;
  return terms.slice(Math.max(0, terms.length - length - absent), terms.length - absent);
}

/** How many courses the learner will try to take; makes the plan of those who have one. */
export function settleCourseCount(
  courses: CourseProfile[],
  state: StudyState,
  settings: StudySettings,
): number {
  const count = pickCourseCount(settings.random);
  if (count <= 3) return count;
  state.plan = pickPlan(courses, state, count, settings);
  return Math.min(coursesMax, Math.max(count, state.plan.size + 1));
}

function pickCourseCount(random: RandomSource): number {
  const kind = random.weightedIndex([0.03, 0.05, 0.1, 0.82]);
  if (kind < 2) return kind;
  if (kind === 2) return random.integer(2, 3);
  return Math.min(coursesMax, Math.round(3 + 5 * Math.exp(0.5 * random.normal())));
}

/** Most learners with time enough work towards something beyond the beginners' courses. */
function pickPlan(
  courses: CourseProfile[],
  state: StudyState,
  courseCount: number,
  { random, languages }: Pick<StudySettings, 'random' | 'languages'>,
): ReadonlySet<number> {
  if (random.chance(0.15)) return new Set();
  const isAmbitious = random.chance(0.85);
  const goals = courses.map(({ level, subjects, popularity }, place) => {
    if (level !== (isAmbitious ? 2 : 1) || state.closed[place] === 1) return 0;
    return (
      Math.sqrt(popularity) * Math.max(...subjects.map((subject) => state.pulls[subject] as number)) ** 2
    );
  });
  const goal = random.weightedIndex(goals);
  const plan = goal < 0 ? undefined : planTowards(courses, goal, languages, random);
  return new Set(plan !== undefined && plan.length <= courseCount + 4 ? plan : []);
}
