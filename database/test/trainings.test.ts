import { expect, it } from 'vitest';
import {
  beginTraining,
  cancelTraining,
  countUntrainedInteractions,
  endAbandonedTraining,
  endTraining,
  findLastTraining,
  insertModel,
  publishModel,
  renewTraining,
  TrainingBusyError,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds));
const actor = 'user:1';
const progress = { stage: 'fit', share: 0.5 };

describeOnEachDatabase('trainings', (use) => {
  it('are one at a time, and tell how far they are and what came of them', async () => {
    const { db } = use();
    expect(await findLastTraining(db)).toBeUndefined();
    await beginTraining(db, { actor, worker: 'a', now: at(0) });
    await expect(beginTraining(db, { actor, worker: 'b', now: at(1) })).rejects.toThrow(TrainingBusyError);
    expect(await renewTraining(db, { worker: 'a', now: at(2), ...progress })).toBe('running');
    expect(await renewTraining(db, { worker: 'b', now: at(2), ...progress })).toBeUndefined();
    expect(await findLastTraining(db)).toMatchObject({ ...progress, actor, startedAt: at(0), worker: 'a' });
    const findings = [{ code: 'behind', values: { difference: -0.01, error: 0.002, rival: 'Markov' } }];
    const end = { status: 'done', version: 'v1', isPublished: false, verdict: 'worse', findings } as const;
    expect(await endTraining(db, { worker: 'a', now: at(3), end })).toMatchObject(end);
    expect(await findLastTraining(db)).toMatchObject({ ...end, finishedAt: at(3), worker: null });
    expect(await endTraining(db, { worker: 'a', now: at(4), end })).toBeUndefined();
  });

  it('hear that somebody wants them to end', async () => {
    const { db } = use();
    expect(await cancelTraining(db)).toBeUndefined();
    await beginTraining(db, { actor, worker: 'c', now: at(10) });
    expect(await cancelTraining(db)).toMatchObject({ status: 'cancelling' });
    expect(await renewTraining(db, { worker: 'c', now: at(11), ...progress })).toBe('cancelling');
    await endTraining(db, { worker: 'c', now: at(12), end: { status: 'cancelled' } });
    expect(await findLastTraining(db)).toMatchObject({ status: 'cancelled', finishedAt: at(12) });
  });

  it('have failed where nobody tells of them for half a minute, and make room for others', async () => {
    const { db } = use();
    const problem = 'its process is gone';
    await beginTraining(db, { actor, worker: 'd', now: at(20) });
    expect(await endAbandonedTraining(db, { now: at(49), problem })).toBeUndefined();
    expect(await endAbandonedTraining(db, { now: at(51), problem })).toMatchObject({
      status: 'failed',
      problem,
      finishedAt: at(51),
    });
    expect(await endAbandonedTraining(db, { now: at(52), problem })).toBeUndefined();
    await beginTraining(db, { actor, worker: 'e', now: at(53) });
    await cancelTraining(db);
    expect(await endAbandonedTraining(db, { now: at(99), problem })).toMatchObject({ status: 'cancelled' });
  });
});

describeOnEachDatabase('interactions', (use) => {
  it('are not in the live model where they came after its training began to read', async () => {
    const { db } = use();
    const row = { externalId: 'L1', preferences: '{}', isStub: false, isDemo: false };
    const times = { createdAt: at(0), updatedAt: at(0) };
    const learner = await db
      .insertInto('learners')
      .values({ ...row, ...times } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    const course = await db
      .insertInto('courses')
      .values({
        externalId: 'C1', title: 'One', description: '', subjects: '[]', skills: '[]', attributes: '{}',
        status: 'active', contentHash: '', isStub: false, isDemo: false, ...times,
      } as never) // biome-ignore format: a row
      .returning('id')
      .executeTakeFirstOrThrow();
    const add = (kind: 'enrol' | 'complete' | 'view', createdAt: Date) =>
      db
        .insertInto('interactions')
        .values({
          learnerId: learner.id,
          courseId: course.id,
          kind,
          source: 'api',
          occurredAt: createdAt,
          createdAt,
        })
        .execute();
    await add('enrol', at(1));
    await add('complete', at(20));
    await add('view', at(21));
    expect(await countUntrainedInteractions(db)).toEqual({ trainedFrom: null, interactionCount: 2 });

    const bytes = new Uint8Array([1]);
    const checksum = '4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a';
    const counts = { courseCount: 1, learnerCount: 1, interactionCount: 1, durationMs: 5_000 };
    const model = { version: 'v1', dataFingerprint: '', checksum, parameters: {}, metrics: {}, bytes };
    await insertModel(db, { ...model, ...counts, createdAt: at(15) });
    expect((await countUntrainedInteractions(db)).interactionCount).toBe(2);
    await publishModel(db, 'v1', { at: at(16), actor: 'system', reason: 'first' });
    expect(await countUntrainedInteractions(db)).toEqual({ trainedFrom: at(10), interactionCount: 1 });
    await add('enrol', at(30));
    expect((await countUntrainedInteractions(db)).interactionCount).toBe(2);
  });
});
