import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

const courses = `\uFEFFTitle,course_id,prerequisites,subjects,level,language,credits,workload_hours,url,room,status
"Calculus, part one",MATH 1,,Mathematics,beginner,en,5,120,https://example.org/calculus,=B12,
"Calculus ""two""
with a second line",MATH 2,MATH 1,Mathematics|Analysis,Intermediate,EN-gb,7.5,,,,active
数学入門,M3,MATH 2&(MATH 1|ELSEWHERE 9),Mathematics|C\\|C++,,ja,,,,,retired
`;
const learners = `learner_id,name,email,interests,goal,programme,level,languages,cohorts
ada,Ada Lovelace,ada@example.org,Analysis|Engines,Compute,Mathematics BSc,advanced,en|fr,maths 26|Law\\|Ethics
bob,,,,,,,,
`;
const runs = `course_id,term,starts_on,ends_on,seats,mode
MATH 1,"Spring, late",2027-03-01,2027-05-30,30,online
X 9,,2027-01-04,,,
MATH 1,,,,,
`;
const interactions = `learner_id,course_id,kind,value,occurred_at,comment
ada,MATH 1,complete,,2024-02-29T10:00:00+01:00,good
ada,MATH 1,rate,4.5,2024-03-01,
carl,MATH 1,,,,
carl,X 9,,,,
bob,MATH 2,enrol,,2024-03-02T00:00:00Z,
`;

