import type { CourseRun, CourseStart, CourseSummary, Level } from '@crs/contracts';
import {
  type CatalogueCourse,
  type CourseRelation,
  type CourseRelationKind,
  type CourseRunRecord,
  type Database,
  getCatalogueStamp,
  listCatalogueCourses,
  listCourseRelations,
  listCourseRuns,
} from '@crs/database';
import { dayOf, findNextRun, listRunsAhead, listStarts } from './course-runs.ts';
import { indexCourses, type CourseIndex } from './course-index.ts';
import { type InterestCount, countInterests } from './count-interests.ts';

/**
 * A course with its relations and the runs that go on or are to come. `isOffered` courses are found and, unless all of
 * their runs have ended, recommended; the others are only shown by id.
 */
export interface SnapshotCourse extends CatalogueCourse {
  summary: CourseSummary;
  isOffered: boolean;
  runsAhead: CourseRun[];
  starts: readonly CourseStart[];
  prerequisites: string[][];
  equivalents: string[];
  antirequisites: string[];
}

/** The whole catalogue as it was at one moment, ready for search; never changed. */
export interface CatalogueSnapshot {
  stamp: string;
  /** Which runs have ended is told as of this day. */
  day: string;
  /** Whether some course has a run ahead; where none has, dates say nothing of any course. */
  areRunsKept: boolean;
  /** Newest first. */
  courses: readonly SnapshotCourse[];
  byId: ReadonlyMap<string, SnapshotCourse>;
  /** Offered courses by title. */
  offered: readonly SnapshotCourse[];
  index: CourseIndex;
  interests: readonly InterestCount[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Reads the catalogue as it is on the day of `now`. The stamp is read first, so that a change in between shows at the next look. */
export async function loadCatalogueSnapshot(db: Database, now: Date): Promise<CatalogueSnapshot> {
  const stamp = await getCatalogueStamp(db);
  return composeSnapshot(stamp, dayOf(now), {
    rows: await listCatalogueCourses(db),
    related: await listCourseRelations(db),
    runs: groupRows(await listCourseRuns(db)),
  });
}

/** No course at all; its stamp is that of no catalogue. */
export function emptyCatalogueSnapshot(): Promise<CatalogueSnapshot> {
  return composeSnapshot('', '', { rows: [], related: [], runs: new Map() });
}

interface StoredCatalogue {
  rows: readonly CatalogueCourse[];
  related: readonly CourseRelation[];
  /** By internal id; a course without runs is absent. */
  runs: ReadonlyMap<number, readonly CourseRunRecord[]>;
}

async function composeSnapshot(
  stamp: string,
  day: string,
  { rows, related, runs }: StoredCatalogue,
): Promise<CatalogueSnapshot> {
  const relations = groupRows(related);
  const areAllStubs = rows.every(({ isStub }) => isStub);
  const ahead = new Map([...runs].map(([id, list]) => [id, listRunsAhead(list, day)]));
  // Where no course has one, the dates are not kept up.
  const areRunsKept = [...ahead.values()].some((list) => list.length > 0);
  const courses = rows.map((row): SnapshotCourse => {
    const runsAhead = ahead.get(row.id) ?? [];
    const hasNoRunAhead = areRunsKept && ahead.has(row.id) && runsAhead.length === 0;
    const summary = { ...toSummary(row), nextRun: findNextRun(runsAhead, day), hasNoRunAhead };
    return {
      ...row,
      summary,
      // A course known by its id alone is offered only where the catalogue knows no more of any course.
      isOffered: row.status === 'active' && (areAllStubs || !row.isStub),
      runsAhead,
      starts: listStarts(summary, day),
      ...listRelated(relations.get(row.id) ?? []),
    };
  });
  const offered = courses
    .filter(({ isOffered }) => isOffered)
    .toSorted((a, b) => collator.compare(a.title, b.title) || collator.compare(a.externalId, b.externalId));
  return {
    stamp,
    day,
    areRunsKept,
    courses,
    byId: new Map(courses.map((course) => [course.externalId, course])),
    offered,
    index: await indexCourses(offered),
    interests: countInterests(offered),
  };
}

function listRelated(
  relations: CourseRelation[],
): Pick<SnapshotCourse, 'prerequisites' | 'equivalents' | 'antirequisites'> {
  return {
    prerequisites: groupsOf(relations, 'prerequisite'),
    equivalents: groupsOf(relations, 'equivalent').flat(),
    antirequisites: groupsOf(relations, 'antirequisite').flat(),
  };
}

function toSummary(row: CatalogueCourse): Omit<CourseSummary, 'nextRun' | 'hasNoRunAhead'> {
  const {
    externalId: id,
    title,
    provider,
    subjects,
    skills,
    language,
    credits,
    workloadHours,
    duration,
  } = row;
  const level: Level | null = row.level;
  return { id, title, provider, subjects, skills, level, language, credits, workloadHours, duration };
}

function groupRows<T extends { courseId: number }>(rows: readonly T[]): Map<number, T[]> {
  return Map.groupBy(rows, ({ courseId }) => courseId);
}

function groupsOf(relations: CourseRelation[], kind: CourseRelationKind): string[][] {
  const groups = new Map<number, string[]>();
  for (const { groupNo, relatedExternalId } of relations.filter((relation) => relation.kind === kind)) {
    const known = groups.get(groupNo);
    if (known) known.push(relatedExternalId);
    else groups.set(groupNo, [relatedExternalId]);
  }
  return [...groups.values()];
}
