import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  connectDatabase,
  DatabaseUrlError,
  findCourseIds,
  findLearnerIds,
  insertInteractions,
  insertMissingCourses,
  insertMissingLearners,
  migrateDatabase,
  parseDatabaseUrl,
  readLearnerState,
} from '../src/index.ts';

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

  it('is read by prepared queries beside an open transaction, which they neither wait for nor see into', async () => {
    const db = connectDatabase(`sqlite:${join(folder, 'read.db')}`);
    await migrateDatabase(db);
    const now = new Date('2026-03-01T08:00:00Z');
    const span = { since: '2026-03-01', before: '2026-03-02' };
    await db.transaction().execute(async (transaction) => {
      await insertMissingLearners(transaction, ['ada'], { isDemo: false, at: now });
      await insertMissingCourses(transaction, ['A'], { isDemo: false, at: now });
    });
    const learnerId = (await findLearnerIds(db, ['ada'])).get('ada')!;
    const courseId = (await findCourseIds(db, ['A'])).get('A')!;
    const event = { learnerId, courseId, kind: 'enrol' as const, value: null, occurredAt: now };
    await db.transaction().execute(async (transaction) => {
      await insertInteractions(transaction, [{ ...event, source: 'api' }], now);
      expect((await readLearnerState(db, learnerId, span)).history).toEqual([]);
      expect((await readLearnerState(transaction, learnerId, span)).history).toHaveLength(1);
    });
    expect((await readLearnerState(db, learnerId, span)).history).toEqual([
      { courseId: 'A', kind: 'enrol', value: null, source: 'api' },
    ]);
    await db.destroy();
  });
});
