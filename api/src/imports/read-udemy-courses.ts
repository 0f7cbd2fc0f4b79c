import type { Level } from '@crs/database';
import { type CourseEntry, unsaidCourse } from './course-entry.ts';
import { parseId, parseText, parseTitle, parseUrl } from './parse-cell.ts';
import { readAttributes } from './read-attributes.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const requiredUdemyColumns = ['course_id', 'course_title', 'url'];

const levels: Record<string, Level> = {
  'beginner level': 'beginner',
  'intermediate level': 'intermediate',
  'expert level': 'advanced',
  'advanced level': 'advanced',
  'all levels': 'mixed',
};

const knownColumns = new Set(['course_id', 'course_title', 'url', 'level', 'content_duration', 'subject']);

/** One row of a Udemy catalogue. */
export function readUdemyCourse(header: CsvHeader, row: CsvRow): CourseEntry {
  const cell = (column: string) => header.get(row, column);
  return {
    course: {
      ...unsaidCourse,
      externalId: parseId(cell('course_id'), 'course_id'),
      title: parseTitle(cell('course_title'), 'course_title'),
      provider: 'Udemy',
      subjects: cell('subject') === '' ? [] : [cell('subject')],
      level: levels[cell('level').toLowerCase()] ?? null,
      duration: readDuration(cell('content_duration')),
      url: parseUrl(cell('url'), 'url'),
      attributes: readAttributes(header, row, knownColumns),
      isDemo: false,
    },
    relations: [],
  };
}

/** Hours as a bare number get their unit; `1.5 hours` has one. */
function readDuration(value: string): string | null {
  return /^\d+(\.\d+)?$/.test(value) ? `${Number(value)} hours` : parseText(value);
}
