import { findLiveModel, listModels } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { trainModel } from '../src/index.ts';
import { fillDatabase } from './fill-database.ts';
import { titles, walkTerms } from './walk-terms.ts';

describeOnEachDatabase('a tuned site', (use) => {
  it('keeps what was tuned from model to model, and the trials with the model that they made', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(400)]);
    const tune = { trialCount: 12, seed: 5 };
    const details: string[] = [];
    const tuned = await trainModel(db, {
      tune,
      publish: true,
      onProgress: ({ stage, detail }) => stage === 'tune' && details.push(detail),
    });
    expect(tuned.isPublished).toBe(true);
    expect(Object.keys(tuned.tuning?.settings ?? {}).length).toBeGreaterThan(0);
    expect(details).toHaveLength(tuned.tuning?.trials.length ?? 0);
    const live = await findLiveModel(db);
    expect(live?.parameters).toMatchObject({ ...tuned.tuning?.settings, tuned: tuned.tuning?.settings });
    expect(live?.metrics['tuning']).toEqual(tuned.tuning);

    const nightly = await trainModel(db, { publish: true });
    expect(nightly).toMatchObject({
      isPublished: true,
      tuning: null,
      verdict: expect.stringMatching(/^the settings of the live model/),
    });
    const [last] = await listModels(db);
    expect(last?.parameters).toEqual(live?.parameters);
  });
});

describeOnEachDatabase('a site with few learners', (use) => {
  it('is not tuned', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(30)]);
    const { tuning, isPublished } = await trainModel(db, { tune: { trialCount: 8 }, publish: true });
    expect([tuning, isPublished]).toEqual([null, true]);
  });
});
