import type { CoursePrerequisites, PrerequisiteState } from '@crs/contracts';
import type { LearnerSignals } from '@crs/recommender';
import type { CatalogueSnapshot } from './catalogue-snapshot.ts';
import { getSnapshotCourse } from './get-course.ts';

type Group = CoursePrerequisites['groups'][number];

/**
 * What a course asks for and what of it the learner has. Without a history, and for a group that names a course
 * outside the catalogue, "not met" cannot be told from "not known".
 */
export function describePrerequisites(
  catalogue: CatalogueSnapshot,
  courseId: string,
  learner: Pick<LearnerSignals, 'taken' | 'completed'> | undefined,
): CoursePrerequisites {
  const { prerequisites } = getSnapshotCourse(catalogue, courseId);
  const known = listKnown(catalogue, learner?.completed ?? learner?.taken ?? []);
  const hasHistory = (learner?.taken.length ?? 0) > 0;
  const groups = prerequisites.map((ids): Group => {
    const courses = ids.map((id) => ({
      id,
      title: catalogue.byId.get(id)?.title ?? null,
      isTaken: known.has(id),
    }));
    return { state: stateOf(courses, hasHistory), courses };
  });
  return { state: combine(groups.map(({ state }) => state)), groups };
}

/** The courses themselves and their equivalents, both ways. */
function listKnown({ byId, courses }: CatalogueSnapshot, taken: readonly string[]): Set<string> {
  const known = new Set(taken.flatMap((id) => [id, ...(byId.get(id)?.equivalents ?? [])]));
  const own = new Set(taken);
  for (const { externalId, equivalents } of courses) {
    if (equivalents.some((id) => own.has(id))) known.add(externalId);
  }
  return known;
}

function stateOf(courses: Group['courses'], hasHistory: boolean): PrerequisiteState {
  if (courses.some(({ isTaken }) => isTaken)) return 'met';
  return hasHistory && courses.every(({ title }) => title !== null) ? 'missing' : 'unknown';
}

function combine(states: PrerequisiteState[]): PrerequisiteState {
  if (states.includes('missing')) return 'missing';
  return states.includes('unknown') ? 'unknown' : 'met';
}
