import { findModel, getModelBytes } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { decodeModel } from '@crs/recommender';
import { expect, it } from 'vitest';
import { trainModel } from '../src/index.ts';
import { fillDatabase } from './fill-database.ts';
import { titles, walkTerms } from './walk-terms.ts';

describeOnEachDatabase('the re-ranker of a trained model', (use) => {
  it('is learned from held-out courses, and kept only where it gains', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(800)]);
    const { version, reranking, metrics } = await trainModel(db);
    expect(reranking!.isUsed).toBe(reranking!.difference > 2 * reranking!.error);
    const stored = await findModel(db, version);
    const { reranker } = decodeModel(await getModelBytes(db, stored!));
    expect(reranker !== null).toBe(reranking!.isUsed);
    expect(stored).toMatchObject({ metrics: { reranking } });
    const unordered = await trainModel(db, { rerank: false });
    expect(unordered.reranking).toBeNull();
    const gain = reranking!.isUsed ? reranking!.difference : 0;
    expect(metrics.ndcgAt10! - unordered.metrics.ndcgAt10!).toBeCloseTo(gain, 9);
  });
});

describeOnEachDatabase('the re-ranker of a small site', (use) => {
  it('is not learned from a few learners', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [...walkTerms(100)]);
    expect((await trainModel(db)).reranking).toBeNull();
  });
});
