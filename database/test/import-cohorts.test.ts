import { expect, it } from 'vitest';
import {
  compareLearners,
  insertCohort,
  insertImport,
  type LearnerRecord,
  streamLearnersForExport,
  undoBegin,
  type UndoPlace,
  undoSome,
  upsertLearners,
} from '../src/index.ts';
import { describeOnEachDatabase } from './index.ts';

function learner(externalId: string, cohorts: readonly string[] | null): LearnerRecord {
  const nothing = { name: null, email: null, interests: [], goal: null, programme: null, level: null };
  return { externalId, ...nothing, languages: [], cohorts, isDemo: false };
}

describeOnEachDatabase('cohorts in an import', (use) => {
  let hour = 0;
  const begin = async () => {
    const appliedAt = new Date(Date.UTC(2026, 2, 1, hour++));
    const begun = { actor: 'system', files: ['learners.csv'], startedAt: appliedAt, status: 'done' as const };
    return { id: await insertImport(use().db, { ...begun, publicId: `i${hour}` }), appliedAt };
  };
  const apply = async (learners: LearnerRecord[]) => {
    const { db } = use();
    const { id, appliedAt } = await begin();
    const outcomes = await compareLearners(db, learners);
    const counts = await db
      .transaction()
      .execute((tx) => upsertLearners(tx, learners, { at: appliedAt, importId: id }));
    for (const outcome of ['created', 'updated', 'unchanged'] as const)
      expect(outcomes.filter((told) => told === outcome)).toHaveLength(counts[outcome]);
    return { id, appliedAt, counts };
  };
  const undo = async (undone: { id: number; appliedAt: Date }) => {
    const { db } = use();
    for (let place: UndoPlace | undefined = undoBegin; place; )
      place = (await undoSome(db, undone, { place, transact: (effect) => db.transaction().execute(effect) }))
        .next;
  };
  const members = async () => {
    const learners = await Array.fromAsync(streamLearnersForExport(use().db));
    return Object.fromEntries(learners.map(({ externalId, cohorts }) => [externalId, cohorts.toSorted()]));
  };

  it('become exactly those that a file names, by id or name, and an undo gives back exactly what was there', async () => {
    const { db } = use();
    const maths = { externalId: 'm26', name: 'Maths 2026', at: new Date() };
    await db.transaction().execute((tx) => insertCohort(tx, maths));
    const first = await apply([
      learner('ada', ['Maths 2026', 'Law']),
      learner('bob', []),
      learner('cyd', ['Law']),
    ]);
    expect(first.counts).toEqual({ created: 3, updated: 0, unchanged: 0 });
    const afterFirst = { ada: ['Law', 'm26'], bob: [], cyd: ['Law'] };
    expect(await members()).toEqual(afterFirst);
    const again = await apply([
      learner('ada', ['m26', 'Law', 'm26']),
      learner('bob', []),
      learner('cyd', null),
    ]);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 3 });
    const second = await apply([
      learner('ada', ['Law', 'Arts']),
      learner('bob', ['m26']),
      learner('cyd', []),
    ]);
    expect(second.counts).toEqual({ created: 0, updated: 3, unchanged: 0 });
    expect(await members()).toEqual({ ada: ['Arts', 'Law'], bob: ['m26'], cyd: [] });
    await undo(second);
    expect(await members()).toEqual(afterFirst);
    await undo(again);
    await undo(first);
    expect(await members()).toEqual({});
    const left = await db.selectFrom('cohorts').select('externalId').execute();
    expect(left).toEqual([{ externalId: 'm26' }]);
  });
});
