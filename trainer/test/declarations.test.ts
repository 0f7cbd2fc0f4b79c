import { type Database, emptyPreferences, findModel, getModelBytes, type Preferences } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { decodeModel } from '@crs/recommender';
import { expect, it } from 'vitest';
import { trainModel, type TrainOptions } from '../src/index.ts';
import { fillDatabase, type InteractionSeed } from './fill-database.ts';

const coursesEach = 8;
const titles = Object.fromEntries(
  ['law', 'art'].flatMap((programme) =>
    Array.from({ length: coursesEach }, (_, place) => [`${programme}${place}`, '']),
  ),
);
const programmeOf = (learner: number) => (learner % 2 === 0 ? 'law' : 'art');

/** Learners take two or three courses of their programme, here and there. */
const seeds: InteractionSeed[] = Array.from({ length: 200 }, (_, learner) =>
  Array.from({ length: 2 + (learner % 3 === 0 ? 1 : 0) }, (_course, place) => ({
    learner: `l${learner}`,
    course: `${programmeOf(learner)}${((learner >> 1) + 3 * place) % coursesEach}`,
  })),
).flat();

async function declare(db: Database, say: (learner: number) => Partial<Preferences>) {
  const rows = await db.selectFrom('learners').select(['id', 'externalId']).execute();
  for (const { id, externalId } of rows) {
    const preferences = { ...emptyPreferences, ...say(Number(externalId.slice(1))) };
    await db
      .updateTable('learners')
      .set({ preferences: JSON.stringify(preferences) })
      .where('id', '=', id)
      .execute();
  }
}

async function train(db: Database, options: TrainOptions = {}) {
  const { version } = await trainModel(db, { evaluate: false, ...options });
  const stored = (await findModel(db, version))!;
  const model = decodeModel(await getModelBytes(db, stored));
  return { ...stored, rows: [...(model.declared?.noHistory.rows.keys() ?? [])] };
}

describeOnEachDatabase('what learners declare', (use) => {
  it('is learned by a training, from those who want a profile, whatever was counted before', async () => {
    const { db } = use();
    await fillDatabase(db, titles, seeds);
    const silent = await train(db);
    expect(silent.rows).toEqual([]);

    await declare(db, (learner) => ({ programme: programmeOf(learner), goal: 'pass' }));
    const told = await train(db);
    expect(told.rows).toEqual(['programme:art', 'programme:law']);
    expect(told.dataFingerprint).not.toBe(silent.dataFingerprint);
    expect(await train(db, { isFromScratch: true })).toMatchObject({ checksum: told.checksum });

    await declare(db, (learner) => {
      return { programme: programmeOf(learner), isPersonalised: learner % 2 === 1 || learner < 18 };
    });
    expect((await train(db)).rows).not.toContain('programme:law');
  });
});
