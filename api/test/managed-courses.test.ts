import {
  type Course,
  CourseEdit,
  type ManagedCourse,
  type ManagedCoursePage,
  type Problem,
} from '@crs/contracts';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

const PATH = '/admin/courses';

const rhetoric: CourseEdit = {
  title: '  The art of\nspeaking ',
  description: 'Say it twice, then stop.',
  provider: 'North College',
  subjects: ['History'],
  skills: ['speaking'],
  level: 'beginner',
  language: 'EN-gb',
  credits: 2.5,
  workloadHours: 60,
  duration: '6 weeks',
  url: 'https://example.org/rhetoric',
  status: 'active',
  prerequisites: [['HIS-1'], ['HIS-2', 'NOT-1 (old)']],
  equivalents: ['OLD-7'],
  antirequisites: [],
  runs: [{ term: 'Spring 2090', startsOn: '2090-02-01', endsOn: '2090-05-30', seats: 20, mode: 'online' }],
};

describeApi('courses in the hands of an editor', (use) => {
  const editCourse = async (id: string) => {
    const editor = await use().signInAs('editor');
    const { body, headers } = await editor.call<ManagedCourse>('GET', `${PATH}/${id}`);
    const fields = Object.keys(CourseEdit.properties) as (keyof CourseEdit)[];
    const edit = Object.fromEntries(fields.map((field) => [field, body[field]])) as CourseEdit;
    return { editor, edit, tag: String(headers['etag']), learnerCount: body.learnerCount };
  };

  it('are listed, retired ones and stubs too, and found by their ids and titles', async () => {
    const editor = await use().signInAs('editor');
    const { body } = await editor.call<ManagedCoursePage>('GET', `${PATH}?limit=2`);
    expect(body).toMatchObject({ total: 15, counts: { offered: 14, retired: 1, stub: 0 } });
    expect(body.items).toHaveLength(2);
    const next = await editor.call<ManagedCoursePage>('GET', `${PATH}?limit=100&cursor=${body.nextCursor}`);
    expect(new Set([...body.items, ...next.body.items].map(({ id }) => id)).size).toBe(15);
    expect(next.body.nextCursor).toBeNull();

    const retired = await editor.call<ManagedCoursePage>('GET', `${PATH}?state=retired`);
    expect(retired.body.items).toMatchObject([{ id: 'HIS-3', title: 'Cold war', state: 'retired' }]);
    const found = await editor.call<ManagedCoursePage>('GET', `${PATH}?q=fur%20ALLE`);
    expect(found.body.items).toMatchObject([{ title: 'Statistik für alle' }]);
    const byId = await editor.call<ManagedCoursePage>('GET', `${PATH}?q=com-3`);
    expect(byId.body).toMatchObject({ total: 1, items: [{ id: 'COM-3', prerequisiteCount: 2 }] });
    const bad = await editor.call<Problem>('GET', `${PATH}?cursor=nonsense`);
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/cursor' }] } });
  });

  it('are added, found at once, and cleaned of what does not belong into a title', async () => {
    const { call, signInAs, db } = use();
    const editor = await signInAs('editor');
    const added = await editor.call<ManagedCourse>('PUT', `${PATH}/RHE-1`, rhetoric, {
      'if-none-match': '*',
    });
    expect(added).toMatchObject({
      status: 200,
      body: {
        id: 'RHE-1',
        title: 'The art of speaking',
        language: 'en-GB',
        prerequisites: rhetoric.prerequisites,
        equivalents: ['OLD-7'],
        runs: rhetoric.runs,
        isStub: false,
        learnerCount: 0,
        related: [
          { id: 'HIS-1', title: 'Rome' },
          { id: 'HIS-2', title: 'The age of steam' },
          { id: 'NOT-1 (old)', title: null },
          { id: 'OLD-7', title: null },
        ],
      },
    });
    expect((await call({ method: 'GET', path: '/api/v1/courses/RHE-1' })).status).toBe(200);
    const { prerequisiteText } = await db
      .selectFrom('courses')
      .select('prerequisiteText')
      .where('externalId', '=', 'RHE-1')
      .executeTakeFirstOrThrow();
    expect(prerequisiteText).toBe('HIS-1&(HIS-2|"NOT-1 (old)")');
    const again = await editor.call<Problem>('PUT', `${PATH}/RHE-1`, rhetoric, { 'if-none-match': '*' });
    expect(again).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
  });

  it('change only where nobody else changed them, and leave what they were in the audit log', async () => {
    const { editor, edit, tag } = await editCourse('MAT-1');
    const changed = await editor.call<ManagedCourse>(
      'PUT',
      `${PATH}/MAT-1`,
      { ...edit, status: 'retired', equivalents: ['MAT-9'] },
      { 'if-match': tag },
    );
    expect(changed).toMatchObject({ status: 200, body: { status: 'retired', title: 'Calculus' } });
    expect(changed.headers['etag']).not.toBe(tag);
    const late = await editor.call<Problem>('PUT', `${PATH}/MAT-1`, edit, { 'if-match': tag });
    expect(late).toMatchObject({ status: 412 });
    const entries = await use()
      .db.selectFrom('auditLog')
      .select(['action', 'objectId', 'details'])
      .where('objectKind', '=', 'course')
      .where('objectId', '=', 'MAT-1')
      .execute();
    expect(entries).toEqual([
      {
        action: 'course.changed',
        objectId: 'MAT-1',
        details: { before: { status: 'active', equivalents: [] } },
      },
    ]);
    const back = await editor.call<ManagedCourse>('PUT', `${PATH}/MAT-1`, edit, {
      'if-match': String(changed.headers['etag']),
    });
    expect(back.body).toMatchObject(edit);
  });

  it('are given in runs, whose change is one of the course', async () => {
    const { editor, edit, tag } = await editCourse('HIS-1');
    expect(edit.runs).toEqual([]);
    const [run] = rhetoric.runs as [CourseEdit['runs'][number]];
    const shorter = { ...run, endsOn: '2090-04-01' };
    const begun = await editor.call<ManagedCourse>('PUT', `${PATH}/HIS-1`, { ...edit, runs: [run, shorter] });
    expect(begun).toMatchObject({ status: 200, body: { runs: [run, shorter] } });
    expect(begun.headers['etag']).not.toBe(tag);
    const { body: course } = await use().call<Course>({ path: '/api/v1/courses/HIS-1' });
    expect(course).toMatchObject({ nextRun: shorter, runs: [shorter, run], hasNoRunAhead: false });
    const { mode, seats, ...days } = shorter;
    const turned = { ...edit, runs: [{ mode, seats, ...days }] };
    const fewer = await editor.call<ManagedCourse>('PUT', `${PATH}/HIS-1`, turned);
    const same = await editor.call<ManagedCourse>('PUT', `${PATH}/HIS-1`, turned);
    expect(same.headers['etag']).toBe(fewer.headers['etag']);
    const entries = await use()
      .db.selectFrom('auditLog')
      .select('details')
      .where('objectId', '=', 'HIS-1')
      .execute();
    expect(entries.map(({ details }) => details)).toEqual([
      { before: { runs: [] } },
      { before: { runs: [run, shorter] } },
    ]);
    const late = await editor.call('PUT', `${PATH}/HIS-1`, edit, { 'if-match': tag });
    expect(late.status).toBe(412);
  });

  it('keep their tag where an edit changes nothing', async () => {
    const { editor, edit, tag } = await editCourse('BIO-2');
    const same = await editor.call('PUT', `${PATH}/BIO-2`, edit, { 'if-match': tag });
    const relieved = { ...edit, prerequisites: [['BIO-1']] };
    const other = await editor.call<ManagedCourse>('PUT', `${PATH}/BIO-2`, relieved);
    expect(other.headers['etag']).not.toBe(same.headers['etag']);
    const twice = await editor.call<ManagedCourse>('PUT', `${PATH}/BIO-2`, relieved);
    expect(twice.headers['etag']).toBe(other.headers['etag']);
    const entries = await use()
      .db.selectFrom('auditLog')
      .select('details')
      .where('objectId', '=', 'BIO-2')
      .execute();
    expect(entries).toEqual([{ details: { before: { prerequisites: edit.prerequisites } } }]);
  });

  it('count the learners who took them, each once', async () => {
    const learner = await use().signUp();
    for (const kind of ['view', 'enrol', 'complete'])
      await learner.call('POST', '/me/interactions', { courseId: 'BIO-3', kind });
    expect((await editCourse('BIO-3')).learnerCount).toBe(1);
  });

  it.each<[string, Partial<CourseEdit>, string, RegExp]>([
    [
      'a circle',
      { prerequisites: [['COM-4']] },
      '/prerequisites',
      /COM-1 needs COM-4 needs COM-3 needs COM-1/,
    ],
    ['itself', { antirequisites: ['COM-1'] }, '/antirequisites', /itself/],
    ['an address of another kind', { url: 'javascript:alert(1)' }, '/url', /https/],
    ['no language', { language: 'english, mostly' }, '/language', /language tag/],
    ['a title of spaces', { title: '  ' }, '/title', /empty/],
    ['an id with a line break', { equivalents: ['A\nB'] }, '/equivalents', /control character/],
    [
      'a run that ends before it starts',
      { runs: [{ term: null, startsOn: '2090-02-01', endsOn: '2090-01-31', seats: null, mode: null }] },
      '/runs/0/endsOn',
      /before it starts/,
    ],
    [
      'a day that there is not',
      { runs: [{ term: null, startsOn: '2090-02-30', endsOn: null, seats: null, mode: null }] },
      '/runs/0/startsOn',
      /./,
    ],
    ['an empty group', { prerequisites: [[]] }, '/prerequisites/0', /./],
  ])('refuse %s, name the field and keep what was there', async (_what, part, pointer, words) => {
    const { editor, edit, tag } = await editCourse('COM-1');
    const refused = await editor.call<Problem>('PUT', `${PATH}/COM-1`, { ...edit, ...part });
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect(refused.body.errors?.[0]?.pointer).toBe(pointer);
    expect(refused.body.errors?.[0]?.detail).toMatch(words);
    expect((await editCourse('COM-1')).tag).toBe(tag);
  });

  it('are unknown where nobody stored them', async () => {
    const editor = await use().signInAs('editor');
    expect((await editor.call('GET', `${PATH}/NONE-1`)).status).toBe(404);
    const late = await editor.call('PUT', `${PATH}/NONE-1`, rhetoric, { 'if-match': '"x"' });
    expect(late.status).toBe(412);
  });
});
