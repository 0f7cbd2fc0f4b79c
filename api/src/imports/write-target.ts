import {
  completeCourses,
  type DatabaseTransaction,
  findCourseRuns,
  insertMissingCourses,
  insertMissingLearners,
  listPrerequisites,
  replaceCourseRelations,
  replaceCourseRuns,
  upsertCourses,
  upsertInteractions,
  upsertLearners,
} from '@crs/database';
import type { ImportTarget } from './import-target.ts';

/** Writes batch by batch, each by `transact`. Without an import nothing is kept for an undo. */
export function createWriteTarget(options: {
  transact: <T>(effect: (transaction: DatabaseTransaction) => Promise<T>) => Promise<T>;
  importId: number | null;
  isDemo: boolean;
  at: Date;
}): ImportTarget {
  const { transact, ...origin } = options;
  const { importId, isDemo, at } = origin;
  const source = isDemo ? 'demo' : 'import';
  const knownCourses = new Set<string>();
  return {
    completeCourses: (courses) => transact((db) => completeCourses(db, courses)),
    async writeCourses(courses) {
      const records = courses.map((course) => ({ ...course, isDemo }));
      return { counts: await transact((db) => upsertCourses(db, records, origin)) };
    },
    listPrerequisites: () => transact(listPrerequisites),
    async replaceRelations(relations, kinds) {
      await transact((db) => replaceCourseRelations(db, relations, { kinds, at, importId }));
    },
    findRuns: (courses) => transact((db) => findCourseRuns(db, courses)),
    writeRuns: (runs) => transact((db) => replaceCourseRuns(db, runs, { at, importId })),
    async writeLearners(learners) {
      const records = learners.map((learner) => ({ ...learner, isDemo }));
      return { counts: await transact((db) => upsertLearners(db, records, origin)) };
    },
    writeInteractions(interactions) {
      const courses = [...new Set(interactions.map(({ course }) => course))].filter(
        (id) => !knownCourses.has(id),
      );
      const learners = [...new Set(interactions.map(({ learner }) => learner))];
      return transact(async (db) => {
        const newCourses = await insertMissingCourses(db, courses, origin);
        const newLearners = (await insertMissingLearners(db, learners, origin)).length;
        for (const course of courses) knownCourses.add(course);
        const counts = await upsertInteractions(db, interactions, { source, importId, at });
        return { counts, newCourses, newLearners };
      });
    },
  };
}
