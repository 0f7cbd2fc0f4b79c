import { type Database, listModels, saveTrainingCounts } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TrainOptions, trainModel } from '../src/index.ts';
import { fillDatabase } from './fill-database.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const stamps = { isStub: false, isDemo: false, createdAt: now, updatedAt: now };
const titles = { A: 'Algebra', B: 'Biology', C: 'Chemistry', D: 'Drawing', E: 'Economics', F: 'French' };

/** What happens between two trainings; numbers choose among what is there. */
type Change =
  | { kind: 'enrol'; learner: number; course: number; day: number | null }
  | { kind: 'undo'; interaction: number }
  | { kind: 'delete'; learner: number }
  | { kind: 'course' };

const change = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('enrol' as const),
      learner: fc.nat(30),
      course: fc.nat(20),
      day: fc.option(fc.nat(400)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const), interaction: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), learner: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('course' as const) }) },
);

async function apply(db: Database, { kind, ...at }: Change): Promise<void> {
  if (kind === 'enrol') await enrol(db, at as Extract<Change, { kind: 'enrol' }>);
  else if (kind === 'undo') await undo(db, (at as Extract<Change, { kind: 'undo' }>).interaction);
  else if (kind === 'delete') {
    const { learner } = at as Extract<Change, { kind: 'delete' }>;
    await db.deleteFrom('learners').where('externalId', '=', `l${learner}`).execute();
  } else await addCourse(db);
}

async function enrol(
  db: Database,
  { learner, course, day }: Extract<Change, { kind: 'enrol' }>,
): Promise<void> {
  await db
    .insertInto('learners')
    .values({ ...stamps, externalId: `l${learner}`, preferences: '{}' })
    .onConflict((conflict) => conflict.column('externalId').doNothing())
    .execute();
  const { id: learnerId } = await db
    .selectFrom('learners')
    .select('id')
    .where('externalId', '=', `l${learner}`)
    .executeTakeFirstOrThrow();
  const courses = await db.selectFrom('courses').select('id').orderBy('id').execute();
  const courseId = courses[course % courses.length]!.id;
  const occurredAt = day === null ? null : new Date(now.getTime() + day * 86_400_000 + course);
  const event = { kind: 'enrol' as const, source: 'import' as const, createdAt: now };
  await db
    .insertInto('interactions')
    .values({ ...event, learnerId, courseId, occurredAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function undo(db: Database, interaction: number): Promise<void> {
  const ids = await db.selectFrom('interactions').select('id').orderBy('id').execute();
  if (ids.length === 0) return;
  await db
    .deleteFrom('interactions')
    .where('id', '=', ids[interaction % ids.length]!.id)
    .execute();
}

async function addCourse(db: Database): Promise<void> {
  const { count } = await db
    .selectFrom('courses')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const texts = { title: `Course ${count}`, description: '', subjects: '[]', skills: '[]', attributes: '{}' };
  const course = { ...texts, ...stamps, status: 'active' as const, contentHash: '' };
  await db
    .insertInto('courses')
    .values({ ...course, externalId: `X${count}` })
    .execute();
}

async function train(db: Database, options: TrainOptions = {}) {
  const { counting } = await trainModel(db, { evaluate: false, ...options });
  const { checksum, dataFingerprint, learnerCount, interactionCount } = (await listModels(db))[0]!;
  return { counting, model: { checksum, dataFingerprint, learnerCount, interactionCount } };
}

const walks = Array.from({ length: 40 }, (_, i) =>
  ['A', 'B', 'C', 'D'].slice(i % 3).map((course) => ({ learner: `walker ${i}`, course })),
).flat();

describeOnEachDatabase('a training after another one', (use) => {
  it('gives the bytes of one from scratch, whatever came and went', async () => {
    const { db } = use();
    await fillDatabase(db, titles, walks);
    await train(db);
    const isReread: boolean[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        for (const next of changes) await apply(db, next);
        const { counting, model } = await train(db);
        isReread.push(counting.isFromScratch);
        expect(model).toEqual((await train(db, { isFromScratch: true })).model);
      }),
      { numRuns: 15, seed: 7, endOnFailure: true },
    );
    expect(isReread.filter(Boolean).length).toBeLessThan(3);
  });
});

describeOnEachDatabase('what a training reads', (use) => {
  it('is what changed, or all where nothing can be kept', async () => {
    const { db } = use();
    await fillDatabase(db, titles, walks);
    const read = async (options?: TrainOptions) => (await train(db, options)).counting;
    const all = { isFromScratch: true, readLearnerCount: 40, removedLearnerCount: 0 };
    expect(await read()).toEqual(all);
    expect(await read()).toEqual({ isFromScratch: false, readLearnerCount: 0, removedLearnerCount: 0 });

    await enrol(db, { kind: 'enrol', learner: 1, course: 0, day: 3 });
    await db.deleteFrom('learners').where('externalId', 'in', ['walker 0', 'walker 39']).execute();
    await addCourse(db);
    expect(await read()).toEqual({ isFromScratch: false, readLearnerCount: 1, removedLearnerCount: 2 });

    const rest = { ...all, readLearnerCount: 39 };
    expect(await read({ settings: { reversedWeight: 0 } })).toEqual(rest);
    expect(await read({ settings: { reversedWeight: 0, ridge: 5 } })).toMatchObject({ readLearnerCount: 0 });
    await saveTrainingCounts(db, new Uint8Array(100));
    expect(await read()).toEqual(rest);
    expect(await read({ isFromScratch: true })).toEqual(rest);
  });
});

describeOnEachDatabase('an interaction', (use) => {
  it('is told from another one in its place', async () => {
    const { db } = use();
    await fillDatabase(db, titles, walks);
    await enrol(db, { kind: 'enrol', learner: 5, course: 0, day: null });
    await enrol(db, { kind: 'enrol', learner: 5, course: 1, day: 9 });
    await train(db);
    const last = db.selectFrom('interactions').select((eb) => eb.fn.max('id').as('id'));
    const { id } = await last.executeTakeFirstOrThrow();
    await db
      .updateTable('interactions')
      .set({ occurredAt: new Date(now.getTime() + 1) })
      .where('id', '=', id)
      .execute();
    expect((await train(db)).counting).toMatchObject({ isFromScratch: false, readLearnerCount: 1 });
  });
});
