import type { Database } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { importTexts } from '../../test/import-texts.ts';
import { oneRosterFiles } from '../../test/oneroster-files.ts';

const header = 'course_id,term,starts_on,ends_on,seats,mode';
const courses = 'course_id,title\nA,Alpha\nB,Beta\n';

async function readRuns(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('courseRuns')
    .innerJoin('courses', 'courses.id', 'courseRuns.courseId')
    .select(['courses.externalId as course', 'term', 'startsOn', 'endsOn', 'seats', 'mode'])
    .orderBy('courses.externalId')
    .orderBy('courseRuns.externalId')
    .execute();
  return rows.map(({ course, ...run }) =>
    [course, ...Object.values(run)].map((cell) => cell ?? '').join(' '),
  );
}

describeOnEachDatabase('runs of courses', (use) => {
  const run = (rows: string[]) =>
    importTexts(use().db, { 'courses.csv': courses, 'course_runs.csv': [header, ...rows].join('\n') });

  it('come from course_runs.csv, row by row, whatever the order of its rows', async () => {
    const { summary, errors } = await run([
      'A,Spring,2027-02-01,2027-05-30,40,online',
      'B,,2027-01-04,,,',
      'A,Autumn,2027-09-01T00:00:00+02:00,2027-12-20,,On-Campus',
      'A,Autumn,2027-09-01,2027-12-20,,on-campus',
      'C,Spring,2027-02-01,,,',
      'A,Odd,2027-02-01,2027-01-31,,',
      'A,Odd,2027-02-30,,,',
      'A,Odd,,,2.5,',
      'A,Odd,,,,by post',
    ]);
    expect(errors).toEqual(
      [
        'course_runs.csv:5 : the same run as in row 4',
        'course_runs.csv:7 ends_on: before it starts on 2027-02-01: "2027-01-31"',
        'course_runs.csv:8 starts_on: not a date: "2027-02-30"',
        'course_runs.csv:9 seats: not a whole number: "2.5"',
        'course_runs.csv:10 mode: not one of on-campus, online, blended: "by post"',
        'course_runs.csv:6 course_id: no course of this id: "C"',
      ].toSorted((a, b) => errors.indexOf(a) - errors.indexOf(b)),
    );
    expect(summary).toMatchObject({ created: 5, rejected: 6 });
    expect(await readRuns(use().db)).toEqual([
      'A Spring 2027-02-01 2027-05-30 40 online',
      'A Autumn 2027-09-01 2027-12-20  on-campus',
      'B  2027-01-04   ',
    ]);
  });

  it('are all those that a file says of a course, and those of others stay', async () => {
    const { db } = use();
    const { summary } = await run([
      'A,Spring,2027-02-01,2027-05-30,40,online',
      'A,Autumn,2027-09-08,2027-12-20,,',
    ]);
    expect(summary).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
    expect(await readRuns(db)).toEqual([
      'A Spring 2027-02-01 2027-05-30 40 online',
      'A Autumn 2027-09-08 2027-12-20  ',
      'B  2027-01-04   ',
    ]);
  });

  it('come from the terms of classes, each term once, beside what others said of them', async () => {
    const { db } = use();
    await db.deleteFrom('courseRuns').execute();
    const { 'manifest.csv': _, ...files } = oneRosterFiles;
    const first = await importTexts(db, files);
    expect(first.summary.notices).toContain('runs of courses: 3 new, 0 changed');
    expect(await readRuns(db)).toEqual([
      'c-bread Spring 2026-02-01 2026-06-30  ',
      'c-kite Spring 2026-02-01 2026-06-30  ',
      'c-weather Autumn, Spring 2025-09-01 2026-06-30  ',
    ]);
    await importTexts(db, {
      'runs.csv': `${header}\nc-bread,Spring,2026-02-01,2026-06-30,12,online\nc-bread,Winter,2027-01-01,,,`,
    });
    const again = await importTexts(db, {
      ...files,
      'academicSessions.csv': files['academicSessions.csv'].replaceAll('2026-06-30', '2026-07-03'),
    });
    expect(again.summary.notices).toContain('runs of courses: 0 new, 3 changed');
    expect(await readRuns(db)).toContain('c-bread Spring 2026-02-01 2026-07-03 12 online');
    expect(await readRuns(db)).toContain('c-bread Winter 2027-01-01   ');
  });

  it.each(['1.1', '1.2'])('go with the classes that OneRoster %s wants deleted', async (version) => {
    const { db } = use();
    await db.deleteFrom('courseRuns').execute();
    const { 'academicSessions.csv': terms, 'classes.csv': classes } = oneRosterFiles;
    const manifest = `propertyName,value\noneroster.version,${version}\n`;
    const files = { ...oneRosterFiles, 'manifest.csv': manifest };
    await importTexts(db, files);
    await importTexts(db, {
      'runs.csv': `${header}\nc-bread,Spring,2026-02-01,2026-06-30,12,\nc-bread,Winter,2027-01-01,,,`,
    });
    const cancel = (rows: string, more: Record<string, string> = { 'academicSessions.csv': terms }) =>
      importTexts(db, {
        ...more,
        'manifest.csv': manifest,
        'classes.csv': `${classes.split('\n')[0]}\n${rows}`,
      });
    const bread =
      'k-bread-1,tobedeleted,2026-02-01T07:00:00.000Z,Bread A,,c-bread,,scheduled,,o-1,t-spring,,,\n';
    const other = 'k-bread-2,active,2026-02-01T07:00:00.000Z,Bread B,,c-bread,,scheduled,,o-1,t-spring,,,\n';
    const before = await readRuns(db);

    const unclear = await cancel(bread, {});
    expect(unclear.summary.notices).toContain(
      'classes.csv: 1 left out: classes to be deleted whose terms did not come with them',
    );
    const stays = await cancel(bread + other);
    expect(stays.summary.notices.filter((notice) => notice.startsWith('runs'))).toEqual([]);
    expect(await readRuns(db)).toEqual(before);

    const gone = await cancel(bread + bread.replaceAll('bread', 'unknown'));
    expect(gone.summary.notices).toContain('runs of courses: 0 new, 0 changed, 1 removed');
    const after = before.filter((line) => line !== 'c-bread Spring 2026-02-01 2026-06-30 12 ');
    expect(after).toHaveLength(before.length - 1);
    expect(await readRuns(db)).toEqual(after);
    expect((await cancel(bread)).summary.notices.filter((notice) => notice.startsWith('runs'))).toEqual([]);
  });

  it('is the one of its term for a course of Canvas', async () => {
    const { db } = use();
    await db.deleteFrom('courseRuns').execute();
    await importTexts(db, {
      'terms.csv':
        'term_id,name,status,start_date,end_date\nT-S,Spring,active,2026-02-01T00:00:00+02:00,2026-06-30\n',
      'courses.csv': `course_id,short_name,long_name,account_id,term_id,status,start_date
kelp-s,KEL1,Kelp,bio,T-S,active,2026-02-10
knot-s,KNO1,Knots,craft,T-S,active,
moss,MOS1,Moss,bio,,active,
`,
    });
    expect(await readRuns(db)).toEqual([
      'kelp-s Spring 2026-02-10 2026-06-30  ',
      'knot-s Spring 2026-02-01 2026-06-30  ',
    ]);
  });
});
