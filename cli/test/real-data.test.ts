import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const hasData = existsSync(data);
if (!hasData)
  process.stderr.write('real-data.test.ts: no ../shared/data beside the project, so its tests are skipped\n');

describeOnEachDatabase('real files', (use) => {
  const { write } = useFolder();
  const run = async (path: string) => {
    const outcome = await runCrs(['import', path, '--json'], { url: use().url });
    return { ...outcome, summary: JSON.parse(outcome.stdout) };
  };
  const find = (externalId: string) =>
    use().db.selectFrom('courses').selectAll().where('externalId', '=', externalId).executeTakeFirst();

  it.skipIf(!hasData)('Coursera: quotes, newlines, scripts, thousands, skills as a list', async () => {
    const path = join(data, 'coursera/courses.csv');
    const { code, stderr, summary } = await run(path);
    expect(code).toBe(0);
    expect(stderr).toContain('courses.csv: coursera courses');
    expect(stderr).toContain('descriptions share no word with their title');
    expect(summary).toMatchObject({ created: 1000, rejected: 0, warnings: 0 });
    expect(await find('specializations:sscp-training')).toMatchObject({
      title: '(ISC)² Systems Security Certified Practitioner (SSCP)',
      provider: 'ISC2',
      level: 'beginner',
      duration: '3 - 6 Months',
      language: 'en',
      skills: expect.arrayContaining(['Risk Management', 'Wireless Security']),
      attributes: { certificate: 'Specialization', rating: '4.7', reviews: '492', enrolled: '6958' },
    });
    const named = use().db.selectFrom('courses').select(['title']).where('title', 'like', '%すべての人%');
    expect(await named.execute()).toEqual([
      { title: 'AI For Everyone （すべての人のためのAIリテラシー講座）' },
    ]);
    expect((await run(path)).summary).toMatchObject({ created: 0, updated: 0, unchanged: 1000 });
  });

  it.skipIf(!hasData)('McGill: prerequisites as groups, exclusions from the restrictions', async () => {
    const path = join(data, 'mcgill/courses.json');
    const { code, summary } = await run(path);
    expect({ code, summary }).toMatchObject({ code: 0, summary: { created: 314, rejected: 0, warnings: 0 } });
    expect(await find('COMP251')).toMatchObject({
      prerequisiteText: 'COMP250&(MATH235|MATH240)',
      credits: 3,
    });
    expect(await find('COMP206')).toMatchObject({ prerequisiteText: 'COMP202|COMP250' });
    const relations = await use()
      .db.selectFrom('courseRelations')
      .innerJoin('courses', 'courses.id', 'courseRelations.courseId')
      .select(['kind', 'groupNo', 'relatedExternalId'])
      .where('courses.externalId', '=', 'COMP251')
      .orderBy('kind')
      .orderBy('relatedExternalId')
      .execute();
    expect(relations).toEqual([
      { kind: 'antirequisite', groupNo: 0, relatedExternalId: 'COMP252' },
      { kind: 'prerequisite', groupNo: 0, relatedExternalId: 'COMP250' },
      { kind: 'prerequisite', groupNo: 1, relatedExternalId: 'MATH235' },
      { kind: 'prerequisite', groupNo: 1, relatedExternalId: 'MATH240' },
    ]);
  });

  it.skipIf(!hasData)('MOOCCubeX: enrolment sequences in their order', async () => {
    const whole = await readFile(join(data, 'mooccubex/sequences.txt'), 'utf8');
    const lines = whole.split('\n').slice(0, 2_000);
    const path = write('sequences.txt', `${lines.join('\n')}\n`);
    const expected = lines.reduce((sum, line) => sum + line.split(' ').length - 1, 0);
    const { code, stderr, summary } = await run(path);
    expect(code).toBe(0);
    expect(stderr).toContain('sequences.txt: sequences');
    expect(summary).toMatchObject({ created: expected, rejected: 0, stubs: { learners: 2_000 } });
    const [learner, ...courses] = lines[0]?.split(' ') ?? [];
    const taken = await use()
      .db.selectFrom('interactions')
      .innerJoin('learners', 'learners.id', 'interactions.learnerId')
      .innerJoin('courses', 'courses.id', 'interactions.courseId')
      .select('courses.externalId')
      .where('learners.externalId', '=', learner ?? '')
      .orderBy('interactions.id')
      .execute();
    expect(taken.map(({ externalId }) => externalId)).toEqual(courses);
    expect((await run(path)).summary).toMatchObject({ created: 0, unchanged: expected });
  });
});
