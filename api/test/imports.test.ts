import type { CoursePage, ImportDetails, ImportPage, ImportRowPage, Problem } from '@crs/contracts';
import { replaceCourseRuns } from '@crs/database';
import { expect, it } from 'vitest';
import { courses, lawSchoolFiles as files, learners } from './law-school-files.ts';
import { readContent } from './read-content.ts';
import { importWhole, runStep, uploadImport, waitForImport } from './upload-import.ts';
import { describeApi } from './test-server.ts';

const PATH = '/admin/imports';

describeApi(
  'imports in the hands of an editor',
  (use) => {
    it('say beforehand what they would do, row by row, and change nothing', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const before = await readContent(db);
      const id = await uploadImport(editor, files);
      const checked = await runStep(editor, id, 'check');
      expect(checked).toMatchObject({
        status: 'checked',
        counts: { created: 9, updated: 1, unchanged: 0, refused: 2 },
        stubs: { courses: 1, learners: 1, examples: ['LAW-9'] },
        uploads: Array.from({ length: 4 }, () => ({ missingParts: [] })),
        actorName: 'editor',
      });
      expect(checked.reports.map(({ name, format }) => [name, format])).toEqual([
        ['courses.csv', 'crs courses'],
        ['learners.csv', 'crs learners'],
        ['interactions.csv', 'crs interactions'],
        ['course_runs.csv', 'crs runs'],
      ]);
      expect(checked.reports[3]?.examples).toEqual({
        created: [
          { rowNo: 2, label: 'COM-1 Autumn' },
          { rowNo: 3, label: 'LAW-1 Spring' },
        ],
      });
      expect(checked.reports[0]?.examples).toEqual({
        created: [
          { rowNo: 3, label: 'LAW-1 Roman law' },
          { rowNo: 4, label: 'LAW-2 Contracts' },
        ],
        updated: [{ rowNo: 2, label: 'COM-1 Programming anew' }],
      });
      const { body: rows } = await editor.call<ImportRowPage>('GET', `${PATH}/${id}/rows?limit=1`);
      expect(rows.items).toEqual([
        {
          file: 'courses.csv',
          rowNo: 5,
          column: 'level',
          message: 'not one of beginner, intermediate, advanced, mixed: "expert"',
          fault: {
            code: 'not_a_choice',
            values: { choices: 'beginner, intermediate, advanced, mixed', value: 'expert' },
          },
          outcome: 'refused',
        },
      ]);
      const next = await editor.call<ImportRowPage>(
        'GET',
        `${PATH}/${id}/rows?limit=1&cursor=${rows.nextCursor}`,
      );
      expect(next.body).toMatchObject({
        items: [{ file: 'interactions.csv', rowNo: 5, column: 'occurred_at' }],
        nextCursor: null,
      });
      const { text, headers } = await editor.call('GET', `${PATH}/${id}/rows/csv`);
      expect(headers['content-type']).toContain('text/csv');
      expect(text.split('\n')[1]).toBe(
        'courses.csv,5,level,"not one of beginner, intermediate, advanced, mixed: ""expert""","LAW-3,Torts,,expert,Law,"',
      );
      expect(await readContent(db)).toEqual(before);
      expect((await editor.call('DELETE', `${PATH}/${id}`)).status).toBe(204);
      expect((await editor.call('GET', `${PATH}/${id}`)).status).toBe(404);
      expect(await db.selectFrom('importParts').selectAll().execute()).toEqual([]);
    });

    it('do what they said, are seen in the catalogue, and come undone exactly', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const day = { startsOn: '2090-02-01', endsOn: null, seats: null, mode: 'online' };
      const old = ['Winter', null].map((term) => ({ ...day, term }));
      const [at, both] = [
        new Date(),
        new Map([
          ['COM-1', old],
          ['COM-2', old],
        ]),
      ];
      await db.transaction().execute((transaction) => replaceCourseRuns(transaction, both, { at }));
      const before = await readContent(db);
      const { id, checked, applied } = await importWhole(editor, files);
      expect(applied).toMatchObject({
        status: 'done',
        counts: checked.counts,
        isUndoable: true,
        uploads: [],
      });
      expect(applied.stubs).toEqual(checked.stubs);
      const titlesOf = async () =>
        (await editor.call<CoursePage>('GET', '/courses?q=law')).body.items.map(({ id: course }) => course);
      await expect.poll(titlesOf, { timeout: 20_000 }).toContain('LAW-1');
      expect(await db.selectFrom('importParts').selectAll().execute()).toEqual([]);
      expect(await readContent(db)).not.toEqual(before);

      const undone = await runStep(editor, id, 'undo');
      expect(undone).toMatchObject({ status: 'undone', keptCount: 0, isUndoable: false });
      expect(await readContent(db)).toEqual(before);
      await expect.poll(titlesOf, { timeout: 20_000 }).not.toContain('LAW-1');
      expect(await db.selectFrom('importChanges').selectAll().execute()).toEqual([]);
      const audit = await db
        .selectFrom('auditLog')
        .select('action')
        .where('objectId', '=', id)
        .orderBy('id')
        .execute();
      expect(audit.map(({ action }) => action)).toEqual([
        'import.uploaded',
        'import.checked',
        'import.applied',
        'import.undone',
      ]);
    });

    it('leave what something newer stands on, and say what and why', async () => {
      const { db, signInAs, signUp } = use();
      const editor = await signInAs('editor');
      const first = await importWhole(editor, files);
      const learner = await signUp();
      await learner.call('POST', '/me/interactions', { courseId: 'LAW-2', kind: 'enrol' });
      const { body: course, headers } = await editor.call<Record<string, unknown>>(
        'GET',
        '/admin/courses/COM-1',
      );
      const fields = Object.fromEntries(
        Object.entries(course).filter(
          ([name]) =>
            !['id', 'isStub', 'isDemo', 'learnerCount', 'related', 'createdAt', 'updatedAt'].includes(name),
        ),
      );
      const edit = { ...fields, title: 'Programming, third edition' };
      const tag = { 'if-match': String(headers['etag']) };
      expect((await editor.call('PUT', '/admin/courses/COM-1', edit, tag)).status).toBe(200);
      const second = await importWhole(editor, {
        'ratings.csv':
          'learner_id,course_id,kind,value,occurred_at\nada,LAW-1,rate,5,2024-03-01\ndora,LAW-9,enrol,,\n',
      });
      expect(second.applied.counts).toMatchObject({ created: 1, updated: 1 });

      const undone = await runStep(editor, first.id, 'undo');
      expect(undone.status).toBe('undone');
      const kept = await editor.call<ImportRowPage>('GET', `${PATH}/${first.id}/rows?outcome=kept`);
      expect(kept.body.items.map(({ file, column, message }) => `${file} ${column}: ${message}`)).toEqual([
        'courses COM-1: was changed since',
        'courses LAW-1: has 1 interactions that others told of',
        'courses LAW-2: has 1 interactions that others told of',
        'courses LAW-9: has 1 interactions that others told of',
        'interactions ada rate LAW-1: a later import gave it another value',
        'learners ada: has 1 interactions that others told of',
      ]);
      expect(kept.body.items.slice(0, 2).map(({ fault }) => fault)).toEqual([
        { code: 'changed_since', values: {} },
        { code: 'in_use', values: { events: 1, reactions: 0 } },
      ]);
      expect(undone.keptCount).toBe(6);
      const left = await db.selectFrom('learners').select('externalId').where('userId', 'is', null).execute();
      const ids = left.map(({ externalId }) => externalId);
      expect([ids.includes('ada'), ids.includes('dora'), ids.includes('bob')]).toEqual([true, true, false]);
      const again = await runStep(editor, second.id, 'undo');
      expect(again).toMatchObject({ status: 'undone', keptCount: 0 });
      const rated = await db.selectFrom('interactions').select('value').where('kind', '=', 'rate').execute();
      expect(rated).toEqual([{ value: 4 }]);
    });

    it('change and come undone over thousands of rows that are partly there', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const rowsOf = (from: number, to: number, value: number) =>
        Array.from({ length: to - from }, (_, place) => {
          const row = from + place;
          return `s${row % 700},c${row % 90},rate,${value},2024-01-${String((row % 28) + 1).padStart(2, '0')}`;
        });
      const csv = (rows: string[]) => ['learner_id,course_id,kind,value,occurred_at', ...rows].join('\n');
      await importWhole(editor, { 'old.csv': csv(rowsOf(0, 3_000, 2)) });
      const before = await readContent(db);
      const next = await importWhole(editor, {
        'new.csv': csv([...rowsOf(1_500, 5_000, 3), ...rowsOf(0, 900, 2)]),
      });
      expect(next.applied.counts).toEqual(next.checked.counts);
      expect(next.applied.counts).toMatchObject({ created: 2_000, updated: 1_500, unchanged: 900 });
      expect(await runStep(editor, next.id, 'undo')).toMatchObject({ status: 'undone', keptCount: 0 });
      expect(await readContent(db)).toEqual(before);
    });

    it('take a double click for one, and one import at a time', async () => {
      const { db, signInAs } = use();
      const editor = await signInAs('editor');
      const key = { 'idempotency-key': 'one upload' };
      const announced = { files: [{ name: 'a.csv', sizeBytes: 3 }] };
      const [one, two] = [
        await editor.call<ImportDetails>('POST', PATH, announced, key),
        await editor.call<ImportDetails>('POST', PATH, announced, key),
      ];
      expect(one.body.id).toBe(two.body.id);
      const id = await uploadImport(editor, { 'courses.csv': courses });
      await runStep(editor, id, 'check');
      const applied = await Promise.all([1, 2].map(() => editor.call('POST', `${PATH}/${id}/apply`)));
      expect(applied.map(({ status }) => status).toSorted((a, b) => a - b)).toSatisfy(
        ([first, second]) => first === 200 && (second === 200 || second === 409),
      );
      expect((await waitForImport(editor, id)).status).toBe('done');
      expect((await editor.call('POST', `${PATH}/${id}/apply`)).status).toBe(200);
      expect((await editor.call<Problem>('DELETE', `${PATH}/${id}`)).status).toBe(409);

      const other = await uploadImport(editor, { 'learners.csv': learners });
      const busy = { worker: 'another', leaseEndsAt: new Date(Date.now() + 60_000) };
      await db.updateTable('imports').set(busy).where('publicId', '=', id).execute();
      const refused = await editor.call<Problem>('POST', `${PATH}/${other}/check`, {});
      expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(refused.body.detail).toContain('another import is under way');
      await db
        .updateTable('imports')
        .set({ worker: null, leaseEndsAt: null })
        .where('publicId', '=', id)
        .execute();
      expect((await runStep(editor, id, 'undo')).status).toBe('undone');
      expect((await editor.call('POST', `${PATH}/${id}/undo`)).status).toBe(200);
    });

    it('refuse what is too large, incomplete, out of place or no import', async () => {
      const { signInAs } = use();
      const editor = await signInAs('editor');
      const announce = (announced: { name: string; sizeBytes: number }[]) =>
        editor.call<Problem | ImportDetails>('POST', PATH, { files: announced });
      expect(await announce([{ name: 'a.csv', sizeBytes: 2_000_000 }])).toMatchObject({
        status: 413,
        body: { code: 'payload_too_large', detail: expect.stringContaining('more than 1 MB') },
      });
      expect(await announce([{ name: '../a.csv', sizeBytes: 1 }])).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/files/0/name' }] },
      });
      const body = (await announce([{ name: 'a.csv', sizeBytes: 600_000 }])).body as ImportDetails;
      expect(body.uploads[0]?.missingParts).toEqual([0, 1]);
      const put = (path: string, bytes: Buffer | object, type = 'application/octet-stream') =>
        editor.call<Problem>('PUT', `${PATH}/${body.id}/files/${path}`, bytes, { 'content-type': type });
      expect((await put('0/parts/0', Buffer.alloc(10))).status).toBe(400);
      expect((await put('0/parts/0', Buffer.alloc(524_289))).status).toBe(413);
      expect((await put('0/parts/2', Buffer.alloc(10))).status).toBe(404);
      expect((await put('1/parts/0', Buffer.alloc(10))).status).toBe(404);
      expect((await put('0/parts/1', { a: 1 }, 'application/json')).status).toBe(415);
      expect((await put('0/parts/1', Buffer.alloc(600_000 - 524_288))).status).toBe(204);
      const { body: known } = await editor.call<ImportDetails>('GET', `${PATH}/${body.id}`);
      expect(known.uploads[0]?.missingParts).toEqual([0]);
      expect((await editor.call<Problem>('POST', `${PATH}/${body.id}/check`, {})).body.detail).toContain(
        'not all bytes',
      );
      expect((await editor.call('POST', `${PATH}/${body.id}/apply`)).status).toBe(409);
      expect((await editor.call('POST', `${PATH}/${body.id}/undo`)).status).toBe(409);
      expect((await editor.call('GET', `${PATH}/nothing/rows`)).status).toBe(404);
      expect((await editor.call('GET', `${PATH}/${body.id}/rows?cursor=x`)).status).toBe(400);
    });

    it('say why a file cannot be read, and read it otherwise where that helps', async () => {
      const { signInAs } = use();
      const editor = await signInAs('editor');
      const id = await uploadImport(editor, {
        'courses.csv': Buffer.from('course_id,title\nA,R\u00e9sum\u00e9\n', 'latin1'),
      });
      const failed = await runStep(editor, id, 'check');
      expect(failed).toMatchObject({ status: 'failed', problem: expect.stringContaining('not UTF-8') });
      await editor.call('POST', `${PATH}/${id}/check`, { encoding: 'latin1' });
      const checked = await waitForImport(editor, id);
      expect(checked).toMatchObject({ status: 'checked', problem: null, reading: { encoding: 'latin1' } });
      expect(checked.reports[0]?.examples.created).toEqual([{ rowNo: 2, label: 'A Résumé' }]);
    });

    it('are listed newest first, page by page', async () => {
      const { signInAs } = use();
      const editor = await signInAs('editor');
      const { body } = await editor.call<ImportPage>('GET', `${PATH}?limit=2`);
      expect(body.items).toHaveLength(2);
      expect(body.limits).toEqual({ bytesMax: 1_000_000, partBytes: 524_288 });
      const rest = await editor.call<ImportPage>('GET', `${PATH}?limit=100&cursor=${body.nextCursor}`);
      const moments = [...body.items, ...rest.body.items].map(({ startedAt }) => startedAt);
      expect(moments).toEqual(moments.toSorted().toReversed());
      expect(new Set([...body.items, ...rest.body.items].map(({ id }) => id)).size).toBe(moments.length);
    });
  },
  { IMPORT_MB_MAX: '1' },
);
