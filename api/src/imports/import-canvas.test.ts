import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { importTexts, readHistory } from '../../test/import-texts.ts';

const files = {
  'terms.csv': `term_id,name,status,start_date,end_date
T-A,Autumn,active,2025-09-01,2026-01-31
T-S,Spring,active,2026-02-01T00:00:00Z,2026-06-30T00:00:00Z
`,
  'courses.csv': `course_id,short_name,long_name,account_id,term_id,status,start_date
kelp-a,KEL1,Kelp and tides,bio,T-A,completed,
kelp-s,KEL1,Kelp and tides,bio,T-S,active,2026-02-10
knot-s,KNO1,,craft,T-S,active,
moss-s,MOS1,Moss,bio,T-S,sleeping,
`,
  'sections.csv': `section_id,course_id,name,status,start_date,end_date
kelp-a-1,kelp-a,One,active,,
knot-s-1,knot-s,One,active,2026-02-20,
knot-s-2,knot-s,Two,active,,
`,
  'users.csv': `user_id,login_id,password,first_name,last_name,full_name,email,status
p-1,noor,secret,Noor,Haddad,,noor@example.org,active
p-2,olu,secret,,,Olu Bello,,suspended
p-3,prof,secret,Pat,Quill,,quill@example.org,active
p-4,gone,secret,Gil,Roe,,,deleted
p-5,new,secret,Nia,Sand,,,active
`,
  'enrollments.csv': `course_id,user_id,role,section_id,status
kelp-a,p-1,student,kelp-a-1,completed
,p-1,student,knot-s-1,deleted
,p-1,student,knot-s-2,active
kelp-s,p-2,student,,active
,p-2,student,knot-s-1,deleted
kelp-s,p-3,teacher,,active
kelp-s,p-4,student,,active
,p-2,student,nowhere,active
knot-s,p-2,student,,asleep
`,
  'xlists.csv': 'xlist_course_id,section_id,status\nkelp-s,knot-s-1,active\n',
};

describeOnEachDatabase('Canvas SIS files', (use) => {
  it('become courses, learners and what these did, and name the rows that are wrong', async () => {
    const { db } = use();
    const { summary, errors } = await importTexts(db, files);
    expect(errors).toEqual([
      'courses.csv:5 status: not one of active, published, completed, deleted: "sleeping"',
      'enrollments.csv:9 section_id: no section of the sections.csv that came with it: "nowhere"',
      'enrollments.csv:10 status: not one of active, inactive, completed, deleted, deleted_last_completed: "asleep"',
    ]);
    expect(summary).toMatchObject({ created: 10, rejected: 3, stubs: { courses: 0, learners: 0 } });
    expect(summary.files.map(({ format }) => format)).toEqual([
      'canvas terms',
      'canvas sections',
      'canvas courses',
      'canvas users',
      'canvas enrollments',
      'canvas rest',
    ]);
    expect(summary.notices).toEqual([
      'users.csv: 1 left out: users who are no students',
      'users.csv: 1 left out: users to be deleted; an import deletes nobody',
      'enrollments.csv: 1 left out: enrolments of others than students',
      'enrollments.csv: 1 left out: enrolments of users to be deleted',
      'enrollments.csv: 1 left out: enrolments to be deleted beside another one in the course',
      'xlists.csv: nothing in it that CRS uses',
      'runs of courses: 3 new, 0 changed',
    ]);
    const courses = await db.selectFrom('courses').selectAll().orderBy('id').execute();
    expect(courses).toMatchObject([
      { externalId: 'kelp-a', title: 'Kelp and tides', status: 'retired' },
      { externalId: 'kelp-s', status: 'active', attributes: { short_name: 'KEL1', term_id: 'T-S' } },
      { externalId: 'knot-s', title: 'KNO1' },
    ]);
    const learners = await db.selectFrom('learners').selectAll().orderBy('id').execute();
    expect(learners.map(({ externalId, name }) => [externalId, name])).toEqual([
      ['p-1', 'Noor Haddad'],
      ['p-2', 'Olu Bello'],
      ['p-5', 'Nia Sand'],
    ]);
    expect(JSON.stringify([courses, learners])).not.toContain('secret');
    expect(await readHistory(db)).toEqual([
      'p-1 complete kelp-a 2026-01-31',
      'p-1 enrol knot-s 2026-02-01',
      'p-2 enrol kelp-s 2026-02-10',
      'p-2 drop knot-s 2026-02-20',
    ]);
  });

  it('change nothing when they come again', async () => {
    const { summary } = await importTexts(use().db, files);
    expect(summary).toMatchObject({ created: 0, updated: 0, unchanged: 10 });
  });

  it('that might be those of another format are refused until somebody says which they are', async () => {
    const { db } = use();
    const both = {
      'courses.csv': 'course_id,title,short_name,long_name,status\nrope-1,Rope,ROP1,Rope work,active\n',
    };
    await expect(importTexts(db, both)).rejects.toThrow(
      'courses.csv: its columns fit crs courses and canvas courses: say which, with --format crs or --format canvas',
    );
    await importTexts(db, both, 'canvas');
    const course = db.selectFrom('courses').select('title').where('externalId', '=', 'rope-1');
    expect(await course.executeTakeFirst()).toEqual({ title: 'Rope work' });
    await expect(importTexts(db, both, 'oneroster')).rejects.toThrow('not a file that CRS knows');
  });
});
