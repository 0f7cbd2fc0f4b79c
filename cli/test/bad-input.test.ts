import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

describe('a file that cannot be imported', () => {
  const { write, folder } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
  });
  afterAll(() => database.remove());

  async function refuse(...paths: string[]): Promise<string> {
    const { code, stdout, stderr } = await runCrs(['import', ...paths], { url: database.url });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const table of ['courses', 'learners', 'interactions'] as const)
      expect(await database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    return stderr.trimEnd().split('\n').at(-1) ?? '';
  }

  it('is cut off within a quote: the row is named, and nothing of it or of the other files is kept', async () => {
    const whole = write('learners.csv', 'learner_id,name\nada,Ada\n');
    const rows = Array.from({ length: 3000 }, (_, place) => `C${place},"Course ${place}"`).join('\n');
    const cut = write('cut.csv', `course_id,title\n${rows}\nC9999,"A title that nev`);
    expect(await refuse(whole, cut)).toBe(
      'crs: cut.csv: row 3002: a quote opens here and never closes: the file is cut off, or a quote is missing',
    );
  });

  it('is not UTF-8', async () => {
    const latin1 = write('latin1.csv', Buffer.from('course_id,title\nA,R\u00e9sum\u00e9\n', 'latin1'));
    expect(await refuse(latin1)).toBe(
      'crs: latin1.csv: not UTF-8: byte 0xE9 at offset 19 (line 2); save the file as UTF-8, or import it with --encoding latin1 if that is what it is',
    );
  });

  it('is of another kind, or of another system', async () => {
    const image = write('image.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'));
    expect(await refuse(image)).toBe('crs: image.csv: a PNG image');
    const other = write('other.csv', 'item_id,language,name\n1,en,Excel\n');
    expect(await refuse(other)).toMatch(
      /^crs: other\.csv: not a file that CRS knows; it begins with "item_id,language,name"\./,
    );
  });

  it('does not exist', async () => {
    expect(await refuse(`${folder}/none.csv`)).toBe(`crs: ${folder}/none.csv: no such file or folder`);
  });
});

describe('rows that cannot be imported', () => {
  const { write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
  });
  afterAll(() => database.remove());

  async function accept(files: Record<string, string | Uint8Array>, ...args: string[]) {
    const paths = Object.entries(files).map(([name, content]) => write(name, content));
    const { code, stdout, stderr } = await runCrs(['import', ...paths, '--json', ...args], {
      url: database.url,
    });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    return {
      summary: JSON.parse(stdout),
      errors: stderr.split('\n').filter((line) => /^[\w.]+:\d/.test(line)),
    };
  }

  it('are each told by row, column and value, and the others are kept', async () => {
    const rows = Array.from({ length: 250 }, (_, place) => `u${place},c,never`).join('\n');
    const { summary, errors } = await accept({
      'wrong.csv': [
        'course_id;title;level;language;credits;prerequisites;url;status',
        'W1;;;;;;;',
        'W2;t;expert;;;;;',
        'W3;t;;Deutsch;;;;',
        'W4;t;;;3,5;;;',
        'W5;t;;;;A&(B;;',
        'W6;t;;;;;javascript:alert(1);',
        'W7;t;;;;;;open',
        'W8;t;;;;;;;',
        'W9;t;;;;;;;more',
      ].join('\r\n'),
      'twice.csv': 'course_id,title\nA,One\nB,Two\nA,Three\n',
      'people.csv': 'learner_id,email\nx,\nx,x@example.org\ny,y\n',
      'twice.txt': 'l1 c1 c2\nl2 c2\nl1 c3\nl3\n',
      'many.csv': `learner_id,course_id,occurred_at\n${rows}\n`,
    });
    expect(errors.slice(0, 11)).toEqual([
      'wrong.csv:2 title: empty',
      'wrong.csv:3 level: not one of beginner, intermediate, advanced, mixed: "expert"',
      'wrong.csv:4 language: not a language tag such as "en" or "pt-BR": "Deutsch"',
      'wrong.csv:5 credits: not a number: "3,5"',
      'wrong.csv:6 prerequisites: expected ")" at the end: "A&(B"',
      'wrong.csv:7 url: not a web address that starts with http:// or https://: "javascript:alert(1)"',
      'wrong.csv:8 status: not one of active, retired: "open"',
      'wrong.csv:10 9 cells, but the header has 8',
      'twice.csv:4 course_id: duplicate id: "A" (first in row 2)',
      'people.csv:3 learner_id: duplicate id: "x" (first in row 2)',
      'people.csv:4 email: not an e-mail address: "y"',
    ]);
    expect(errors.slice(11, 13)).toEqual([
      'many.csv:2 occurred_at: not a date: "never"',
      'many.csv:3 occurred_at: not a date: "never"',
    ]);
    expect(errors).toHaveLength(100);
    expect(summary).toMatchObject({ created: 7, rejected: 8 + 1 + 2 + 2 + 250 });
  });

  it('need one another in a circle: they are kept without these prerequisites, and the circle is told', async () => {
    const circle = 'course_id,title,prerequisites\nP,P,\nQ,Q,P&S\nR,R,Q\nS,S,R\nT,T,S|P\n';
    const told =
      'circle.csv:3 prerequisites: a cycle: Q → S → R → Q; imported without the prerequisites of these rows: 3, 5, 4';
    const first = await accept({ 'circle.csv': circle });
    expect(first.errors).toEqual([told]);
    expect(first.summary).toMatchObject({ created: 5, rejected: 0, warnings: 1 });
    const again = await accept({ 'circle.csv': circle });
    expect(again.errors).toEqual([told]);
    expect(again.summary).toMatchObject({ unchanged: 5, warnings: 1 });
    const mended = await accept({ 'circle.csv': circle.replace('P&S', 'P') });
    expect(mended.summary).toMatchObject({ updated: 1, unchanged: 4, warnings: 0 });
    expect(await database.db.selectFrom('courseRelations').selectAll().execute()).toHaveLength(5);
  });

  it('close a circle with what the catalogue holds already', async () => {
    const { errors } = await accept({
      'first.csv': 'course_id,title,prerequisites\nU,U,V\n',
      'second.csv': 'course_id,title,prerequisites\nV,V,U\n',
    });
    expect(errors).toEqual([
      'second.csv:2 prerequisites: a cycle: U → V → U; imported without the prerequisites of these rows: 2',
    ]);
  });

  it('are read as Latin-1 where that is said', async () => {
    const bytes = Buffer.from('course_id,title\nL1,R\u00e9sum\u00e9\n', 'latin1');
    await accept({ 'latin1.csv': bytes }, '--encoding', 'latin1');
    const stored = database.db.selectFrom('courses').select('title').where('externalId', '=', 'L1');
    expect(await stored.executeTakeFirst()).toEqual({ title: 'Résumé' });
  });
});
