import type { CourseProfile } from './course-profiles.ts';
import type { Term } from './term-calendar.ts';

/** A simulated learner's state of mind and record when a term begins. */
export interface StudyState {
  /** How strongly each subject draws the learner, 0 to about 1.4. */
  pulls: Float64Array;
  /** Courses that count as done before the first term, in every subject. */
  headStart: number;
  /** A goal course and the way to it. */
  plan: ReadonlySet<number>;
  /** By course, 1: taken, dismissed or in a language that the learner does not read. */
  closed: Uint8Array;
  taken: Uint8Array;
  completed: Uint8Array;
  completedLastTerm: number[];
  completedBySubject: Float64Array;
}

const backgroundPull = 0.012;
const twinFactor = 0.05;
const foreignLanguageFactor = 1.5;
const planFactor = 20;
/** By the distance between the level of the course and that of the learner in its subject. */
const levelFit = [1, 0.35, 0.06];

/** How much each course attracts the learner now; 0 for what cannot be taken. */
export function weighCourses(
  courses: CourseProfile[],
  state: StudyState,
  term: Term,
  retireFrom: Date,
): Float64Array {
  const situation = {
    attractions: state.pulls.map((pull) => (pull === 0 ? 0 : pull ** 1.6)),
    lastSkills: new Set(state.completedLastTerm.flatMap((place) => courses[place]?.skills ?? [])),
  };
  const isRetiredGone = term.start >= retireFrom;
  const weights = new Float64Array(courses.length);
  for (let place = 0; place < courses.length; place++) {
    const course = courses[place] as CourseProfile;
    if (course.isRetired && isRetiredGone) continue;
    if (canTake(course, place, state)) weights[place] = weighCourse(course, place, state, situation);
  }
  return weights;
}

function weighCourse(
  course: CourseProfile,
  place: number,
  state: StudyState,
  { attractions, lastSkills }: { attractions: Float64Array; lastSkills: ReadonlySet<number> },
): number {
  const isTwinTaken = course.twins.some((twin) => state.taken[twin] === 1);
  return (
    course.popularity *
    computeDraw(course, place, state, attractions) *
    computeContinuity(course, state, lastSkills) *
    (isTwinTaken ? twinFactor : 1) *
    (course.language === 'en' ? 1 : foreignLanguageFactor)
  );
}

function canTake(course: CourseProfile, place: number, state: StudyState): boolean {
  return (
    state.closed[place] === 0 &&
    course.prerequisiteGroups.every((group) => group.some((needed) => state.completed[needed] === 1))
  );
}

function computeDraw(
  course: CourseProfile,
  place: number,
  state: StudyState,
  attractions: Float64Array,
): number {
  if (state.plan.has(place)) return planFactor;
  let strongest = 0;
  let done = 0;
  for (const subject of course.subjects) {
    strongest = Math.max(strongest, attractions[subject] as number);
    done = Math.max(done, state.completedBySubject[subject] as number);
  }
  const readyFor = Math.min(2, Math.floor((done + state.headStart) / 2));
  return (backgroundPull + strongest) * (levelFit[Math.abs(course.level - readyFor)] as number);
}

function computeContinuity(
  course: CourseProfile,
  state: StudyState,
  lastSkills: ReadonlySet<number>,
): number {
  const isFollowUp = course.prerequisiteGroups.some((group) =>
    group.some((needed) => state.completedLastTerm.includes(needed)),
  );
  const sharedSkills = course.skills.filter((skill) => lastSkills.has(skill)).length;
  return (isFollowUp ? 4 : course.prerequisiteGroups.length > 0 ? 2 : 1) * (1 + 0.4 * sharedSkills);
}
