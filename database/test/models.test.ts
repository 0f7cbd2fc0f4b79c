import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  type Database,
  DamagedModelError,
  findLiveModel,
  findModel,
  findPreviousModel,
  getModelBytes,
  insertModel,
  listKeptVersions,
  listLiveModelChanges,
  listModels,
  pruneModelBytes,
  publishModel,
  RollBackError,
  rollBackModel,
  StaleLiveModelError,
  UnknownModelError,
} from '../src/index.ts';
import { describeOnEachDatabase } from './each-database.ts';

const now = new Date('2026-03-01T08:00:00.000Z');
const change = { at: now, actor: 'system', reason: 'a test' };
const dayAfter = (days: number) => ({ ...change, at: new Date(now.getTime() + days * 86_400_000) });

async function store(db: Database, version: string, bytes: Uint8Array = new TextEncoder().encode(version)) {
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const counts = { courseCount: 3, learnerCount: 2, interactionCount: 5, durationMs: 12.5 };
  const about = { dataFingerprint: 'f', checksum, parameters: { rho: 0.3 }, metrics: { ndcg: 0.2 } };
  await insertModel(db, { version, bytes, ...counts, ...about, createdAt: now });
}

const damage = async (db: Database, version: string, bytes: Uint8Array) => {
  const { id } = (await findModel(db, version))!;
  await db.updateTable('modelArtifacts').set({ bytes }).where('modelId', '=', id).execute();
};

const statuses = async (db: Database) =>
  (await listModels(db)).map(({ version, status }) => `${version} ${status}`);

describeOnEachDatabase('models', (use) => {
  it('are stored as candidates with exactly their bytes', async () => {
    const { db } = use();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, place) => place % 256);
    await store(db, 'first', bytes);
    const [model] = await listModels(db);
    expect(Buffer.compare(Buffer.from(await getModelBytes(db, model!)), Buffer.from(bytes))).toBe(0);
    expect(await findLiveModel(db)).toBeUndefined();
    expect(model).toMatchObject({
      version: 'first',
      status: 'candidate',
      parameters: { rho: 0.3 },
      durationMs: 12.5,
    });
    expect(model?.createdAt).toEqual(now);
  });

  it('have one live one among them', async () => {
    const { db } = use();
    await store(db, 'second');
    await publishModel(db, 'first', change);
    await publishModel(db, 'second', dayAfter(1));
    await publishModel(db, 'second', dayAfter(2));
    expect(await findLiveModel(db)).toMatchObject({ version: 'second', publishedAt: dayAfter(1).at });
    expect(await statuses(db)).toEqual(['second live', 'first retired']);
  });

  it('are published over the one that the caller knows, where it names one', async () => {
    const { db } = use();
    await expect(publishModel(db, 'first', { ...change, expected: 'first' })).rejects.toThrow(
      StaleLiveModelError,
    );
    await expect(publishModel(db, 'first', { ...change, expected: null })).rejects.toThrow(
      'the live model is second, not none',
    );
  });

  it('cannot be published without being there', async () => {
    await expect(publishModel(use().db, 'nowhere', change)).rejects.toThrow(UnknownModelError);
    expect((await findLiveModel(use().db))?.version).toBe('second');
  });

  it('are listed page by page, newest first', async () => {
    const pageOf = async (options: { after?: string; limit: number }) =>
      (await listModels(use().db, options)).map(({ version }) => version);
    expect(await pageOf({ limit: 1 })).toEqual(['second']);
    expect(await pageOf({ limit: 5, after: 'second' })).toEqual(['first']);
    expect(await pageOf({ limit: 5, after: 'first' })).toEqual([]);
  });

  it('remember who changed which one is live, and why', async () => {
    expect(await listLiveModelChanges(use().db, 10)).toEqual([
      {
        occurredAt: dayAfter(1).at,
        actor: 'system',
        actorName: null,
        action: 'published',
        version: 'second',
        from: 'first',
        reason: 'a test',
        findings: [],
      },
      expect.objectContaining({ version: 'first', from: null }),
    ]);
  });
});

