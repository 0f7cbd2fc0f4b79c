import type { Database } from '@crs/database';
import type { ImportFormat } from '../src/imports/detect-kind.ts';
import type { StoredFile } from '../src/imports/import-file.ts';
import { importFiles } from '../src/imports/import-files.ts';
import { toStoredFile } from './stored-file.ts';

/** Imports files as the command does; errors read `file:row column: message`. */
export async function importStored(db: Database, files: StoredFile[], format: ImportFormat = 'auto') {
  const errors: string[] = [];
  const summary = await importFiles(db, files, {
    format,
    encoding: 'utf-8',
    isDryRun: false,
    isStrict: false,
    now: () => new Date('2026-03-01T08:00:00Z'),
    onRowError: ({ file, rowNo, columnName, message }) =>
      errors.push(`${file}:${rowNo} ${columnName ?? ''}: ${message}`),
  });
  return { summary, errors };
}

export function importTexts(db: Database, files: Record<string, string>, format?: ImportFormat) {
  const stored = Object.entries(files).map(([name, content]) => toStoredFile(name, content));
  return importStored(db, stored, format);
}

/** What learners did, in the order of the import: `learner kind course day`. */
export async function readHistory(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('interactions')
    .innerJoin('learners', 'learners.id', 'interactions.learnerId')
    .innerJoin('courses', 'courses.id', 'interactions.courseId')
    .select(['learners.externalId as learner', 'courses.externalId as course', 'kind', 'occurredAt'])
    .orderBy('interactions.id')
    .execute();
  return rows.map(
    ({ learner, course, kind, occurredAt }) =>
      `${learner} ${kind} ${course} ${occurredAt?.toISOString().slice(0, 10)}`,
  );
}
