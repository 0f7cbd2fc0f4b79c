import type {
  Course,
  CoursePage,
  CoursePrerequisites,
  Interests,
  Problem,
  RelatedCourses,
} from '@crs/contracts';
import { replaceCourseRuns } from '@crs/database';
import { expect, it } from 'vitest';
import { describeApi } from './test-server.ts';

describeApi('the catalogue', (use) => {
  const get = <T>(path: string) => use().call<T>({ path: `/api/v1${path}` });
  const search = async (query: string) => (await get<CoursePage>(`/courses?${query}`)).body;
  const idsOf = ({ items }: CoursePage) => items.map(({ id }) => id);

  it('is listed by title, without courses that are not offered', async () => {
    const page = await search('limit=100');
    expect(page.total).toBe(14);
    const titles = page.items.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
    expect(idsOf(page)).not.toContain('HIS-3');
    expect(page.nextCursor).toBeNull();
  });

  it('is found by words, parts of words, misspelt words, ids and words without their accents', async () => {
    expect(idsOf(await search('q=machine+learning'))[0]).toBe('COM-3');
    expect(idsOf(await search('q=machne+lerning'))[0]).toBe('COM-3');
    expect(idsOf(await search('q=calc'))[0]).toBe('MAT-1');
    expect(idsOf(await search('q=com-5'))[0]).toBe('COM-5');
    expect(idsOf(await search('q=statistik+fur'))[0]).toBe('MAT-4');
    expect(await search('q=zzzzzz')).toMatchObject({ total: 0, items: [], nextCursor: null });
  });

  it('narrows by facets, and counts each without its own filter', async () => {
    const page = await search('subject=Computing&subject=History&level=beginner');
    expect(idsOf(page).toSorted()).toEqual(['COM-1', 'COM-4', 'HIS-1']);
    expect(page.facets.subjects).toEqual([
      { value: 'Computing', count: 2 },
      { value: 'Mathematics', count: 2 },
      { value: 'Biology', count: 1 },
      { value: 'History', count: 1 },
    ]);
    expect(page.facets.levels).toEqual(
      [
        { value: 'intermediate', count: 3 },
        { value: 'beginner', count: 3 },
        { value: 'advanced', count: 1 },
      ].toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
    );
    const nothing = await search('language=de&subject=History');
    expect(nothing.total).toBe(0);
    expect(nothing.facets.languages).toContainEqual({ value: 'de', count: 0 });
  });

  it('narrows to courses that one can begin in a span; those without dates can be begun at any time', async () => {
    const { db, server } = use();
    expect(await search('starts=now')).toMatchObject({ total: 14, facets: { starts: [] } });
    const day = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
    const give = async (days: Record<string, [startsOn: string, endsOn: string][]>) => {
      const runs = Object.entries(days).map(([course, own]) => {
        const list = own.map(([startsOn, endsOn]) => ({
          startsOn,
          endsOn,
          term: null,
          seats: null,
          mode: null,
        }));
        return [course, list] as const;
      });
      await db.transaction().execute((tx) => replaceCourseRuns(tx, new Map(runs), { at: new Date() }));
      await server.refresh();
    };
    await give({
      'COM-1': [[day(-9), day(20)]],
      'COM-2': [[day(20), day(90)]],
      'COM-3': [[day(70), day(90)]],
      'COM-4': [[day(200), day(290)]],
      'COM-5': [[day(-90), day(-9)]],
    });
    const find = async (query: string) => idsOf(await search(`subject=Computing&${query}`)).toSorted();
    expect(await find('starts=now')).toEqual(['COM-1']);
    expect(await find('starts=month')).toEqual(['COM-2']);
    expect(await find('starts=3-months')).toEqual(['COM-2', 'COM-3']);
    expect(await find('starts=now&starts=month')).toEqual(['COM-1', 'COM-2']);
    const page = await search('starts=month&limit=100');
    expect(page.total).toBe(10);
    expect(page.facets.starts).toEqual([
      { value: 'now', count: 10 },
      { value: 'month', count: 10 },
      { value: '3-months', count: 11 },
    ]);
    expect(page.facets.subjects).toContainEqual({ value: 'Computing', count: 1 });
    await give({ 'COM-1': [], 'COM-2': [], 'COM-3': [], 'COM-4': [], 'COM-5': [] });
    expect((await search('starts=month')).total).toBe(14);
  });

  it('comes in pages that hold every course once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await search(`limit=4${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(4);
      seen.push(...idsOf(page));
      cursor = page.nextCursor ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(idsOf(await search('limit=100')));
  });

  it('refuses what it cannot read', async () => {
    const refuse = async (query: string) => {
      const { status, body } = await get<Problem>(`/courses?${query}`);
      return [status, body.errors?.[0]?.pointer];
    };
    expect(await refuse('cursor=nonsense')).toEqual([400, '/query/cursor']);
    expect(await refuse('limit=0')).toEqual([400, '/query/limit']);
    expect(await refuse('limit=many')).toEqual([400, '/query/limit']);
    expect(await refuse('level=expert')).toEqual([400, '/query/level/0']);
    expect(await refuse('starts=soon')).toEqual([400, '/query/starts/0']);
    expect(await refuse(`q=${'a'.repeat(201)}`)).toEqual([400, '/query/q']);
  });

  it('shows one course, a retired one too', async () => {
    expect((await get<Course>('/courses/COM-1')).body).toMatchObject({
      id: 'COM-1',
      title: 'Programming with Python',
      description: expect.stringContaining('small programs'),
      status: 'active',
    });
    expect((await get<Course>('/courses/HIS-3')).body.status).toBe('retired');
    expect(await get('/courses/NO-SUCH')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await get(`/courses/${'x'.repeat(300)}`)).status).toBe(400);
  });

  it('knows what is alike and what comes next', async () => {
    const similar = (await get<RelatedCourses>('/courses/COM-3/similar')).body.items;
    expect(similar[0]?.course.id).toBe('COM-4');
    expect(similar.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    const next = (await get<RelatedCourses>('/courses/MAT-1/next')).body.items;
    expect(next.length).toBeGreaterThan(0);
    expect(next.map(({ course }) => course.id)).not.toContain('MAT-1');
    expect((await get('/courses/NO-SUCH/next')).status).toBe(404);
  });

  it('tells which prerequisites the signed-in learner has met', async () => {
    const ada = await use().signUp();
    const ask = async (id: string) =>
      (await ada.call<CoursePrerequisites>('GET', `/courses/${id}/prerequisites`)).body;
    expect((await ask('COM-3')).state).toBe('unknown');
    await ada.call('POST', '/me/interactions', { courseId: 'COM-1', kind: 'complete' });
    await ada.call('POST', '/me/interactions', { courseId: 'MAT-2', kind: 'enrol' });
    expect(await ask('COM-3')).toEqual({
      state: 'missing',
      groups: [
        { state: 'met', courses: [{ id: 'COM-1', title: 'Programming with Python', isTaken: true }] },
        {
          state: 'missing',
          courses: [
            { id: 'MAT-2', title: 'Linear algebra', isTaken: false },
            { id: 'MAT-3', title: 'Probability', isTaken: false },
          ],
        },
      ],
    });
    await ada.call('POST', '/me/interactions', { courseId: 'MAT-2', kind: 'complete' });
    expect((await ask('COM-3')).state).toBe('met');
    expect(await ask('BIO-2')).toMatchObject({
      state: 'missing',
      groups: [{ state: 'missing' }, { state: 'unknown', courses: [{ id: 'OUT-9', title: null }] }],
    });
    expect(await ask('COM-1')).toEqual({ state: 'met', groups: [] });
    expect((await get<CoursePrerequisites>('/courses/COM-3/prerequisites')).body.state).toBe('unknown');
  });

  it('offers its subjects and skills as interests', async () => {
    const { items } = (await get<Interests>('/interests')).body;
    expect(items[0]).toEqual({ name: 'Computing', kind: 'subject', courseCount: 5 });
    expect((await get<Interests>('/interests?q=LEARN')).body.items).toEqual([
      { name: 'machine learning', kind: 'skill', courseCount: 2 },
    ]);
    expect((await get<Interests>('/interests?limit=2')).body.items).toHaveLength(2);
  });
});
