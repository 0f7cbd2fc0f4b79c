import {
  compareCourses,
  compareLearners,
  compareRuns,
  completeCourses,
  type CourseRunRecord,
  type Database,
  findCourseRuns,
  findEvents,
  findMissingCourses,
  findMissingLearners,
  type InteractionRecord,
  listPrerequisites,
  type StoredLearner,
  type WriteCounts,
  type WriteOutcome,
} from '@crs/database';
import { toEventKey } from './event-key.ts';
import type { ImportTarget } from './import-target.ts';
import { toPrerequisiteGroups } from './write-courses.ts';

/** Writes nothing, and says what `createWriteTarget` would do. It remembers what of the import it has seen. */
export function createCompareTarget(db: Database): ImportTarget {
  const courses = new Map<string, string>();
  const learners = new Map<string, StoredLearner>();
  const runs = new Map<string, readonly CourseRunRecord[]>();
  const prerequisites = new Map<string, string[][]>();
  const stubs = { courses: new Set<string>(), learners: new Set<string>() };
  const events = new Map<number, number | null>();
  const findRuns = async (ids: readonly string[]) => {
    const stored = new Map<string, readonly CourseRunRecord[]>(await findCourseRuns(db, ids));
    for (const id of ids) {
      const isNew = courses.has(id) || stubs.courses.has(id);
      const known = runs.get(id) ?? stored.get(id) ?? (isNew ? [] : undefined);
      if (known) stored.set(id, known);
    }
    return stored;
  };
  return {
    completeCourses: (records) => completeCourses(db, records),
    writeCourses: async (records) => count(await compareCourses(db, records, courses)),
    async listPrerequisites() {
      return new Map([...(await listPrerequisites(db)), ...prerequisites]);
    },
    async replaceRelations(relations, kinds) {
      if (!kinds.includes('prerequisite')) return;
      for (const [course, list] of relations) prerequisites.set(course, toPrerequisiteGroups(list));
    },
    findRuns,
    async writeRuns(wanted) {
      const before = await findRuns([...wanted.keys()]);
      const known = [...wanted].filter(([course]) => before.has(course));
      for (const [course, list] of known) runs.set(course, list);
      return new Map(known.map(([course, list]) => [course, compareRuns(list, before.get(course) ?? [])]));
    },
    writeLearners: async (records) => count(await compareLearners(db, records, learners)),
    async writeInteractions(interactions) {
      const stored = await findEvents(db, interactions);
      const outcomes = interactions.map((interaction, place) =>
        compareEvent(interaction, { stored: stored[place] ?? null, events }),
      );
      const isNewCourse = (id: string) => !courses.has(id) && !stubs.courses.has(id);
      const isNewLearner = (id: string) => !learners.has(id) && !stubs.learners.has(id);
      const namedCourses = [...new Set(interactions.map(({ course }) => course))].filter(isNewCourse);
      const namedLearners = [...new Set(interactions.map(({ learner }) => learner))].filter(isNewLearner);
      const newCourses = await findMissingCourses(db, namedCourses);
      const newLearners = await findMissingLearners(db, namedLearners);
      for (const id of newCourses) stubs.courses.add(id);
      for (const id of newLearners) stubs.learners.add(id);
      return { ...count(outcomes), newCourses, newLearners: newLearners.length };
    },
  };
}

function compareEvent(
  interaction: InteractionRecord,
  known: { stored: { value: number | null } | null; events: Map<number, number | null> },
): WriteOutcome {
  const { learner, course, kind, occurredAt, value } = interaction;
  const key = toEventKey(learner, course, kind, occurredAt);
  const before = known.events.has(key) ? { value: known.events.get(key) ?? null } : known.stored;
  known.events.set(key, value ?? before?.value ?? null);
  if (!before) return 'created';
  return value !== null && value !== before.value ? 'updated' : 'unchanged';
}

function count(outcomes: readonly WriteOutcome[]): {
  counts: WriteCounts;
  outcomes: readonly WriteOutcome[];
} {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const outcome of outcomes) counts[outcome]++;
  return { counts, outcomes };
}
