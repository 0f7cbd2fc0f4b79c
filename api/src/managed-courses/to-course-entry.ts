import type { CourseEdit } from '@crs/contracts';
import type { CourseRow } from '@crs/database';
import { CellError } from '../imports/cell-error.ts';
import { type CourseEntry, toRelations } from '../imports/course-entry.ts';
import { parseId, parseLanguage, parseTitle, parseUrl } from '../imports/parse-cell.ts';
import { formatPrerequisites } from '../imports/parse-prerequisites.ts';
import { invalidField } from '../problems/api-error.ts';

/** The edit as a file would have said it; what an editor cannot say stays as it is stored. */
export function toCourseEntry(id: string, edit: CourseEdit, stored: CourseRow | undefined): CourseEntry {
  const { prerequisites, equivalents, antirequisites, runs, ...fields } = edit;
  checkRuns(runs);
  const one = (ids: readonly string[]) => ids.map((related) => [related]);
  for (const [field, named] of Object.entries({
    prerequisites: prerequisites.flat(),
    equivalents,
    antirequisites,
  }))
    checkNamed(id, named, field);
  return {
    course: {
      ...fields,
      externalId: readField('id', (column) => parseId(id, column)),
      title: readField('title', (column) => parseTitle(edit.title, column)),
      language: readField('language', (column) => parseLanguage(edit.language ?? '', column)),
      url: readField('url', (column) => parseUrl(edit.url ?? '', column)),
      prerequisiteText: formatPrerequisites(prerequisites) || null,
      attributes: stored?.attributes ?? {},
      isDemo: stored?.isDemo ?? false,
    },
    relations: [
      ...toRelations('prerequisite', prerequisites),
      ...toRelations('equivalent', one(equivalents)),
      ...toRelations('antirequisite', one(antirequisites)),
    ],
  };
}

function checkRuns(runs: CourseEdit['runs']): void {
  for (const [place, { startsOn, endsOn }] of runs.entries())
    if (startsOn && endsOn && endsOn < startsOn)
      throw invalidField(`/runs/${place}/endsOn`, 'is before it starts');
}

function checkNamed(id: string, named: readonly string[], field: string): void {
  for (const related of named) {
    readField(field, (column) => parseId(related, column));
    if (related === id) throw invalidField(`/${field}`, 'name the course itself');
  }
}

function readField<T>(field: string, parse: (column: string) => T): T {
  try {
    return parse(field);
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    throw invalidField(field === 'id' ? '/path/id' : `/${field}`, error.message);
  }
}
