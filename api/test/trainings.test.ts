import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelPage, Problem, Training, TrainingState } from '@crs/contracts';
import { beginTraining, type Database, endTraining, insertInteractions } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { insertTestCourses, publishTestModel } from './test-catalogue.ts';
import { type Person, startTestServer, type TestServer } from './test-server.ts';

const PATH = '/admin/models/training';
const START = '/admin/models/train';
const path = join(import.meta.dirname, '../../cli/src/crs.ts');
const args = ['train', '--publish', '--json-lines'];
const LEARNERS = 250;
const COURSES_EACH = 4;

const pickVerdict = ({ version, verdict, findings }: Training) => ({ version, verdict, findings });
const serve = (database: { db: Database; url: string }, databaseUrl = database.url) =>
  startTestServer(
    database,
    { TRAINING_IN_SERVICE: 'true' },
    { trainingProgram: { path, args, env: { DATABASE_URL: databaseUrl } } },
  );

describeOnEachDatabase('trainings over HTTP', (useDatabase) => {
  const servers: TestServer[] = [];
  let analyst: Person;
  beforeAll(async () => {
    const { db } = useDatabase();
    await insertTestCourses(db);
    await publishTestModel(db, 'first');
    await insertHistories(db);
    servers.push(await serve(useDatabase()), await serve(useDatabase()));
    analyst = await servers[0]!.signInAs('analyst');
  });
  afterAll(() => Promise.all(servers.map(({ server }) => server.close())));

  it('train, publish, and tell on every replica what came of it', async () => {
    const elsewhere = await servers[1]!.signInAs('admin');
    expect(await analyst.call('GET', PATH)).toMatchObject({
      status: 200,
      body: { isOffered: true, training: null, lastRun: null },
    });
    expect(await countUntrained(analyst)).toBe(LEARNERS * COURSES_EACH);

    const begun = await analyst.call<TrainingState>('POST', START);
    expect(begun).toMatchObject({
      status: 200,
      body: { training: { status: 'running', actorName: 'analyst', finishedAt: null, version: null } },
    });
    expect(await elsewhere.call('POST', START)).toMatchObject({
      status: 409,
      body: {
        code: 'conflict',
        detail: 'a training is under way already: wait for its end, or cancel it',
      },
    });
    const stages = new Set<string>();
    const training = await waitForEnd(elsewhere, ({ stage }) => stage !== null && stages.add(stage));
    expect(training).toMatchObject({ status: 'done', isPublished: true, problem: null });
    expect(training.verdict).toContain(`only ${LEARNERS} learners to compare on`);
    expect(training.findings).toEqual([{ code: 'too_few', values: { count: LEARNERS, needed: 300 } }]);
    const { body: page } = await analyst.call<ModelPage>('GET', '/admin/models');
    expect(page).toMatchObject({ live: pickVerdict(training), untrainedInteractionCount: 0 });
    expect(page.changes[0]).toMatchObject({ actor: training.actor, actorName: 'analyst' });
    expect((await analyst.call<TrainingState>('GET', PATH)).body.lastRun).toMatchObject({ outcome: 'done' });
    expect(await listAudit(useDatabase().db)).toEqual([
      { action: 'training.started', actor: training.actor, objectId: null },
      { action: 'training.done', actor: training.actor, objectId: training.version },
    ]);
  });

  it('tell why they published nothing', async () => {
    const { body: page } = await analyst.call<ModelPage>('GET', '/admin/models');
    await analyst.call('POST', '/admin/models/rollback', {
      from: page.live?.version,
      reason: 'odd lists',
    });
    await analyst.call('POST', START);
    const training = await waitForEnd(analyst);
    expect(training).toMatchObject({
      status: 'done',
      isPublished: false,
      verdict: 'the last change was a rollback (odd lists): promote one by hand',
      findings: [{ code: 'rolled_back', values: { reason: 'odd lists' } }],
    });
    const { body } = await analyst.call<ModelPage>('GET', '/admin/models');
    expect(body.items[0]).toMatchObject({ version: training.version, status: 'candidate' });
  });

  it('end where somebody cancels them, on whatever replica', async () => {
    expect(await analyst.call('DELETE', PATH)).toMatchObject({
      status: 409,
      body: { detail: 'no training is under way' },
    });
    const before = await countModels(analyst);
    await analyst.call('POST', START);
    // It would be done before its own replica looks who wants it cancelled.
    process.kill(await findTrainer(), 'SIGSTOP');
    const elsewhere = await servers[1]!.signInAs('admin');
    const cancelled = await elsewhere.call<TrainingState>('DELETE', PATH);
    expect(cancelled).toMatchObject({ status: 200, body: { training: { status: 'cancelling' } } });
    expect(await waitForEnd(analyst)).toMatchObject({ status: 'cancelled', version: null, problem: null });
    expect(await countModels(analyst)).toBe(before);
    expect((await listAudit(useDatabase().db)).at(-1)).toMatchObject({ action: 'training.cancelled' });
  });

  it('have failed where their process is killed, while requests go on being answered', async () => {
    await analyst.call('POST', START);
    process.kill(await findTrainer(), 'SIGKILL');
    const training = await waitForEnd(analyst);
    expect(training).toMatchObject({ status: 'failed', version: null });
    expect(training.problem).toContain('the process that trained was killed');
    expect((await listAudit(useDatabase().db)).at(-1)).toMatchObject({ action: 'training.failed' });
  });

  it('have failed where their service is gone', async () => {
    const begun = { actor: 'user:gone', worker: 'gone', now: new Date(Date.now() - 60_000) };
    await beginTraining(useDatabase().db, begun);
    const { body } = await analyst.call<TrainingState>('GET', PATH);
    expect(body.training).toMatchObject({ status: 'failed', actorName: null });
    expect(body.training?.problem).toContain('ended in the middle');
  });

  it('forget who ordered them with the account', async () => {
    const { db } = useDatabase();
    const person = await servers[0]!.signInAs('analyst');
    const { id } = await db
      .selectFrom('users')
      .select('id')
      .where('email', '=', person.email)
      .executeTakeFirstOrThrow();
    const now = new Date();
    await beginTraining(db, { actor: `user:${id}`, worker: 'theirs', now });
    await endTraining(db, { worker: 'theirs', now, end: { status: 'cancelled' } });
    expect((await person.call('DELETE', '/me')).status).toBe(204);
    const { body } = await analyst.call<TrainingState>('GET', PATH);
    expect(body.training).toMatchObject({ actor: 'deleted', actorName: null });
  });

  it('tell what went wrong in the words of the trainer', async () => {
    const broken = await serve(useDatabase(), 'postgres://crs@127.0.0.1:1/crs');
    servers.push(broken);
    await analyst.call('GET', PATH);
    const admin = await broken.signInAs('admin');
    expect((await admin.call('POST', START)).status).toBe(200);
    const training = await waitForEnd(admin);
    expect(training.status).toBe('failed');
    expect(training.problem).toContain('the database cannot be reached');
  });

  it('fail with a service that is stopped', async () => {
    const stopping = await serve(useDatabase());
    const admin = await stopping.signInAs('admin');
    await admin.call('POST', START);
    await stopping.server.close();
    const { body } = await analyst.call<TrainingState>('GET', PATH);
    expect(body.training).toMatchObject({
      status: 'failed',
      problem: 'the service that ran it was stopped',
    });
  });

  it('are refused where the service does not train', async () => {
    const server = await startTestServer(
      useDatabase(),
      { TRAINING_IN_SERVICE: 'false' },
      { trainingProgram: { path, args, env: { DATABASE_URL: useDatabase().url } } },
    );
    servers.push(server);
    const admin = await server.signInAs('admin');
    expect((await admin.call<TrainingState>('GET', PATH)).body.isOffered).toBe(false);
    const refused = await admin.call<Problem>('POST', START);
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(refused.body.detail).toContain('TRAINING_IN_SERVICE');
  });
});

