import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packZip } from '../../test/pack-zip.ts';
import { findImportFiles } from './import-file.ts';
import { unpackFiles } from './unpack-files.ts';

it('finds the files of an archive on the disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crs-'));
  try {
    const path = join(folder, 'roster.zip');
    await writeFile(path, packZip([{ name: 'courses.csv', content: 'course_id,title\n' }]));
    const [file] = await unpackFiles(await findImportFiles([path]), 1_000);
    const chunks = await Array.fromAsync(file?.open() ?? []);
    expect([file?.name, Buffer.concat(chunks).toString()]).toEqual([
      'roster.zip/courses.csv',
      'course_id,title\n',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
