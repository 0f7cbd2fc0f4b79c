import type { CourseProfile } from './course-profiles.ts';
import type { Term } from './term-calendar.ts';

/** A simulated learner's state of mind and record when a term begins. */
export interface StudyState {
  /** Subject → pull. */
  pulls: Map<string, number>;
  languages: string[];
  /** Courses that count as done before the first term, in every subject. */
  headStart: number;
  /** The advanced course that the learner works towards, if any. */
  ambition: number;
  taken: Set<number>;
  completed: Set<number>;
  completedLastTerm: Set<number>;
  completedBySubject: Map<string, number>;
}

const backgroundPull = 0.012;
const levelFit = [1, 0.3, 0.05];

/** How much each course attracts the learner now; 0 for what cannot be taken. */
export function weighCourses(
  courses: CourseProfile[],
  state: StudyState,
  term: Term,
  retireFrom: Date,
): Float64Array {
  const lastSkills = new Set(
    [...state.completedLastTerm].flatMap((place) => [...(courses[place]?.skills ?? [])]),
  );
  return Float64Array.from(courses, (course, place) => {
    if (!canTake(course, place, state, term, retireFrom)) return 0;
    return (
      course.popularity *
      computePull(course, state) *
      computeLevelFit(course, state) *
      computeContinuity(course, place, courses, state, lastSkills) *
      (course.language === 'en' ? 1 : 1.5)
    );
  });
}

function canTake(
  course: CourseProfile,
  place: number,
  state: StudyState,
  term: Term,
  retireFrom: Date,
): boolean {
  if (state.taken.has(place) || !state.languages.includes(course.language)) return false;
  if (course.isRetired && term.start >= retireFrom) return false;
  return course.prerequisiteGroups.every((group) => group.some((needed) => state.completed.has(needed)));
}

function computePull(course: CourseProfile, state: StudyState): number {
  const pulls = course.subjects.map((subject) => state.pulls.get(subject) ?? 0);
  return backgroundPull + Math.max(...pulls) ** 1.6 + 0.2 * Math.min(...pulls);
}

function computeLevelFit(course: CourseProfile, state: StudyState): number {
  const done = Math.max(...course.subjects.map((subject) => state.completedBySubject.get(subject) ?? 0));
  const readyFor = Math.min(2, Math.floor((done + state.headStart) / 2));
  return levelFit[Math.abs(course.level - readyFor)] as number;
}

function computeContinuity(
  course: CourseProfile,
  place: number,
  courses: CourseProfile[],
  state: StudyState,
  lastSkills: ReadonlySet<string>,
): number {
  const needed = course.prerequisiteGroups.flat();
  const followUp = needed.some((id) => state.completedLastTerm.has(id)) ? 4 : needed.length > 0 ? 2 : 1;
  const sharedSkills = lastSkills.intersection(course.skills).size;
  const isOnTheWay = courses[state.ambition]?.ancestors.has(place) || place === state.ambition;
  return followUp * (1 + 0.4 * sharedSkills) * (isOnTheWay ? 4 : 1);
}