async function insertHistories(db: Database): Promise<void> {
  const courses = await findCourseIds(db);
  const now = new Date();
  const learners = await db
    .insertInto('learners')
    .values(
      Array.from({ length: LEARNERS }, (_, place) => ({
        externalId: `L${place}`,
        preferences: JSON.stringify({}),
        isStub: true,
        isDemo: false,
        createdAt: now,
        updatedAt: now,
      })) as never,
    )
    .returning('id')
    .execute();
  const rows = learners.flatMap(({ id }, place) =>
    Array.from({ length: COURSES_EACH }, (_, step) => ({
      learnerId: id,
      courseId: courses[(place + step) % courses.length]!,
      kind: 'enrol' as const,
      value: null,
      occurredAt: new Date(Date.UTC(2026, 0, 1 + step)),
      source: 'import' as const,
    })),
  );
  await insertInteractions(db, rows, now);
}

async function findCourseIds(db: Database): Promise<number[]> {
  const rows = await db.selectFrom('courses').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

async function waitForEnd(person: Person, look: (training: Training) => unknown = () => {}) {
  for (;;) {
    const { body } = await person.call<TrainingState>('GET', PATH);
    const { training } = body;
    if (training?.finishedAt) return training;
    if (training) look(training);
    await sleep(100);
  }
}

async function countUntrained(person: Person): Promise<number> {
  return (await person.call<ModelPage>('GET', '/admin/models')).body.untrainedInteractionCount;
}

async function countModels(person: Person): Promise<number> {
  return (await person.call<ModelPage>('GET', '/admin/models')).body.items.length;
}

function listAudit(db: Database) {
  return db
    .selectFrom('auditLog')
    .select(['action', 'actor', 'objectId'])
    .where('action', 'like', 'training.%')
    .orderBy('id')
    .execute();
}

/** The process that this one runs `crs train` in. */
async function findTrainer(): Promise<number> {
  for (;;) {
    for (const thread of readdirSync('/proc/self/task')) {
      const children = readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ');
      const found = children
        .filter(Boolean)
        .find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--json-lines'));
      if (found) return Number(found);
    }
    await sleep(20);
  }
}
