import { findLiveModel } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { trainModel } from '../src/index.ts';
import { fillDatabase, type InteractionSeed } from './fill-database.ts';

const pairCount = 30;
const titles = Object.fromEntries(Array.from({ length: 2 * pairCount }, (_, course) => [`c${course}`, '']));

/**
 * Each learner takes both courses of three pairs, then one that follows a course which was only looked at, then any other.
 * Without `isTelling` the look goes to any course, and so does the enrolment after it.
 */
function* walkPairs(learnerCount: number, isTelling: boolean): Generator<InteractionSeed> {
  let state = 11;
  const draw = (count: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
  for (let number = 0; number < learnerCount; number++) {
    const learner = `l${number}`;
    const pairs: number[] = [];
    while (pairs.length < 5) {
      const pair = draw(pairCount);
      if (!pairs.includes(pair)) pairs.push(pair);
    }
    for (const pair of pairs.slice(0, 3)) {
      yield { learner, course: `c${2 * pair}` };
      yield { learner, course: `c${2 * pair + 1}` };
    }
    const looked = isTelling ? 2 * pairs[3]! : draw(2 * pairCount);
    yield { learner, course: `c${looked}`, kind: 'view' };
    yield { learner, course: `c${2 * pairs[3]! + (isTelling ? 1 : draw(2))}` };
    yield { learner, course: `c${2 * pairs[4]!}` };
  }
}

describeOnEachDatabase('the weights of signals', (use) => {
  const tune = async (isTelling: boolean) => {
    const { db } = use();
    await db.deleteFrom('interactions').execute();
    await db.deleteFrom('learners').execute();
    await db.deleteFrom('courses').execute();
    await fillDatabase(db, titles, [...walkPairs(400, isTelling)]);
    const settings = { softmaxEpochs: 0 };
    const report = await trainModel(db, { tune: { trialCount: 4 }, settings, force: true, publish: true });
    return { tuning: report.tuning!, live: await findLiveModel(db) };
  };

  it('grow where learners take what goes with what they looked at', async () => {
    const { tuning, live } = await tune(true);
    const trials = tuning.signalTrials.filter(({ name }) => name === 'viewWeight');
    expect(new Set(tuning.signalTrials.map(({ name }) => name))).toEqual(new Set(['viewWeight']));
    expect(trials.map(({ caseCount }) => caseCount)).toEqual(trials.map(() => 400));
    expect(tuning.settings.viewWeight).toBeGreaterThan(0.1);
    expect(live?.parameters).toMatchObject({ viewWeight: tuning.settings.viewWeight });
  });

  it('stay, or shrink, where looks tell nothing', async () => {
    const { tuning } = await tune(false);
    expect(tuning.signalTrials.length).toBeGreaterThan(0);
    expect(tuning.settings.viewWeight ?? 0.1).toBeLessThanOrEqual(0.1);
  });
});
