import { randomBytes } from 'node:crypto';
import type { ImportRowPage } from '@crs/contracts';
import { findCourseRuns } from '@crs/database';
import { expect, it } from 'vitest';
import { oneRosterFiles } from './oneroster-files.ts';
import { packZip } from './pack-zip.ts';
import { describeApi } from './test-server.ts';
import { importWhole, runStep, uploadImport } from './upload-import.ts';

const PATH = '/admin/imports';
const files = Object.entries(oneRosterFiles).map(([name, content]) => ({ name, content }));
/** More than one part of an upload: what is imported stands in the second. */
const filler = { name: 'notes.txt', content: randomBytes(530_000) };

describeApi(
  'an uploaded archive',
  (use) => {
    it('is checked, applied and undone like the files in it', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const count = async () =>
        Promise.all(
          (['courses', 'learners', 'interactions'] as const).map(
            async (table) => (await db.selectFrom(table).selectAll().execute()).length,
          ),
        );
      const before = await count();
      const { id, checked, applied } = await importWhole(editor, {
        'roster.zip': packZip([filler, ...files]),
      });
      expect(checked).toMatchObject({
        status: 'checked',
        counts: { created: 8, updated: 0, unchanged: 0, refused: 5 },
        stubs: { courses: 1, learners: 0, examples: ['c-kite'] },
      });
      expect(checked.reports.map(({ name, format }) => [name, format])).toEqual([
        ['roster.zip/manifest.csv', 'oneroster manifest'],
        ['roster.zip/academicSessions.csv', 'oneroster terms'],
        ['roster.zip/classes.csv', 'oneroster classes'],
        ['roster.zip/courses.csv', 'oneroster courses'],
        ['roster.zip/users.csv', 'oneroster users'],
        ['roster.zip/enrollments.csv', 'oneroster enrollments'],
        ['roster.zip/orgs.csv', 'oneroster rest'],
      ]);
      expect(checked.notices).toContain('skipped roster.zip/notes.txt: a binary file, not text');
      const { body: rows } = await editor.call<ImportRowPage>('GET', `${PATH}/${id}/rows`);
      expect(rows.items.map(({ file, rowNo, column }) => [file, rowNo, column])).toContainEqual([
        'roster.zip/enrollments.csv',
        7,
        'classSourcedId',
      ]);
      expect(applied).toMatchObject({ status: 'done', counts: checked.counts, isUndoable: true });
      expect(await count()).toEqual(before.map((number, place) => number + ([3, 2, 4][place] ?? 0)));
      expect(await runStep(editor, id, 'undo')).toMatchObject({ status: 'undone', keptCount: 0 });
      expect(await count()).toEqual(before);
    });

    it('takes away runs that its source has cancelled, says so before, and gives them back when undone', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const roster = (status: string) => {
        const cancelled = `k-bread-1,${status},,Bread A`;
        const classes = oneRosterFiles['classes.csv'].replace('k-bread-1,,,Bread A', cancelled);
        const { 'academicSessions.csv': terms, 'courses.csv': courses } = oneRosterFiles;
        return { 'academicSessions.csv': terms, 'courses.csv': courses, 'classes.csv': classes };
      };
      await importWhole(editor, roster('active'));
      const readRuns = async () => (await findCourseRuns(db, ['c-bread'])).get('c-bread');
      const before = await readRuns();
      expect(before).toMatchObject([{ term: 'Spring', startsOn: '2026-02-01' }]);
      const { id, checked, applied } = await importWhole(editor, roster('tobedeleted'));
      const told = 'runs of courses: 0 new, 0 changed, 1 removed';
      expect([checked.notices, applied.notices]).toEqual([
        expect.arrayContaining([told]),
        expect.arrayContaining([told]),
      ]);
      expect(await readRuns()).toEqual([]);
      expect(await runStep(editor, id, 'undo')).toMatchObject({ status: 'undone', keptCount: 0 });
      expect(await readRuns()).toEqual(before);
    });

    it.each([
      ['is larger inside than an upload may be', { content: ' '.repeat(1_000_001) }, '2 MB when unpacked'],
      ['holds more than it declares', { content: ' '.repeat(900_000), declaredBytes: 9 }, 'too many bytes'],
    ])('that %s fails, and nothing is kept of it', async (_what, wrong, problem) => {
      const editor = await use().signInAs('editor');
      const id = await uploadImport(editor, { 'bomb.zip': packZip([{ name: 'users.csv', ...wrong }]) });
      const failed = await runStep(editor, id, 'check');
      expect(failed).toMatchObject({ status: 'failed', problem: expect.stringContaining(problem) });
    });
  },
  { IMPORT_MB_MAX: '1' },
);
