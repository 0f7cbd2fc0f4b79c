import { wrongCell } from './cell-error.ts';
import { type CourseEntry, toRelations, unsaidCourse } from './course-entry.ts';
import { guessLanguage } from './guess-language.ts';
import { groupMcgillPrerequisites, listMcgillExclusions } from './mcgill-exclusions.ts';
import { parseId, parseNumber, parseTitle, parseUrl } from './parse-cell.ts';
import { formatPrerequisites } from './parse-prerequisites.ts';

export interface McgillCourse {
  id: string;
  restrictions: string;
  prerequisites: string[];
  fields: Record<string, unknown>;
}

/** The parts of one entry of the McGill file that the other entries need to know. */
export function readMcgillEntry(value: unknown): McgillCourse {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongCell('_id', 'not_an_object', { value: JSON.stringify(value) });
  const fields = value as Record<string, unknown>;
  return {
    id: toId(readText(fields, '_id'), '_id'),
    restrictions: readText(fields, 'restrictions'),
    prerequisites: readCodes(fields, 'prerequisites'),
    fields,
  };
}

/**
 * One course of the McGill file. Its prerequisites are a flat list of codes: all are needed, except that courses which
 * exclude each other by their restrictions can only be alternatives. `exclusions` says which course excludes which.
 */
export function toCourseEntry(
  entry: McgillCourse,
  exclusions: ReadonlyMap<string, Set<string>>,
): CourseEntry {
  const { id, fields } = entry;
  const text = (name: string) => readText(fields, name);
  const title = parseTitle(text('title'), 'title');
  const groups = groupMcgillPrerequisites(entry.prerequisites, exclusions);
  const attributes = { faculty: text('faculty'), restrictions: entry.restrictions, code: text('code') };
  return {
    course: {
      ...unsaidCourse,
      externalId: id,
      title,
      description: text('description'),
      provider: 'McGill University',
      subjects: text('department') === '' ? [] : [text('department')],
      language: guessLanguage(title, text('description')),
      credits: parseNumber(text('credits'), 'credits', { min: 0, max: 1000 }),
      url: parseUrl(text('url'), 'url'),
      prerequisiteText: groups.length > 0 ? formatPrerequisites(groups) : null,
      attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
      isDemo: false,
    },
    relations: [
      ...toRelations('prerequisite', groups),
      ...toRelations(
        'corequisite',
        readCodes(fields, 'corequisites').map((code) => [code]),
      ),
      ...toRelations(
        'antirequisite',
        listMcgillExclusions(entry).map((code) => [code]),
      ),
    ],
  };
}

function readText(fields: Record<string, unknown>, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string' && typeof value !== 'number')
    throw wrongCell(name, 'not_a_text', { value: JSON.stringify(value) });
  return decodeEntities(String(value).toWellFormed().replaceAll('\0', '')).replaceAll(/\s+/g, ' ').trim();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole);
}

function readCodes(fields: Record<string, unknown>, name: string): string[] {
  const list = fields[name] ?? [];
  if (!Array.isArray(list) || list.some((code) => typeof code !== 'string'))
    throw wrongCell(name, 'not_course_codes', { value: JSON.stringify(list) });
  return [...new Set(list.map((code: string) => toId(code, name)))];
}

/** `COMP 250` is written `COMP250` where it is the id. */
function toId(code: string, column: string): string {
  return parseId(code.replaceAll(/\s+/g, ''), column);
}
