import { levels } from '@crs/contracts';
import type { CourseRelationKind } from '@crs/database';
import { type CourseEntry, readPrerequisites, toRelations } from './course-entry.ts';
import {
  parseChoice,
  parseId,
  parseLanguage,
  parseList,
  parseNumber,
  parseText,
  parseTitle,
  parseUrl,
} from './parse-cell.ts';
import { readAttributes } from './read-attributes.ts';
import type { CsvHeader, CsvRow } from './read-csv.ts';

const courseColumns = [
  'course_id',
  'title',
  'description',
  'subjects',
  'skills',
  'level',
  'language',
  'provider',
  'credits',
  'workload_hours',
  'duration',
  'prerequisites',
  'corequisites',
  'equivalents',
  'antirequisites',
  'url',
  'status',
] as const;

const knownColumns: ReadonlySet<string> = new Set(courseColumns);

export const requiredCourseColumns = ['course_id', 'title'];

const relationColumns: [column: (typeof courseColumns)[number], kind: CourseRelationKind][] = [
  ['corequisites', 'corequisite'],
  ['equivalents', 'equivalent'],
  ['antirequisites', 'antirequisite'],
];

/** Kinds of relations that a file with this header speaks of; the others it leaves alone. */
export function relationKindsOf(header: CsvHeader): CourseRelationKind[] {
  const named = relationColumns.filter(([column]) => header.has(column)).map(([, kind]) => kind);
  return ['prerequisite', ...named];
}

/** One row of courses.csv. Columns that CRS does not know are kept as attributes. */
export function readCrsCourse(header: CsvHeader, row: CsvRow): CourseEntry {
  const cell = (column: (typeof courseColumns)[number]) => header.get(row, column);
  const externalId = parseId(cell('course_id'), 'course_id');
  const title = parseTitle(cell('title'), 'title');
  const relations = readPrerequisites(cell('prerequisites'), 'prerequisites');
  for (const [column, kind] of relationColumns)
    relations.push(
      ...toRelations(
        kind,
        parseList(cell(column)).map((id) => [parseId(id, column)]),
      ),
    );
  return {
    course: {
      externalId,
      title,
      description: cell('description'),
      subjects: parseList(cell('subjects')),
      skills: parseList(cell('skills')),
      level: parseChoice(cell('level'), 'level', levels),
      language: parseLanguage(cell('language'), 'language'),
      provider: parseText(cell('provider')),
      credits: parseNumber(cell('credits'), 'credits', { min: 0, max: 1000 }),
      workloadHours: parseNumber(cell('workload_hours'), 'workload_hours', { min: 0, max: 100_000 }),
      duration: parseText(cell('duration')),
      url: parseUrl(cell('url'), 'url'),
      status: parseChoice(cell('status'), 'status', ['active', 'retired']) ?? 'active',
      prerequisiteText: parseText(cell('prerequisites')),
      attributes: readAttributes(header, row, knownColumns),
      isDemo: false,
    },
    relations,
  };
}
