import type { Database } from './connect.ts';
import type { CourseRecord } from './import-courses.ts';
import type { CourseStatus } from './schema.ts';

/** What a student information system says of a course; `status` null and an empty list where it says nothing. */
export interface RosterCourse {
  externalId: string;
  title: string;
  subjects: readonly string[];
  status: CourseStatus | null;
  attributes: Readonly<Record<string, string>>;
}

const unsaid = {
  description: '',
  provider: null,
  subjects: [],
  skills: [],
  level: null,
  language: null,
  credits: null,
  workloadHours: null,
  duration: null,
  url: null,
  status: 'active',
  prerequisiteText: null,
  attributes: {},
} as const satisfies Partial<CourseRecord>;

/**
 * Whole courses of what a student information system says of them, in the same order. What it cannot say is as it is
 * stored, so that a nightly file takes nothing away that people added; of a new course it is empty.
 */
export async function completeCourses(
  db: Database,
  courses: readonly RosterCourse[],
): Promise<CourseRecord[]> {
  const ids = courses.map(({ externalId }) => externalId);
  const rows = await db
    .selectFrom('courses')
    .select(['externalId', 'description', 'provider', 'subjects', 'skills', 'level', 'language', 'credits'])
    .select(['workloadHours', 'duration', 'url', 'status', 'prerequisiteText', 'attributes'])
    .where('externalId', 'in', ids)
    .execute();
  const stored = new Map(rows.map((row) => [row.externalId, row]));
  return courses.map((course) => {
    const before = { ...unsaid, ...stored.get(course.externalId) };
    return {
      ...before,
      externalId: course.externalId,
      title: course.title,
      subjects: course.subjects.length > 0 ? course.subjects : before.subjects,
      status: course.status ?? before.status,
      attributes: { ...before.attributes, ...course.attributes },
      isDemo: false,
    };
  });
}
