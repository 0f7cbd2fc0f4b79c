import type { Level } from '@crs/database';
import { wrongCell } from './cell-error.ts';
import { type CourseEntry, unsaidCourse } from './course-entry.ts';
import { guessLanguage } from './guess-language.ts';
import { parseId, parseText, parseTitle, parseUrl } from './parse-cell.ts';
import { readAttributes } from './read-attributes.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

export const requiredEdxColumns = ['title', 'institution', 'course_url'];

const levels: Record<string, Level> = {
  introductory: 'beginner',
  intermediate: 'intermediate',
  advanced: 'advanced',
};

const knownColumns = new Set([
  'title',
  'summary',
  'institution',
  'level',
  'subject',
  'language',
  'course_length',
  'course_description',
  'course_url',
]);

/** One row of an edX catalogue. The id is the path of the web address, as titles repeat. */
export function readEdxCourse(header: CsvHeader, row: CsvRow): CourseEntry {
  const cell = (column: string) => header.get(row, column);
  const url = parseUrl(cell('course_url'), 'course_url');
  if (!url) throw wrongCell('course_url', 'empty_id_source', {});
  const path = new URL(url).pathname.replaceAll(/^\/+|\/+$/g, '');
  const title = parseTitle(cell('title'), 'title');
  const texts = [cell('summary'), cell('course_description')].filter((part) => part !== '');
  const description = [...new Set(texts)].join('\n');
  return {
    course: {
      ...unsaidCourse,
      externalId: parseId(path.replaceAll('/', ':'), 'course_url'),
      title,
      description,
      provider: parseText(cell('institution')),
      subjects: cell('subject') === '' ? [] : [cell('subject')],
      level: levels[cell('level').toLowerCase()] ?? null,
      language: readLanguage(cell('language')) ?? guessLanguage(title, description),
      duration: parseText(cell('course_length')),
      url,
      attributes: readAttributes(header, row, knownColumns),
      isDemo: false,
    },
    relations: [],
  };
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const languageTags = new Map(
  [
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'nl',
    'pl',
    'pt',
    'ru',
    'tr',
    'uk',
    'vi',
    'zh',
  ].map((tag) => [languageNames.of(tag)?.toLowerCase(), tag]),
);

/** `English`, or `Chinese - Mandarin`, as a tag; null where it is none of those that catalogues are in. */
function readLanguage(name: string): string | null {
  return languageTags.get(name.split(/\s[-–]\s/)[0]?.toLowerCase()) ?? null;
}
