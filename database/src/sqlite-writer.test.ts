import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SqliteWriter } from './sqlite-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'crs-writer-'));
const path = join(folder, 'written.db');
let database: DatabaseSync;

beforeAll(() => {
  database = new DatabaseSync(path);
  database.exec('pragma journal_mode = wal; create table words (word text unique)');
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const insert = (word: string) => ({ sql: 'insert into words values (?)', parameters: [word] });
const readWords = () =>
  database
    .prepare('select word from words order by rowid')
    .all()
    .map(({ word }) => word);

it('writes whole transactions in their order, and a refused one not at all', async () => {
  const writer = new SqliteWriter(path);
  const first = writer.write([insert('one'), insert('two')]);
  const refused = writer.write([insert('three'), insert('two')]);
  const last = writer.write([insert('four')]);
  await expect(refused).rejects.toThrow('UNIQUE constraint failed: words.word');
  await Promise.all([first, last]);
  expect(readWords()).toEqual(['one', 'two', 'four']);
  await writer.close();
});

it('writes what it was asked for before it closes, and waits for its turn meanwhile', async () => {
  const writer = new SqliteWriter(path);
  database.exec('begin immediate');
  const written = writer.write([insert('late')]);
  const closed = writer.close();
  database.exec('commit');
  await Promise.all([written, closed]);
  expect(readWords()).toContain('late');
});

it('says that a file cannot be opened to everyone who writes, and tries again', async () => {
  const writer = new SqliteWriter(join(folder, 'absent', 'x.db'));
  const writes = Promise.allSettled([writer.write([insert('a')]), writer.write([insert('b')])]);
  expect((await writes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(writer.write([insert('c')])).rejects.toThrow('unable to open database file');
  await writer.close();
});
