import { createHash, randomUUID } from 'node:crypto';
import {
  type CourseRecord,
  type Database,
  emptyPreferences,
  insertInteractions,
  insertModel,
  publishModel,
  upsertCourses,
} from '@crs/database';
import { encodeModel, fitModel } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const batchSize = 500;

/** The courses, a model and learners of MOOCCubeX, with their histories; gives one session token of each learner. */
export async function fillDatabase(db: Database, learnerCount: number): Promise<string[]> {
  const { courses, sequences } = loadMooccubex();
  await insertCourses(db, courses.map(({ id }) => id)); // biome-ignore format: one step a line
  const bytes = encodeModel(await fitModel({ courses, sequences }));
  await insertLiveModel(db, bytes, courses.length);
  const courseIds = new Map(
    (await db.selectFrom('courses').select(['id', 'externalId']).execute()).map((row) => [
      row.externalId,
      row.id,
    ]),
  );
  const tokens: string[] = [];
  for (let learner = 0; learner < learnerCount; learner++) {
    const history = sequences.courses.subarray(sequences.offsets[learner]!, sequences.offsets[learner + 1]!);
    const ids = Array.from(history, (course) => courseIds.get(courses[course]!.id)!);
    tokens.push(await insertLearner(db, learner, ids));
  }
  return tokens;
}

async function insertCourses(db: Database, ids: readonly string[]): Promise<void> {
  const records = ids.map(
    (externalId): CourseRecord => ({
      externalId,
      title: `Course ${externalId}`,
      description: `What course ${externalId} is about.`,
      provider: null,
      subjects: [`Subject ${Number(externalId) % 30}`],
      skills: [],
      level: 'beginner',
      language: 'en',
      credits: null,
      workloadHours: null,
      duration: null,
      url: null,
      status: 'active',
      prerequisiteText: null,
      attributes: {},
      isDemo: false,
    }),
  );
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    await db.transaction().execute((transaction) => upsertCourses(transaction, batch, { at: new Date() }));
  }
}

async function insertLiveModel(db: Database, bytes: Uint8Array, courseCount: number): Promise<void> {
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const counts = { courseCount, learnerCount: 0, interactionCount: 0, durationMs: 1 };
  const at = new Date();
  const version = 'bench';
  const facts = { version, parameters: {}, metrics: {}, dataFingerprint: '', checksum, ...counts };
  await insertModel(db, { ...facts, createdAt: at, bytes });
  await publishModel(db, version, { at, actor: 'system', reason: 'a benchmark' });
}

async function insertLearner(db: Database, number: number, courseIds: readonly number[]): Promise<string> {
  const at = new Date();
  const dates = { createdAt: at, updatedAt: at };
  const userId = randomUUID();
  const token = randomUUID();
  const person = { name: `Learner ${number}`, email: `${userId}@example.org` };
  await db
    .insertInto('users')
    .values({
      id: userId,
      ...person,
      ...dates,
      emailVerified: true,
      image: null,
      role: 'learner',
      banned: false,
      banReason: null,
      banExpires: null,
    })
    .execute();
  const expiresAt = new Date(at.getTime() + 86_400_000);
  const origin = { ipAddress: null, userAgent: null, impersonatedBy: null };
  await db
    .insertInto('sessions')
    .values({ id: randomUUID(), userId, token, expiresAt, ...origin, ...dates })
    .execute();
  const { id } = await db
    .insertInto('learners')
    .values({
      externalId: `u_${number}`,
      userId,
      ...person,
      ...dates,
      preferences: JSON.stringify(emptyPreferences),
      isStub: false,
      isDemo: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const interactions = courseIds.map((courseId, place) => ({
    learnerId: id,
    courseId,
    kind: 'enrol' as const,
    value: null,
    occurredAt: new Date(at.getTime() - 86_400_000 * (courseIds.length - place)),
    source: 'import' as const,
  }));
  await insertInteractions(db, interactions, at);
  return token;
}