describeOnEachDatabase('rolling back', (use) => {
  it('goes back to what was live before, one publication further each time', async () => {
    const { db } = use();
    await expect(rollBackModel(db, change)).rejects.toThrow(RollBackError);
    for (const [day, version] of ['a', 'b', 'c'].entries()) {
      await store(db, version);
      await publishModel(db, version, dayAfter(day));
    }
    expect(await findPreviousModel(db)).toMatchObject({ version: 'b', status: 'retired' });
    expect(await rollBackModel(db, { ...change, from: 'c' })).toBe('b');
    expect(await statuses(db)).toEqual(['c candidate', 'b live', 'a retired']);
    await store(db, 'd');
    await publishModel(db, 'd', dayAfter(5));
    expect(await rollBackModel(db, change)).toBe('b');
    expect(await rollBackModel(db, change)).toBe('a');
    expect(await findPreviousModel(db)).toBeUndefined();
    await expect(rollBackModel(db, change)).rejects.toThrow(RollBackError);
    expect(
      (await listLiveModelChanges(db, 2)).map(({ action, version, from }) => [action, version, from]),
    ).toEqual([
      ['rolled-back', 'a', 'b'],
      ['rolled-back', 'b', 'd'],
    ]);
  });

  it('is refused where another model is live than was believed', async () => {
    await expect(rollBackModel(use().db, { ...change, from: 'd' })).rejects.toThrow(
      'the live model is a, not d',
    );
    expect((await findLiveModel(use().db))?.version).toBe('a');
  });
});

describeOnEachDatabase('a damaged model', (use) => {
  it.each([
    ['changed', new TextEncoder().encode('other bytes')],
    ['truncated', new TextEncoder().encode('go')],
  ])('is never made live: %s', async (name, bytes) => {
    const { db } = use();
    const [good, bad] = [`good ${name}`, `bad ${name}`];
    await store(db, good);
    await store(db, bad);
    await publishModel(db, good, change);
    await damage(db, bad, bytes);
    await expect(publishModel(db, bad, change)).rejects.toThrow(DamagedModelError);
    expect((await findLiveModel(db))?.version).toBe(good);
  });

  it('is not rolled back to', async () => {
    const { db } = use();
    const { version: live } = (await findLiveModel(db))!;
    await store(db, 'next');
    await publishModel(db, 'next', dayAfter(1));
    await damage(db, live, new Uint8Array(3));
    await expect(rollBackModel(db, change)).rejects.toThrow(DamagedModelError);
    expect((await findLiveModel(db))?.version).toBe('next');
  });
});

describeOnEachDatabase('old models', (use) => {
  it('lose their bytes, but for the live one, those before it and the newest candidates', async () => {
    const { db } = use();
    for (const [day, version] of ['a', 'b', 'c', 'd', 'e'].entries()) {
      await store(db, `candidate ${version}`);
      await store(db, version);
      await publishModel(db, version, dayAfter(day));
    }
    expect(await pruneModelBytes(db, 2)).toBe(5);
    expect(await listKeptVersions(db)).toEqual(['c', 'candidate d', 'd', 'candidate e', 'e']);
    expect(await pruneModelBytes(db, 2)).toBe(0);
    expect(await listModels(db)).toHaveLength(10);
  });

  it('are rolled back to as long as they have them, and no further', async () => {
    const { db } = use();
    expect(await rollBackModel(db, change)).toBe('d');
    expect(await rollBackModel(db, change)).toBe('c');
    await expect(rollBackModel(db, change)).rejects.toThrow('the bytes of the model b were deleted');
    await expect(publishModel(db, 'a', change)).rejects.toThrow(DamagedModelError);
    expect((await findLiveModel(db))?.version).toBe('c');
    await pruneModelBytes(db, 2);
    expect(await listKeptVersions(db)).toEqual(['c', 'candidate e', 'e']);
  });
});

describeOnEachDatabase('two publications at once', (use) => {
  it('both end, one after the other, with one live model', async () => {
    const { db } = use();
    const versions = ['p', 'q', 'r', 's'];
    for (const version of versions) await store(db, version);
    await Promise.all(versions.map((version) => publishModel(db, version, change)));
    const live = (await statuses(db)).filter((line) => line.endsWith('live'));
    expect(live).toHaveLength(1);
    const changes = await listLiveModelChanges(db, 10);
    expect(changes.map(({ version }) => version).toSorted()).toEqual(versions);
    expect(`${changes[0]?.version} live`).toBe(live[0]);
  });
});
