import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connectDatabase, DatabaseUrlError, migrateDatabase, parseDatabaseUrl } from '../src/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'crs-connect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a database URL', () => {
  it('names a file or a server', () => {
    expect(parseDatabaseUrl('sqlite:/data/crs.db')).toEqual({ dialect: 'sqlite', location: '/data/crs.db' });
    expect(parseDatabaseUrl('postgres://crs@db/crs').dialect).toBe('postgres');
    expect(parseDatabaseUrl('postgresql://crs@db/crs').dialect).toBe('postgres');
  });

  it.each(['', 'crs.db', 'mysql://root:secret@db/crs', 'sqlite:'])(
    'is refused without its password: "%s"',
    (url) => {
      expect(() => parseDatabaseUrl(url)).toThrow(DatabaseUrlError);
      expect(() => parseDatabaseUrl(url)).not.toThrow(/secret/);
    },
  );
});

describe('a SQLite file', () => {
  it('is made with its folder, for its owner alone', async () => {
    const path = join(folder, 'new', 'crs.db');
    const db = connectDatabase(`sqlite:${path}`);
    await migrateDatabase(db);
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o777).toBe(0o600);
    await db.destroy();
  });
});
