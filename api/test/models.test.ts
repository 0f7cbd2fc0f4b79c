import type { ModelDetails, ModelPage, Problem, Recommendations } from '@crs/contracts';
import { pruneModelBytes } from '@crs/database';
import { expect, it } from 'vitest';
import { damageTestModel, fitTestModel, insertTestModel, publishTestModel } from './test-catalogue.ts';
import { describeApi } from './test-server.ts';

const PATH = '/admin/models';
const because = (reason: string) => ({ reason });

describeApi('models over HTTP', (use) => {
  const servedVersion = async () => {
    const { body } = await use().call<Recommendations>({
      method: 'POST',
      path: '/api/v1/recommendations/preview',
      payload: { taken: ['COM-1'] },
    });
    return body.modelVersion;
  };

  it('are listed with their figures, page by page', async () => {
    const { db, signInAs } = use();
    const figures = {
      ndcgAt10: 0.21,
      ndcgError: 0.01,
      targetCount: 80,
      verdict: 'better than every baseline',
    };
    await insertTestModel(db, 'second', await fitTestModel(5), figures);
    const analyst = await signInAs('analyst');
    const { status, body } = await analyst.call<ModelPage>('GET', `${PATH}?limit=1`);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        version: 'second',
        status: 'candidate',
        publishedAt: null,
        ndcgAt10: 0.21,
        verdict: figures.verdict,
        findings: [],
      },
    ]);
    const next = await analyst.call<ModelPage>('GET', `${PATH}?limit=5&cursor=${body.nextCursor}`);
    expect(next.body).toMatchObject({
      items: [{ version: 'first', status: 'live', ndcgAt10: null }],
      nextCursor: null,
      live: { version: 'first' },
      previous: null,
    });
    const { body: details } = await analyst.call<ModelDetails>('GET', `${PATH}/second`);
    expect(details).toMatchObject({ parameters: { ridge: 20 }, metrics: figures, dataFingerprint: 'test' });
    expect((await analyst.call('GET', `${PATH}/nowhere`)).status).toBe(404);
  });

  it('are promoted at once, and rolled back in one call that does nothing twice', async () => {
    const { signInAs, db } = use();
    const analyst = await signInAs('analyst');
    const promoted = await analyst.call<ModelDetails>(
      'POST',
      `${PATH}/second/promote`,
      because('a better tail'),
    );
    expect(promoted).toMatchObject({ status: 200, body: { version: 'second', status: 'live' } });
    expect(await servedVersion()).toBe('second');

    const order = { from: 'second', reason: 'odd lists' };
    const { body: page } = await analyst.call<ModelPage>('GET', PATH);
    expect(page).toMatchObject({ live: { version: 'second' }, previous: { version: 'first' } });
    const back = await analyst.call<ModelDetails>('POST', `${PATH}/rollback`, order);
    expect(back).toMatchObject({ status: 200, body: { version: 'first', status: 'live' } });
    expect(await servedVersion()).toBe('first');
    const again = await analyst.call<Problem>('POST', `${PATH}/rollback`, order);
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const further = await analyst.call<Problem>('POST', `${PATH}/rollback`, { ...order, from: 'first' });
    expect(further).toMatchObject({ status: 409, body: { detail: 'no model was live before this one' } });
    expect(await servedVersion()).toBe('first');

    const { id, name } = await db
      .selectFrom('users')
      .select(['id', 'name'])
      .where('email', '=', analyst.email)
      .executeTakeFirstOrThrow();
    const who = { actor: `user:${id}`, actorName: name };
    const { body } = await analyst.call<ModelPage>('GET', PATH);
    expect(body.changes).toMatchObject([
      { ...who, action: 'rolled-back', version: 'first', from: 'second', reason: 'odd lists' },
      { ...who, action: 'published', version: 'second', from: 'first', reason: 'a better tail' },
      { actor: 'system', actorName: null, version: 'first', from: null },
    ]);
    const audited = db
      .selectFrom('auditLog')
      .select(['requestId', 'address'])
      .where('objectKind', '=', 'model');
    for (const entry of await audited.where('actor', '=', `user:${id}`).execute())
      expect(entry).toEqual({ requestId: expect.any(String), address: '127.0.0.1' });
  });

  it('stay as they are where the one that is asked for cannot be served', async () => {
    const { db, signInAs } = use();
    const analyst = await signInAs('admin');
    const bytes = await fitTestModel(7);
    await insertTestModel(db, 'cut', bytes);
    await damageTestModel(db, 'cut', bytes.slice(0, 1000));
    await insertTestModel(db, 'foreign', new TextEncoder().encode('CRSM, but of another format'));
    for (const version of ['cut', 'foreign']) {
      const answer = await analyst.call<Problem>('POST', `${PATH}/${version}/promote`, because('a try'));
      expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    }
    const { body } = await analyst.call<ModelPage>('GET', PATH);
    expect(body.items.filter(({ status }) => status === 'live').map(({ version }) => version)).toEqual([
      'first',
    ]);
    expect((await analyst.call('POST', `${PATH}/nowhere/promote`, because('a try'))).status).toBe(404);
    expect((await analyst.call('POST', `${PATH}/second/promote`, {})).status).toBe(400);
    await publishTestModel(db, 'third');
    expect((await analyst.call('POST', `${PATH}/rollback`, { from: 'third', reason: 'ok' })).status).toBe(
      200,
    );
  });

  it('say so where one is asked for that was cleaned up', async () => {
    const { db, signInAs } = use();
    for (const version of ['older', 'newer']) await insertTestModel(db, version, await fitTestModel(9));
    await pruneModelBytes(db, 1);
    const analyst = await signInAs('analyst');
    const { body } = await analyst.call<ModelPage>('GET', PATH);
    expect(body.items.map(({ version, hasBytes }) => [version, hasBytes]).slice(0, 2)).toEqual([
      ['newer', true],
      ['older', false],
    ]);
    const older = await analyst.call<Problem>('POST', `${PATH}/older/promote`, because('a try'));
    expect(older).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('the bytes of the model older were deleted') },
    });
    expect((await analyst.call('POST', `${PATH}/newer/promote`, because('a try'))).status).toBe(200);
  });
});
