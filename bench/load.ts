// What a training reads from SQLite, whole and after 100 learners enrolled once more: node bench/load.ts [learners]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database, migrateDatabase } from '@crs/database';
import { defaultFitSettings } from '@crs/recommender';
import { loadCountedData } from '@crs/trainer';
import { simulateSequences } from './synthetic.ts';

const learnerCount = Number(process.argv[2] ?? 97_722);
const courseCount = 3321;
const changedCount = 100;
const rowsPerInsert = 3000;
const now = new Date('2026-03-01T08:00:00.000Z');
const stamps = { isStub: false, isDemo: false, createdAt: now, updatedAt: now };

const folder = mkdtempSync(join(tmpdir(), 'crs-load-'));
const db = connectDatabase(`sqlite:${join(folder, 'crs.db')}`);
try {
  await migrateDatabase(db);
  await measure('fill', () => fill(db));
  await measure('read all, count, store', () => load(true));
  await measure('read nothing new', () => load(false));
  await addInteractions(db, changedCount);
  await measure(`read ${changedCount} learners, recount, store`, () => load(false));
} finally {
  await db.destroy();
  rmSync(folder, { recursive: true });
}

async function load(isFromScratch: boolean): Promise<void> {
  const { counting, data } = await loadCountedData(db, {
    settings: defaultFitSettings,
    isFromScratch,
    onProgress: () => {},
  });
  console.log(`${JSON.stringify(counting)}, ${data.interactionCount} interactions`);
}

async function measure(name: string, work: () => Promise<void>): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const used = process.cpuUsage(cpu);
  const figures = [(performance.now() - start) / 1e3, (used.user + used.system) / 1e6];
  const peak = process.resourceUsage().maxRSS / 1e3;
  console.log(
    `${name}: ${figures[0]!.toFixed(1)} s, CPU ${figures[1]!.toFixed(1)} s, peak so far ${peak.toFixed(0)} MB`,
  );
}

async function fill(to: Database): Promise<void> {
  const { offsets, courses } = simulateSequences(learnerCount, courseCount);
  const texts = {
    title: '',
    description: '',
    subjects: '[]',
    skills: '[]',
    attributes: '{}',
    contentHash: '',
  };
  const course = { ...texts, status: 'active' as const, ...stamps };
  await insertRows(
    courseCount,
    500,
    (i) => ({ ...course, externalId: `c${i}` }),
    (rows) => to.insertInto('courses').values(rows).execute(),
  );
  const learner = { preferences: '{}', ...stamps };
  await insertRows(
    learnerCount,
    rowsPerInsert,
    (i) => ({ ...learner, externalId: `l${i}` }),
    (rows) => to.insertInto('learners').values(rows).execute(),
  );
  let owner = 0;
  const event = { kind: 'enrol' as const, source: 'import' as const, createdAt: now };
  await insertRows(
    courses.length,
    rowsPerInsert,
    (place) => {
      while (offsets[owner + 1]! <= place) owner++;
      return { ...event, learnerId: owner + 1, courseId: courses[place]! + 1, occurredAt: null };
    },
    (rows) => to.insertInto('interactions').values(rows).execute(),
  );
}

async function insertRows<T>(
  count: number,
  size: number,
  make: (i: number) => T,
  insert: (rows: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < count; start += size) {
    const length = Math.min(size, count - start);
    await insert(Array.from({ length }, (_, i) => make(start + i)));
  }
}

/** One more enrolment for some learners, in a course that few take. */
async function addInteractions(to: Database, count: number): Promise<void> {
  const event = { kind: 'complete' as const, source: 'import' as const, createdAt: now, occurredAt: now };
  const rows = Array.from({ length: count }, (_, i) => ({
    ...event,
    learnerId: 1 + i * 7,
    courseId: courseCount,
  }));
  await to.insertInto('interactions').values(rows).execute();
}
