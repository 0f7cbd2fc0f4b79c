import type { CourseEdit, ManagedCourse } from '@crs/contracts';
import {
  countCourseLearners,
  type CourseRelationKind,
  type Database,
  findCourseTitles,
  type StoredCourse,
} from '@crs/database';
import { toCourseRun } from '../catalogue/course-runs.ts';

export async function describeManagedCourse(db: Database, stored: StoredCourse): Promise<ManagedCourse> {
  const { course } = stored;
  const edit = toEdit(stored);
  const named = [...new Set([...edit.prerequisites.flat(), ...edit.equivalents, ...edit.antirequisites])];
  const titles = await findCourseTitles(db, named);
  return {
    id: course.externalId,
    ...edit,
    isStub: course.isStub,
    isDemo: course.isDemo,
    learnerCount: await countCourseLearners(db, course.id),
    related: named.map((id) => ({ id, title: titles.get(id) ?? null })),
    createdAt: course.createdAt.toISOString(),
    updatedAt: course.updatedAt.toISOString(),
  };
}

/** What an editor would send to leave the course as it is. */
export function toEdit({ course, relations, runs }: StoredCourse): CourseEdit {
  const idsOf = (kind: CourseRelationKind) =>
    relations.filter((relation) => relation.kind === kind).map(({ relatedExternalId }) => relatedExternalId);
  const prerequisites = relations.filter(({ kind }) => kind === 'prerequisite');
  const groups = Map.groupBy(prerequisites, ({ groupNo }) => groupNo);
  return {
    title: course.title,
    description: course.description,
    provider: course.provider,
    subjects: course.subjects,
    skills: course.skills,
    level: course.level,
    language: course.language,
    credits: course.credits,
    workloadHours: course.workloadHours,
    duration: course.duration,
    url: course.url,
    status: course.status,
    prerequisites: [...groups.values()].map((group) =>
      group.map(({ relatedExternalId }) => relatedExternalId),
    ),
    equivalents: [...new Set(idsOf('equivalent'))],
    antirequisites: [...new Set(idsOf('antirequisite'))],
    runs: runs.map(toCourseRun),
  };
}
