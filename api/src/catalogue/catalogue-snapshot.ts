import type { CourseSummary, Level } from '@crs/contracts';
import {
  type CatalogueCourse,
  type CourseRelation,
  type CourseRelationKind,
  type Database,
  getCatalogueStamp,
  listCatalogueCourses,
  listCourseRelations,
} from '@crs/database';
import { indexCourses, type CourseIndex } from './course-index.ts';
import { type InterestCount, countInterests } from './count-interests.ts';

/** A course with its relations. `isOffered` courses are found and recommended; the others are only shown by id. */
export interface SnapshotCourse extends CatalogueCourse {
  summary: CourseSummary;
  isOffered: boolean;
  prerequisites: string[][];
  equivalents: string[];
  antirequisites: string[];
}

/** The whole catalogue as it was at one moment, ready for search; never changed. */
export interface CatalogueSnapshot {
  stamp: string;
  /** Newest first. */
  courses: readonly SnapshotCourse[];
  byId: ReadonlyMap<string, SnapshotCourse>;
  /** Offered courses by title. */
  offered: readonly SnapshotCourse[];
  index: CourseIndex;
  interests: readonly InterestCount[];
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Reads the catalogue. The stamp is read first, so that a change in between shows at the next look. */
export async function loadCatalogueSnapshot(db: Database): Promise<CatalogueSnapshot> {
  const stamp = await getCatalogueStamp(db);
  return composeSnapshot(stamp, await listCatalogueCourses(db), await listCourseRelations(db));
}

/** No course at all; its stamp is that of no catalogue. */
export function emptyCatalogueSnapshot(): Promise<CatalogueSnapshot> {
  return composeSnapshot('', [], []);
}

async function composeSnapshot(
  stamp: string,
  rows: readonly CatalogueCourse[],
  related: CourseRelation[],
): Promise<CatalogueSnapshot> {
  const relations = groupRelations(related);
  const areAllStubs = rows.every(({ isStub }) => isStub);
  const courses = rows.map((row) => toSnapshotCourse(row, relations.get(row.id) ?? [], areAllStubs));
  const offered = courses
    .filter(({ isOffered }) => isOffered)
    .toSorted((a, b) => collator.compare(a.title, b.title) || collator.compare(a.externalId, b.externalId));
  return {
    stamp,
    courses,
    byId: new Map(courses.map((course) => [course.externalId, course])),
    offered,
    index: await indexCourses(offered),
    interests: countInterests(offered),
  };
}

/** A course known by its id alone is offered only where the catalogue knows no more of any course. */
function toSnapshotCourse(
  row: CatalogueCourse,
  relations: CourseRelation[],
  areAllStubs: boolean,
): SnapshotCourse {
  return {
    ...row,
    summary: toSummary(row),
    isOffered: row.status === 'active' && (areAllStubs || !row.isStub),
    prerequisites: groupsOf(relations, 'prerequisite'),
    equivalents: groupsOf(relations, 'equivalent').flat(),
    antirequisites: groupsOf(relations, 'antirequisite').flat(),
  };
}

function toSummary(row: CatalogueCourse): CourseSummary {
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

function groupRelations(relations: CourseRelation[]): Map<number, CourseRelation[]> {
  const byCourse = new Map<number, CourseRelation[]>();
  for (const relation of relations) {
    const known = byCourse.get(relation.courseId);
    if (known) known.push(relation);
    else byCourse.set(relation.courseId, [relation]);
  }
  return byCourse;
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
