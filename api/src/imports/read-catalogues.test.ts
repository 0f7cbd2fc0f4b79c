import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { importTexts } from '../../test/import-texts.ts';

const edx = `title,summary,n_enrolled,course_type,institution,instructors,Level,subject,language,subtitles,course_effort,course_length,price,course_description,course_syllabus,course_url
Tides for sailors,How water moves,"1,204",Self-paced on your time,Harbour College,Mo Ebb,Introductory,Earth Sciences,English,English,2–4 hours per week,6 Weeks,FREE,Currents and moon,,https://www.edx.org/course/tides-for-sailors
Nudos,Cuerdas,,,Harbour College,,Expert,Crafts,Spanish,,,,,,,https://www.edx.org/course/nudos
No address,,,,Harbour College,,,,,,,,,,,
`;
const udemy = `course_id,course_title,url,is_paid,price,num_subscribers,num_reviews,num_lectures,level,content_duration,published_timestamp,subject
71001,Whittling a spoon,https://www.udemy.com/whittling-a-spoon/,True,20,2147,23,51,Beginner Level,1.5,2017-01-18T20:58:58Z,Crafts
71002,Mending nets,not an address,False,Free,1,0,3,All Levels,37 mins,2017-01-18T20:58:58Z,Crafts
71003,Baskets,https://www.udemy.com/baskets/,False,Free,1,0,3,Expert Level,37 mins,2017-01-18T20:58:58Z,
`;

describeOnEachDatabase('catalogues of other platforms', (use) => {
  it('are known by their columns, and name the rows that are wrong', async () => {
    const { db } = use();
    const { summary, errors } = await importTexts(db, { 'edx.csv': edx, 'udemy.csv': udemy });
    expect(errors).toEqual([
      'edx.csv:4 course_url: empty, and the id is made from it',
      'udemy.csv:3 url: not a web address that starts with http:// or https://: "not an address"',
    ]);
    expect(summary.files.map(({ format, created }) => [format, created])).toEqual([
      ['edx courses', 2],
      ['udemy courses', 2],
    ]);
    const courses = await db.selectFrom('courses').selectAll().orderBy('id').execute();
    expect(courses).toMatchObject([
      {
        externalId: 'course:tides-for-sailors',
        title: 'Tides for sailors',
        description: 'How water moves\nCurrents and moon',
        provider: 'Harbour College',
        subjects: ['Earth Sciences'],
        level: 'beginner',
        language: 'en',
        duration: '6 Weeks',
        attributes: { n_enrolled: '1,204', instructors: 'Mo Ebb', price: 'FREE' },
      },
      { externalId: 'course:nudos', level: null, language: 'es' },
      {
        externalId: '71001',
        title: 'Whittling a spoon',
        provider: 'Udemy',
        subjects: ['Crafts'],
        level: 'beginner',
        duration: '1.5 hours',
        url: 'https://www.udemy.com/whittling-a-spoon/',
        attributes: { is_paid: 'True', num_lectures: '51' },
      },
      { externalId: '71003', level: 'advanced', duration: '37 mins', subjects: [] },
    ]);
    const again = await importTexts(db, { 'edx.csv': edx, 'udemy.csv': udemy });
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  it('say which column is missing where they are asked for', async () => {
    const files = { 'courses.csv': 'course_id,title\nA,Algebra\n' };
    await expect(importTexts(use().db, files, 'edx')).rejects.toThrow(
      'the header lacks institution and course_url',
    );
    await expect(importTexts(use().db, files, 'udemy')).rejects.toThrow(
      'the header lacks course_title and url',
    );
  });
});
