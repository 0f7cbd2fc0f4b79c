import type { Level } from '@crs/database';
import { wrongCell } from './cell-error.ts';
import { type CourseEntry, unsaidCourse } from './course-entry.ts';
import { guessLanguage } from './guess-language.ts';
import { parseChoice, parseId, parseText, parseTitle, parseUrl } from './parse-cell.ts';
import { parsePythonList } from './parse-python-list.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const requiredCourseraColumns = ['course_title', 'course_url', 'course_organization', 'course_skills'];

const difficulties: readonly Level[] = ['beginner', 'intermediate', 'advanced', 'mixed'];
const SKILL_LENGTH_MAX = 80;

/**
 * One row of a Coursera catalogue. The id is the path of the web address, which is unique where titles are not; what
 * stands under the skills as whole sentences are outcomes, and go with the summary into the description.
 */
export function readCourseraCourse(header: CsvHeader, row: CsvRow): CourseEntry {
  const cell = (column: string) => header.get(row, `course_${column}`);
  const url = parseUrl(cell('url'), 'course_url');
  if (!url) throw wrongCell('course_url', 'empty_id_source', {});
  const title = parseTitle(cell('title'), 'course_title');
  const listed = readList(cell('skills'), 'course_skills');
  const outcomes = listed.filter((entry) => entry.length > SKILL_LENGTH_MAX);
  const summary = [...readList(cell('summary'), 'course_summary'), ...outcomes];
  const skills = listed.filter((entry) => entry.length <= SKILL_LENGTH_MAX);
  const description = [cell('description'), ...summary].filter((part) => part !== '').join('\n');
  return {
    course: {
      ...unsaidCourse,
      externalId: parseId(toId(url), 'course_url'),
      title,
      description,
      provider: parseText(cell('organization')),
      skills,
      level: parseChoice(cell('difficulty'), 'course_difficulty', difficulties),
      language: guessLanguage([title, ...skills].join('; '), description),
      duration: parseText(cell('time')),
      url,
      attributes: readAttributes(cell),
      isDemo: false,
    },
    relations: [],
  };
}

/** `https://www.coursera.org/learn/calculus` is `learn:calculus`; a slash would be in the way in addresses of ours. */
function toId(url: string): string {
  return new URL(url).pathname.replaceAll(/^\/+|\/+$/g, '').replaceAll('/', ':');
}

function readList(value: string, column: string): string[] {
  const entries = value === '' ? [] : parsePythonList(value);
  if (!entries) throw wrongCell(column, 'not_a_list', { value });
  const clean = entries.map((entry) => entry.replaceAll(/\s+/g, ' ').trim()).filter((entry) => entry !== '');
  return [...new Set(clean)];
}

function readAttributes(cell: (column: string) => string): Record<string, string> {
  const rating = cell('rating') === '' ? '' : readCount(cell('rating'), 'course_rating');
  const attributes = {
    certificate: cell('certificate_type'),
    rating,
    reviews: readCount(cell('reviews_num'), 'course_reviews_num'),
    enrolled: readCount(cell('students_enrolled'), 'course_students_enrolled'),
  };
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}

/** `10,432` and `1.5k` as a plain number. */
function readCount(value: string, column: string): string {
  if (value === '') return '';
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([km]?)$/i.exec(value);
  if (!match) throw wrongCell(column, 'not_a_number', { value });
  const scale = { k: 1e3, m: 1e6 }[match[3]?.toLowerCase() ?? ''] ?? 1;
  return String(Math.round(Number(`${match[1]?.replaceAll(',', '')}${match[2] ?? ''}`) * scale * 100) / 100);
}
