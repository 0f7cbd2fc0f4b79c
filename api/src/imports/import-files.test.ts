import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packZip } from '../../test/pack-zip.ts';
import { toStoredFile as file } from '../../test/stored-file.ts';
import type { ImportFormat } from './detect-kind.ts';
import type { StoredFile } from './import-file.ts';
import { importFiles } from './import-files.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('sqlite');
});
afterAll(() => database.remove());

async function run(files: StoredFile[], format: ImportFormat = 'auto') {
  const errors: string[] = [];
  const summary = await importFiles(database.db, files, {
    format,
    encoding: 'utf-8',
    isDryRun: false,
    isStrict: false,
    now: () => new Date('2026-03-01T08:00:00Z'),
    onRowError: ({ file: name, rowNo, columnName, message }) =>
      errors.push(`${name}:${rowNo} ${columnName ?? ''}: ${message}`),
  });
  return { summary, errors };
}

describe('importFiles', () => {
  it.each([
    ['image.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a PNG image'],
    [
      'book.xlsx',
      packZip([{ name: '[Content_Types].xml', content: '<Types/>' }]),
      'an .xlsx workbook: save its sheets as CSV',
    ],
    ['wide.csv', Buffer.from('\uFEFFcourse_id', 'utf16le'), 'UTF-16 text: save it as UTF-8'],
    ['bytes.csv', Buffer.from([1, 2, 0, 3]), 'a binary file, not text'],
    ['empty.csv', ' \n', 'the file is empty'],
    [
      'inner.csv',
      'course_id,title\nA,A 5" disk\n',
      'row 2: a quote inside a cell that is not quoted: put the cell in quotes and write the quote as ""',
    ],
    [
      'outer.csv',
      'course_id,title\nA,"Say "hi""\n',
      'row 2: a quoted cell goes on after its closing quote: a quote is missing, or a quote inside it is not written ""',
    ],
    [
      'open.csv',
      'course_id,title\nA,B\n\nC,"D\nE,F\n',
      'row 4: a quote opens here and never closes: the file is cut off, or a quote is missing',
    ],
    [
      'huge.csv',
      `course_id,title\nA,"${'x\n'.repeat(600_000)}`,
      'row 2: more than 1000000 bytes: a quote that opens here and never closes?',
    ],
    ['untitled.csv', 'course_id,name\nA,Algebra\n', 'the header lacks title: course_id, name'],
    ['double.csv', 'course_id,title,Title\nA,B,C\n', 'the column title stands in the header twice'],
    [
      'broken.json',
      '[{"_id": "A"',
      "not valid JSON: Expected ',' or '}' after property value in JSON at position 12 (line 1 column 13)",
    ],
  ])('refuses %s as a whole', async (name, content, message) => {
    const good = file('good.csv', 'course_id,title\nGOOD,Good\n');
    await expect(run([good, file(name, content)])).rejects.toThrow(`${name}: ${message}`);
    const kept = database.db.selectFrom('courses').selectAll().where('externalId', '=', 'GOOD');
    expect(await kept.execute()).toEqual([]);
  });

  it.each([
    ['prose.txt', 'Hello world\nthis is a letter\n'],
    ['object.json', '{"course_id": 1}'],
    ['other.csv', 'user_id,item_id\n1,2\n'],
  ])('does not take %s for one of its formats', async (name, content) => {
    await expect(run([file(name, content)])).rejects.toThrow(
      `${name}: not a file that CRS knows; it begins with`,
    );
  });

  it('reads sequences without digits where they are asked for', async () => {
    const { summary } = await run(
      [file('words.txt', 'ann algebra logic algebra\n\n  ben  logic\n')],
      'sequences',
    );
    expect(summary).toMatchObject({ created: 3, rejected: 0, stubs: { courses: 2, learners: 2 } });
  });

  it('finds the delimiter that the header uses, and any line ends', async () => {
    const { summary } = await run([
      file('semicolons.csv', 'course_id;title\r\nS1;"a; b"\r\n'),
      file('tabs.csv', 'course_id\ttitle\rT1\tt\r'),
    ]);
    expect(summary).toMatchObject({ created: 2, rejected: 0 });
  });

  it('rejects entries of a McGill file that make no sense', async () => {
    const entry = {
      _id: 'COMP250',
      title: 'Introduction &amp; more',
      credits: '3',
      department: 'Computer Science',
    };
    const list = [
      entry,
      { _id: '' },
      7,
      { _id: 'X1', title: 'X', credits: 'many' },
      { _id: 'X2', title: 'Y', prerequisites: 'COMP250' },
    ];
    const { summary, errors } = await run([file('courses.json', JSON.stringify(list))]);
    expect(errors).toEqual([
      'courses.json:2 _id: empty',
      'courses.json:3 _id: not an object: "7"',
      'courses.json:5 prerequisites: not a list of course codes: "\\"COMP250\\""',
      'courses.json:4 credits: not a number: "many"',
    ]);
    expect(summary).toMatchObject({ created: 1, rejected: 4 });
  });

  it('rejects rows of a Coursera file that make no sense', async () => {
    const header =
      'course_title,course_organization,course_url,course_skills,course_students_enrolled,course_difficulty';
    const { summary, errors } = await run([
      file(
        'coursera.csv',
        `${header}\nA,Org,https://www.coursera.org/learn/a/,"['x']","10,432",Mixed\nB,Org,,[],,\nC,Org,https://x.org/learn/c,SQL,,\nD,Org,https://x.org/learn/d,[],a lot,\n`,
      ),
    ]);
    expect(errors).toEqual([
      'coursera.csv:3 course_url: empty, and the id is made from it',
      `coursera.csv:4 course_skills: not a list such as ['a', 'b']: "SQL"`,
      'coursera.csv:5 course_students_enrolled: not a number: "a lot"',
    ]);
    expect(summary).toMatchObject({ created: 1, rejected: 3 });
    const stored = database.db.selectFrom('courses').selectAll().where('externalId', '=', 'learn:a');
    expect(await stored.executeTakeFirst()).toMatchObject({
      attributes: { enrolled: '10432' },
      level: 'mixed',
    });
  });
});
