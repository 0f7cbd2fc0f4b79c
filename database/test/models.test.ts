import { expect, it } from 'vitest';
import {
  findLiveModel,
  findModelBytes,
  insertModel,
  listModels,
  publishModel,
  UnknownModelError,
} from '../src/index.ts';
import { describeOnEachDatabase } from './each-database.ts';

const now = new Date('2026-03-01T08:00:00.000Z');

function modelOf(version: string, bytes: Uint8Array) {
  const counts = { courseCount: 3, learnerCount: 2, interactionCount: 5, durationMs: 12.5 };
  const about = { dataFingerprint: 'f', checksum: 'c', parameters: { rho: 0.3 }, metrics: { ndcg: 0.2 } };
  return { version, bytes, ...counts, ...about, createdAt: now };
}

describeOnEachDatabase('models', (use) => {
  it('are stored as candidates with exactly their bytes', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, place) => place % 256);
    await insertModel(use().db, modelOf('first', bytes));
    const stored = await findModelBytes(use().db, 'first');
    expect(Buffer.compare(Buffer.from(stored ?? []), Buffer.from(bytes))).toBe(0);
    expect(await findLiveModel(use().db)).toBeUndefined();
    const [model] = await listModels(use().db);
    expect(model).toMatchObject({
      version: 'first',
      status: 'candidate',
      parameters: { rho: 0.3 },
      durationMs: 12.5,
    });
    expect(model?.createdAt).toEqual(now);
  });

  it('have one live one among them', async () => {
    await insertModel(use().db, modelOf('second', new Uint8Array([1])));
    await publishModel(use().db, 'first', now);
    await publishModel(use().db, 'second', now);
    await publishModel(use().db, 'second', now);
    expect((await findLiveModel(use().db))?.version).toBe('second');
    expect((await listModels(use().db)).map(({ status }) => status)).toEqual(['live', 'retired']);
  });

  it('cannot be published without being there', async () => {
    await expect(publishModel(use().db, 'nowhere', now)).rejects.toThrow(UnknownModelError);
    expect(await findModelBytes(use().db, 'nowhere')).toBeUndefined();
    expect((await findLiveModel(use().db))?.version).toBe('second');
  });
});
