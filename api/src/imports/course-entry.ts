import type { CourseRecord, CourseRelationKind, CourseRelationRecord } from '@crs/database';
import { CellError } from './cell-error.ts';
import { parsePrerequisites, PrerequisiteSyntaxError } from './parse-prerequisites.ts';
import { parseId } from './parse-cell.ts';

/** One course of a source with its relations to others. */
export interface CourseEntry {
  course: CourseRecord;
  relations: CourseRelationRecord[];
}

/** What a course is where the source says nothing. */
export const unsaidCourse = {
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

/** The relations that a prerequisite cell in CRS syntax says. */
export function readPrerequisites(text: string, column: string): CourseRelationRecord[] {
  try {
    const groups = parsePrerequisites(text);
    for (const id of groups.flat()) parseId(id, column);
    return toRelations('prerequisite', groups);
  } catch (error) {
    if (!(error instanceof PrerequisiteSyntaxError)) throw error;
    throw new CellError(column, error.fault);
  }
}

export function toRelations(
  kind: CourseRelationKind,
  groups: readonly (readonly string[])[],
): CourseRelationRecord[] {
  return groups.flatMap((group, groupNo) =>
    group.map((relatedExternalId) => ({ kind, groupNo, relatedExternalId })),
  );
}
