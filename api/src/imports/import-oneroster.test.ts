import type { Database } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { importStored, importTexts, readHistory } from '../../test/import-texts.ts';
import { oneRosterFiles } from '../../test/oneroster-files.ts';
import { packZip } from '../../test/pack-zip.ts';
import { toStoredFile } from '../../test/stored-file.ts';

const toList = (files: Record<string, string>) =>
  Object.entries(files).map(([name, content]) => ({ name, content }));

function run(db: Database, files: Record<string, string>) {
  if (!('manifest.csv' in files)) return importTexts(db, files);
  return importStored(db, [toStoredFile('roster.zip', packZip(toList(files)))]);
}

describeOnEachDatabase('a OneRoster export', (use) => {
  it('in an archive becomes courses, learners and enrolments, and names the rows that are wrong', async () => {
    const { db } = use();
    const { summary, errors } = await run(db, oneRosterFiles);
    expect(errors).toEqual([
      'roster.zip/academicSessions.csv:4 startDate: not a date: "soon"',
      'roster.zip/courses.csv:4 title: empty',
      'roster.zip/courses.csv:5 sourcedId: duplicate id: "c-bread" (first in row 3)',
      'roster.zip/users.csv:4 email: not an e-mail address: "not an address"',
      'roster.zip/enrollments.csv:7 classSourcedId: no class of the classes.csv that came with it: "k-lost"',
    ]);
    expect(summary).toMatchObject({
      created: 8,
      updated: 0,
      rejected: 5,
      stubs: { courses: 1, learners: 0 },
    });
    expect(summary.notices).toEqual([
      'roster.zip/users.csv: 1 left out: users who are no students',
      'roster.zip/enrollments.csv: 1 left out: enrolments of others than students',
      'roster.zip/orgs.csv: nothing in it that CRS uses',
      'runs of courses: 3 new, 0 changed',
    ]);
    const courses = await db.selectFrom('courses').selectAll().orderBy('id').execute();
    expect(courses).toMatchObject([
      {
        externalId: 'c-weather',
        title: 'Weather and climate',
        subjects: ['Geography', 'Physics'],
        status: 'active',
        attributes: { courseCode: 'GEO-7', grades: '09,10', orgSourcedId: 'o-1' },
      },
      { externalId: 'c-bread', title: 'The chemistry of bread' },
      { externalId: 'c-kite', isStub: true },
    ]);
    const learners = await db.selectFrom('learners').selectAll().orderBy('id').execute();
    expect(learners.map(({ externalId, name, email }) => [externalId, name, email])).toEqual([
      ['u-ines', 'Inés Ruiz', 'ines@example.org'],
      ['u-tom', 'Tom Okoro', null],
    ]);
    expect(await readHistory(db)).toEqual([
      'u-ines enrol c-weather 2025-09-15',
      'u-ines enrol c-bread 2026-02-01',
      'u-tom enrol c-weather 2025-09-01',
      'u-tom enrol c-kite 2026-02-01',
    ]);
  });

  it('changes nothing when it comes again, as files, and leaves what people added to a course', async () => {
    const { db } = use();
    const { 'manifest.csv': _manifest, ...files } = oneRosterFiles;
    expect((await run(db, files)).summary).toMatchObject({ created: 0, updated: 0, unchanged: 8 });
    const added =
      'course_id,title,description,level,status,room\nc-bread,Bread,How it rises,beginner,retired,7\n';
    await run(db, { 'courses.csv': added });
    expect((await run(db, files)).summary).toMatchObject({ created: 0, updated: 1, unchanged: 7 });
    const course = db.selectFrom('courses').selectAll().where('externalId', '=', 'c-bread');
    expect(await course.executeTakeFirst()).toMatchObject({
      title: 'The chemistry of bread',
      description: 'How it rises',
      level: 'beginner',
      status: 'retired',
      subjects: ['Chemistry'],
      attributes: { room: '7', courseCode: 'CHE-2' },
    });
  });

  it('of changes alone retires courses, drops enrolments, and deletes nobody', async () => {
    const { db } = use();
    const { summary, errors } = await run(db, {
      'courses.csv': `sourcedId,status,dateLastModified,title,courseCode
c-weather,tobedeleted,2026-03-01T07:00:00.000Z,Weather and climate,GEO-7
c-bread,active,2026-03-01T07:00:00.000Z,Bread,CHE-2
c-odd,gone,2026-03-01T07:00:00.000Z,Odd,
`,
      'classes.csv': oneRosterFiles['classes.csv'],
      'users.csv': `sourcedId,status,dateLastModified,role,givenName,familyName
u-tom,tobedeleted,2026-03-01T07:00:00.000Z,student,Tom,Okoro
`,
      'enrollments.csv': `sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role,beginDate,endDate
e-1,tobedeleted,2026-02-20T07:00:00.000Z,k-weather-1,u-ines,student,2025-09-15,
e-7,active,2026-02-20T07:00:00.000Z,k-bread-1,u-tom,student,2026-02-20,
`,
    });
    expect(errors).toEqual(['courses.csv:4 status: not one of active, inactive, tobedeleted: "gone"']);
    expect(summary).toMatchObject({ created: 1, updated: 2, rejected: 1 });
    expect(summary.notices).toEqual([
      'users.csv: 1 left out: users to be deleted; an import deletes nobody',
      'enrollments.csv: 1 left out: enrolments of users to be deleted',
    ]);
    const courses = db.selectFrom('courses').select(['externalId', 'status']).orderBy('id').limit(2);
    expect(await courses.execute()).toEqual([
      { externalId: 'c-weather', status: 'retired' },
      { externalId: 'c-bread', status: 'active' },
    ]);
    expect((await readHistory(db)).at(-1)).toBe('u-ines drop c-weather 2026-02-20');
    expect((await db.selectFrom('learners').selectAll().execute()).length).toBe(2);
  });

  it('of version 1.2 says in roles.csv who learns', async () => {
    const { db } = use();
    const users = `sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,preferredGivenName,preferredFamilyName,pronouns
v-kim,,,true,kim,,Kimberly,Ode,,,kim@example.org,Kim,,
v-both,,,true,both,,Bo,Thorn,,,,,,
v-staff,,,true,staff,,Sam,Tall,,,,,,
`;
    const roles = `sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
r-1,,,v-kim,primary,student,,,o-1,
r-2,,,v-both,primary,teacher,,,o-1,
r-3,,,v-both,secondary,student,,,o-1,
r-4,,,v-staff,primary,administrator,,,o-1,
`;
    await expect(run(db, { 'users.csv': users })).rejects.toThrow('users.csv: nothing says who is a student');
    await run(db, { 'users.csv': users, 'roles.csv': roles });
    const rows = await db.selectFrom('learners').select('name').where('externalId', 'like', 'v-%').execute();
    expect(rows.map(({ name }) => name)).toEqual(['Kim Ode', 'Bo Thorn']);
  });

  it('of another version is refused', async () => {
    const manifest = 'propertyName,value\noneroster.version,1.0\n';
    await expect(run(use().db, { 'manifest.csv': manifest })).rejects.toThrow(
      'roster.zip/manifest.csv: OneRoster 1.0, and CRS reads versions 1.1 and 1.2',
    );
  });
});
