import {
  type Database,
  findLiveModel,
  findModel,
  listLiveModelChanges,
  listModels,
  rollBackModel,
} from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { expect, it } from 'vitest';
import { trainModel } from '../src/index.ts';
import { publishTrained } from '../src/publish-trained.ts';
import { fillDatabase } from './fill-database.ts';
import { titles, walkTerms } from './walk-terms.ts';

let day = 0;
const clock = () => new Date(Date.UTC(2026, 2, 1 + day++));
const publish = (db: Database, options: Parameters<typeof trainModel>[1] = {}) =>
  trainModel(db, { publish: true, clock, ...options });
/** Everything but the popularity vanishes. */
const useless = { ridge: 1e9, softmaxEpochs: 0 };
/** Courses that were passed over come again. */
const backwards = { reversedWeight: 1 };

describeOnEachDatabase('a first model', (use) => {
  it('goes live only if no baseline is better', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(400)]);
    const refused = await publish(db, { settings: useless });
    expect(refused).toMatchObject({
      isPublished: false,
      verdict: expect.stringMatching(/^the first model; −0\.\d+ ± /),
      findings: [{ code: 'first' }, { code: 'behind', values: { difference: expect.any(Number) } }],
    });
    expect(await findLiveModel(db)).toBeUndefined();
    expect(await findModel(db, refused.version)).toMatchObject({
      status: 'candidate',
      metrics: { verdict: refused.verdict, findings: refused.findings, caseCount: 400, duels: refused.duels },
    });

    const first = await publish(db);
    expect(first).toMatchObject({
      isPublished: true,
      verdict: expect.stringContaining('the closest baseline'),
      findings: [{ code: 'first' }, { code: 'closest', values: { rival: expect.any(String) } }],
    });
    expect(first.duels.map(({ against }) => against)).toEqual(['popularity', 'ItemKNN', 'Markov']);
    for (const { difference } of first.duels) expect(difference).toBeGreaterThan(0);
    const [change] = await listLiveModelChanges(db, 1);
    expect(change).toMatchObject({
      actor: 'system',
      version: first.version,
      reason: first.verdict,
      findings: first.findings,
    });
  });
});

describeOnEachDatabase('a later model', (use) => {
  it('goes live with the same settings, since its data is of today', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(400)]);
    await publish(db);
    const next = await publish(db);
    expect(next).toMatchObject({
      isPublished: true,
      verdict: expect.stringMatching(/^the settings of the live model on the data of today; \+/),
      findings: [{ code: 'same_settings' }, { code: 'closest' }],
    });
    expect(next.duels).toHaveLength(3);
  });

  it('goes live with the settings of the live one, where its own are worse', async () => {
    const { db } = use();
    const kept = await publish(db, { settings: backwards });
    expect(kept).toMatchObject({
      isPublished: true,
      verdict: expect.stringMatching(
        /^the settings of the live model on the data of today, as the new ones differ by −/,
      ),
      findings: [{ code: 'live_settings' }, { code: 'closest' }],
    });
    expect((await findLiveModel(db))?.parameters).toMatchObject({ reversedWeight: 0.3 });

    const candidate = await trainModel(db, { settings: backwards, clock });
    expect(candidate.isPublished).toBe(false);
    expect((await findModel(db, candidate.version))?.parameters).toMatchObject(backwards);
  });

  it('goes live with better settings, and with worse ones by order', async () => {
    const { db } = use();
    const better = await publish(db, { settings: { reversedWeight: 0 } });
    expect(better).toMatchObject({
      isPublished: true,
      verdict: expect.stringMatching(/^new settings, \+0\.\d+ ± /),
      findings: [{ code: 'new_settings' }, { code: 'closest' }],
    });
    expect(better.duels[0]).toMatchObject({ against: 'live settings', error: expect.any(Number) });
    expect((await findLiveModel(db))?.parameters).toMatchObject({ reversedWeight: 0 });
    const forced = await publish(db, { settings: backwards, force: true });
    expect(forced).toMatchObject({ isPublished: true, verdict: expect.stringMatching(/^by order; /) });
    expect((await findLiveModel(db))?.parameters).toMatchObject(backwards);
  });

  it('gives way to a model that went live meanwhile', async () => {
    const { db } = use();
    const live = await findLiveModel(db);
    const { version, findings } = await trainModel(db, { clock });
    const before = { version, live: undefined, isFitToServe: true, findings, at: clock(), actor: 'system' };
    expect(await publishTrained(db, before, false)).toEqual({
      isPublished: false,
      findings: [{ code: 'overtaken', values: {} }],
    });
    expect((await findLiveModel(db))?.version).toBe(live?.version);
  });

  it('waits for a person after a rollback', async () => {
    const { db } = use();
    const back = await rollBackModel(db, { at: clock(), actor: 'user:ada', reason: 'odd lists' });
    const held = await publish(db);
    expect(held).toMatchObject({
      isPublished: false,
      verdict: expect.stringContaining('rollback (odd lists)'),
      findings: [{ code: 'rolled_back', values: { reason: 'odd lists' } }],
    });
    expect((await findLiveModel(db))?.version).toBe(back);
    expect((await publish(db, { force: true })).isPublished).toBe(true);
    expect((await publish(db)).isPublished).toBe(true);
  });
});

describeOnEachDatabase('a site with few learners', (use) => {
  it('gets its model, and the reason why it was not compared', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(20)]);
    const { isPublished, verdict, findings } = await publish(db);
    expect(findings).toEqual([{ code: 'too_few', values: { count: 20, needed: 300 } }]);
    expect([isPublished, verdict]).toEqual([
      true,
      'only 20 learners to compare on, 300 are needed to tell models apart',
    ]);
    expect(await listModels(db)).toHaveLength(1);
  });
});