describeOnEachDatabase('crs import', (use) => {
  const { folder, write } = useFolder();
  write('courses.csv', courses);
  write('learners.csv', learners);
  write('course_runs.csv', runs);
  write('interactions.csv', interactions);
  write('.hidden.csv', 'not looked at');
  const run = async (...args: string[]) => {
    const outcome = await runCrs(['import', ...args, '--json'], { url: use().url });
    return { ...outcome, summary: outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout) };
  };

  it('keeps nothing on a dry run, and says what it would do', async () => {
    const { code, summary, stderr } = await run(folder, '--dry-run');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(summary).toMatchObject({ isDryRun: true, isKept: false, created: 13, rejected: 0 });
    for (const table of ['courses', 'learners', 'interactions', 'courseRelations', 'courseRuns'] as const)
      expect(await use().db.selectFrom(table).selectAll().execute()).toEqual([]);
    expect(await use().db.selectFrom('imports').select(['status', 'isDryRun']).execute()).toEqual([
      { status: 'done', isDryRun: true },
    ]);
  });

  it('imports a folder, courses first, and makes stubs for what only the interactions name', async () => {
    const { code, summary, stderr } = await run(folder);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'courses.csv: crs courses\ninteractions.csv: crs interactions\nlearners.csv: crs learners',
    );
    expect(stderr).toContain('interactions.csv: columns that CRS does not use: comment');
    expect(summary).toMatchObject({
      isKept: true,
      created: 13,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      warnings: 0,
    });
    expect(summary.stubs).toEqual({ courses: 1, learners: 1, examples: ['X 9'] });
    expect(summary.files.map(({ name, rows }: { name: string; rows: number }) => [name, rows])).toEqual([
      ['courses.csv', 3],
      ['learners.csv', 2],
      ['interactions.csv', 5],
      ['course_runs.csv', 3],
    ]);
  });

  it('stores what the files say', async () => {
    const { db } = use();
    const rows = await db.selectFrom('courses').selectAll().orderBy('id').execute();
    expect(rows).toMatchObject([
      {
        externalId: 'MATH 1',
        title: 'Calculus, part one',
        credits: 5,
        workloadHours: 120,
        attributes: { room: '=B12' },
      },
      {
        title: 'Calculus "two" with a second line',
        level: 'intermediate',
        language: 'en-GB',
        credits: 7.5,
        attributes: {},
      },
      {
        title: '数学入門',
        status: 'retired',
        subjects: ['Mathematics', 'C|C++'],
        language: 'ja',
        isDemo: false,
      },
      { externalId: 'X 9', isStub: true },
    ]);
    const relations = await db
      .selectFrom('courseRelations')
      .selectAll()
      .orderBy('courseId')
      .orderBy('groupNo')
      .orderBy('relatedExternalId')
      .execute();
    expect(relations.map(({ groupNo, relatedExternalId }) => [groupNo, relatedExternalId])).toEqual([
      [0, 'MATH 1'],
      [0, 'MATH 2'],
      [1, 'ELSEWHERE 9'],
      [1, 'MATH 1'],
    ]);
    const people = await db.selectFrom('learners').select('preferences').orderBy('id').execute();
    expect(people.map(({ preferences }) => preferences.programme).filter((name) => name !== null)).toEqual([
      'Mathematics BSc',
    ]);
    const events = await db.selectFrom('interactions').selectAll().orderBy('id').execute();
    expect(events).toMatchObject([
      { kind: 'complete', occurredAt: new Date('2024-02-29T09:00:00Z'), source: 'import' },
      { kind: 'rate', value: 4.5 },
      { kind: 'enrol', occurredAt: null, value: null },
      { kind: 'enrol', occurredAt: null },
      { kind: 'enrol' },
    ]);
  });

  it('changes nothing the second time, and only what changed the third', async () => {
    expect((await run(folder)).summary).toMatchObject({ created: 0, updated: 0, unchanged: 13 });
    const changed = write(
      'changed.csv',
      courses.replace('part one', 'part 1').replace('MATH 2&(', '(').replaceAll('\uFEFF', ''),
    );
    expect((await run(changed)).summary).toMatchObject({ created: 0, updated: 2, unchanged: 1 });
    const relations = await use().db.selectFrom('courseRelations').selectAll().execute();
    expect(relations).toHaveLength(3);
  });

  it('keeps nothing where --strict meets a wrong row, and exits 1', async () => {
    const mixed = write(
      'mixed.txt',
      'learner_id,course_id,occurred_at\nnew,MATH 1,\nnew,MATH 1,31/02/2024\n',
    );
    const { code, summary, stderr } = await run(mixed, '--strict');
    expect(code).toBe(1);
    expect(stderr).toContain('mixed.txt:3 occurred_at: not a date: "31/02/2024"');
    expect(summary).toMatchObject({ isKept: false, rejected: 1 });
    expect(
      await use().db.selectFrom('learners').selectAll().where('externalId', '=', 'new').execute(),
    ).toEqual([]);
    const latest = use().db.selectFrom('imports').selectAll().orderBy('id', 'desc');
    expect(await latest.executeTakeFirst()).toMatchObject({ status: 'failed', rejectedCount: 1 });
  });

  it('keeps the good rows and the errors of the others, by row and column', async () => {
    const mixed = write(
      'mixed.csv',
      'learner_id,course_id,kind,value,occurred_at\nnew,MATH 1,,,\nnew,MATH 1,,,31/02/2024\nnew,MATH 2,rate,,\n,MATH 1,,,\nnew,MATH 1\n\nnew,M3,,,\n',
    );
    const { code, summary, stderr } = await run(mixed);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ created: 2, rejected: 4, stubs: { courses: 0, learners: 1 } });
    const errors = [
      'mixed.csv:3 occurred_at: not a date: "31/02/2024"',
      'mixed.csv:4 value: a rating needs a value from 0 to 5',
      'mixed.csv:5 learner_id: empty',
      'mixed.csv:6 2 cells, but the header has 5',
    ];
    expect(
      stderr
        .split('\n')
        .filter((line) => line.startsWith('mixed.csv:'))
        .slice(1),
    ).toEqual(errors);
    const kept = await use()
      .db.selectFrom('importRows')
      .selectAll()
      .where('file', '=', 'mixed.csv')
      .orderBy('rowNo')
      .execute();
    expect(
      kept.map(
        ({ rowNo, columnName, message }) =>
          `mixed.csv:${rowNo} ${columnName ? `${columnName}: ` : ''}${message}`,
      ),
    ).toEqual(errors);
  });

  it('comes back from crs export the same', async () => {
    const [first, second] = [join(folder, 'out-1'), join(folder, 'out-2')];
    mkdirSync(first);
    const exported = await runCrs(['export', first], { url: use().url });
    expect(exported).toMatchObject({ code: 0, stdout: expect.stringContaining('courses.csv: 3 rows') });
    const copy = await createTestDatabase('sqlite');
    try {
      expect((await runCrs(['import', first, '--strict'], { url: copy.url })).code).toBe(0);
      expect((await runCrs(['export', second], { url: copy.url })).code).toBe(0);
    } finally {
      await copy.remove();
    }
    expect(readFileSync(join(first, 'course_runs.csv'), 'utf8').split('\n').toSorted()).toEqual(
      runs.split('\n').toSorted(),
    );
    for (const name of ['courses.csv', 'course_runs.csv', 'learners.csv', 'interactions.csv'])
      expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(first, name), 'utf8'));
    expect(readFileSync(join(first, 'courses.csv'), 'utf8')).toContain('Mathematics|C\\|C++');
    expect(readFileSync(join(first, 'learners.csv'), 'utf8')).toContain('en|fr,Law\\|Ethics|maths 26\n');
    expect(readFileSync(join(first, 'courses.csv'), 'utf8')).toMatch(/,=B12$/m);
  });

  it('is exported over files that are there, and safe for spreadsheets, only where it is asked to', async () => {
    const target = join(folder, 'out-1');
    const refused = await runCrs(['export', target], { url: use().url });
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there already; --force replaces'),
    });
    const safe = await runCrs(['export', target, '--force', '--spreadsheet-safe'], { url: use().url });
    expect(safe.code).toBe(0);
    expect(readFileSync(join(target, 'courses.csv'), 'utf8')).toMatch(/,'=B12$/m);
  });
});
