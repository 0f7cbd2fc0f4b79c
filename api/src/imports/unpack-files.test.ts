import { describe, expect, it } from 'vitest';
import { packZip } from '../../test/pack-zip.ts';
import { toStoredFile } from '../../test/stored-file.ts';
import { unpackFiles } from './unpack-files.ts';

const LIMIT = 10_000;
const courses = 'course_id,title\nA,Algebra\n';

async function readAll(bytes: Buffer, limit = LIMIT): Promise<Record<string, string>> {
  const files = await unpackFiles([toStoredFile('roster.zip', bytes)], limit);
  const read: Record<string, string> = {};
  for (const { name, open } of files) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of open()) chunks.push(chunk);
    read[name] = Buffer.concat(chunks).toString();
  }
  return read;
}

describe('unpackFiles', () => {
  it('takes the files of an archive for files, and passes over what no import reads', async () => {
    const bytes = packZip([
      { name: '__MACOSX/._courses.csv', content: 'fork' },
      { name: '.hidden.csv', content: 'hidden' },
      { name: 'courses.csv', content: courses },
      { name: 'notes.docx', content: 'notes' },
    ]);
    expect(await readAll(bytes)).toEqual({ 'roster.zip/courses.csv': courses });
  });

  it('reads a file as often as it is opened, and ends where the reader does', async () => {
    const long = 'course_id,title\n'.repeat(600);
    const [file] = await unpackFiles(
      [toStoredFile('roster.zip', packZip([{ name: 'a.csv', content: long }]))],
      LIMIT,
    );
    for await (const chunk of file?.open() ?? []) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    let size = 0;
    for await (const chunk of file?.open() ?? []) size += chunk.length;
    expect(size).toBe(long.length);
  });

  it('leaves other files alone, and workbooks, which are archives as well', async () => {
    const workbook = packZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'xl/workbook.xml', content: '<workbook/>' },
    ]);
    const files = [toStoredFile('a.csv', Buffer.from(courses)), toStoredFile('b.xlsx', workbook)];
    expect(await unpackFiles(files, LIMIT)).toEqual(files);
  });

  it.each([
    ['a folder', [{ name: 'deep/courses.csv', content: courses }], 'a folder in the archive'],
    ['a way out', [{ name: '../courses.csv', content: courses }], 'invalid relative path'],
    ['a password', [{ name: 'a.csv', content: courses, isEncrypted: true }], 'encrypted'],
    ['another method', [{ name: 'a.csv', content: courses, method: 14 }], 'pack it with "deflate"'],
    ['nothing to import', [{ name: 'a.docx', content: '' }], 'no .csv, .json or .txt file'],
    ['too much', [{ name: 'a.csv', content: ' '.repeat(LIMIT + 1) }], '1 MB when unpacked'],
    [
      'too much together',
      [1, 2].map((no) => ({ name: `${no}.csv`, content: ' '.repeat(LIMIT * 0.6) })),
      '1 MB when unpacked',
    ],
    [
      'more than it declares',
      [{ name: 'a.csv', content: ' '.repeat(LIMIT * 50), declaredBytes: 100 }],
      'a damaged ZIP archive: too many bytes',
    ],
    [
      'less than it declares',
      [{ name: 'a.csv', content: courses, declaredBytes: 100 }],
      'a damaged ZIP archive: not enough bytes',
    ],
    [
      'something else than was packed',
      [{ name: 'a.csv', content: courses, declaredSum: 7 }],
      'a damaged ZIP archive: a.csv is not what was packed',
    ],
    [
      'too many files',
      Array.from({ length: 101 }, (_, no) => ({ name: `${no}.csv`, content: courses })),
      'more than 100 files',
    ],
  ])('refuses an archive with %s', async (_what, files, message) => {
    await expect(readAll(packZip(files))).rejects.toThrow(message);
  });

  it('adds archives up', async () => {
    const zip = packZip([{ name: 'a.csv', content: ' '.repeat(LIMIT * 0.6) }]);
    const files = ['one.zip', 'two.zip'].map((name) => toStoredFile(name, zip));
    await expect(unpackFiles(files, LIMIT)).rejects.toThrow('two.zip: 1 MB when unpacked');
  });

  it.each([10, 60, 130])('refuses an archive that ends after %i bytes', async (size) => {
    const bytes = packZip([{ name: 'courses.csv', content: courses }]).subarray(0, size);
    await expect(readAll(bytes)).rejects.toThrow('roster.zip: a damaged ZIP archive:');
  });

  it('tells it apart from an archive that cannot be read', async () => {
    const file = toStoredFile('roster.zip', packZip([{ name: 'a.csv', content: courses }]));
    const [packed] = await unpackFiles([file], LIMIT);
    file.fail(new Error('connection lost'));
    await expect(Array.fromAsync(packed?.open() ?? [])).rejects.toThrow(/^connection lost$/);
  });
});
