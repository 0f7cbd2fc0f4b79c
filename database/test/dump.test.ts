import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../src/dialect.ts';
import {
  DatabaseNotEmptyError,
  dumpDatabase,
  DumpError,
  getModelBytes,
  insertModel,
  listModels,
  restoreDatabase,
} from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from './index.ts';

const now = new Date('2026-03-01T08:00:00.123Z');
const stamps = { isDemo: false, createdAt: now, updatedAt: now };

/** One row or more in every kind of column: text of several scripts, null, JSON, bytes, booleans, numbers, dates. */
async function fill({ db }: TestDatabase): Promise<void> {
  const user = { id: 'u1', name: 'Ånna "ß" 学', email: 'a@x.example', emailVerified: true, banned: false };
  await db
    .insertInto('users')
    .values({ ...user, createdAt: now, updatedAt: now })
    .execute();
  const preferences = toJson({ z: 1, interests: ['b', 'a'], deep: { y: null, x: 0.1 } });
  const learner = { externalId: 'l1', userId: 'u1', preferences, isStub: false, ...stamps };
  const { id: learnerId } = await db
    .insertInto('learners')
    .values(learner)
    .returning('id')
    .executeTakeFirstOrThrow();
  const cohort = { externalId: 'k1', name: 'Ä', ...stamps };
  const { id: cohortId } = await db
    .insertInto('cohorts')
    .values(cohort)
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('cohortLearners').values({ cohortId, learnerId }).execute();
  await db.insertInto('cohortAdvisors').values({ cohortId, userId: 'u1' }).execute();
  const course = {
    externalId: 'c1',
    title: "x\ny 'z'",
    description: '',
    status: 'active' as const,
    contentHash: 'h',
  };
  const lists = { subjects: toJson([]), skills: toJson(['Ä']), attributes: toJson({ b: '1', a: '2' }) };
  const { id: courseId } = await db
    .insertInto('courses')
    .values({ ...course, ...lists, credits: 2.5, isStub: true, ...stamps })
    .returning('id')
    .executeTakeFirstOrThrow();
  const event = { learnerId, courseId, kind: 'enrol' as const, source: 'import' as const, createdAt: now };
  const events = Array.from({ length: 2_500 }, (_, place) => new Date(now.getTime() + place * 1000));
  for (let at = 0; at < events.length; at += 500)
    await db
      .insertInto('interactions')
      .values(events.slice(at, at + 500).map((occurredAt) => ({ ...event, occurredAt })))
      .execute();
  await db
    .insertInto('interactions')
    .values({ ...event, kind: 'rate', value: 4.5, occurredAt: null })
    .execute();
  const counts = { courseCount: 1, learnerCount: 1, interactionCount: 1, durationMs: 1 };
  const checksum = createHash('sha256').update(modelBytes).digest('hex');
  const about = { dataFingerprint: 'f', checksum, parameters: {}, metrics: {} };
  await insertModel(db, { version: 'v1', bytes: modelBytes, ...about, ...counts, createdAt: now });
  const key = { key: 'k', scope: 's', requestHash: 'r', status: 200, createdAt: now };
  await db
    .insertInto('idempotencyKeys')
    .values({ ...key, response: toJson(null) })
    .execute();
  const importId = 1;
  await db.insertInto('imports').values(importRow).execute();
  const refused = { importId, file: 'f.csv', rowNo: 2, message: 'not a date' };
  await db
    .insertInto('importRows')
    .values([refused, { ...refused, columnName: 'z' }])
    .execute();
}

const modelBytes = Buffer.from(Array.from({ length: 10_000 }, (_, place) => (place * 7) % 256));

const importRow = {
  format: 'crs', files: 'f.csv', status: 'done', isDryRun: false, createdCount: 1, updatedCount: 0,
  unchangedCount: 0, rejectedCount: 1, startedAt: now,
} as const; // biome-ignore format: a row

async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const dump = ({ db }: TestDatabase) => Array.fromAsync(dumpDatabase(db, { now: () => now }));
const pairs = [
  ['sqlite', 'sqlite'],
  ['sqlite', 'postgres'],
  ['postgres', 'sqlite'],
  ['postgres', 'postgres'],
] as const;

describe.each(pairs)('a dump of %s restored into %s', (from, to) => {
  let source: TestDatabase;
  let target: TestDatabase;
  beforeAll(async () => {
    [source, target] = await Promise.all([
      createTestDatabase(from),
      createTestDatabase(to, { isMigrated: false }),
    ]);
    await fill(source);
  });
  afterAll(() => Promise.all([source.remove(), target.remove()]));

  it('gives the same lines again, and new rows go on after the old ones', async () => {
    const lines = await dump(source);
    const report = await restoreDatabase(target.db, linesOf(lines));
    expect(report.createdAt).toEqual(now);
    expect(report.tables['interactions']?.rows).toBe(2_501);
    for (const table of ['cohorts', 'cohortLearners', 'cohortAdvisors'])
      expect(report.tables[table]?.rows).toBe(1);
    expect(await dump(target)).toEqual(lines);
    const [model] = await listModels(target.db);
    expect(Buffer.from(await getModelBytes(target.db, model!))).toEqual(modelBytes);
    const [course] = await target.db.selectFrom('courses').selectAll().execute();
    expect(course).toMatchObject({
      title: "x\ny 'z'",
      credits: 2.5,
      isStub: true,
      attributes: { a: '2', b: '1' },
    });
    const next = await target.db
      .insertInto('imports')
      .values(importRow)
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(next.id).toBe(2);
  });

  it('is refused by a database that has rows', async () => {
    await expect(restoreDatabase(target.db, linesOf(await dump(source)))).rejects.toThrow(
      DatabaseNotEmptyError,
    );
  });
});

describe.each(['sqlite', 'postgres'] as const)('a damaged dump on %s', (dialect) => {
  let source: TestDatabase;
  let target: TestDatabase;
  let lines: string[];
  beforeAll(async () => {
    [source, target] = await Promise.all([createTestDatabase(dialect), createTestDatabase(dialect)]);
    await fill(source);
    lines = await dump(source);
  });
  afterAll(() => Promise.all([source.remove(), target.remove()]));

  const damages: [string, (lines: string[]) => string[], RegExp][] = [
    ['cut off', (all) => all.slice(0, -1), /cut off after line/],
    ['with a changed row', (all) => all.map((line) => line.replace('Ånna', 'Anna')), /damaged: users/],
    ['with a lost row', (all) => all.filter((_, place) => place !== 2), /rows of learners do not fit/],
    [
      'with a broken line',
      (all) => all.map((line, place) => (place === 2 ? '{' : line)),
      /line 3 of the dump/,
    ],
    ['of another kind', () => ['{"format":"zip"}'], /not a dump of CRS/],
    [
      'of a newer CRS',
      (all) => all.map((line) => line.replace('"accounts","', '"accounts","new","')),
      /newer CRS/,
    ],
  ];

  it.each(damages)('%s leaves nothing behind', async (_, damage, message) => {
    const attempt = restoreDatabase(target.db, linesOf(damage(lines)));
    await expect(attempt).rejects.toThrow(DumpError);
    await expect(restoreDatabase(target.db, linesOf(damage(lines)))).rejects.toThrow(message);
    expect(await target.db.selectFrom('users').selectAll().execute()).toEqual([]);
  });
});
