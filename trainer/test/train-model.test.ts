import { findLiveModel, getModelBytes, listModels } from '@crs/database';
import { describeOnEachDatabase } from '@crs/database/test';
import { decodeModel, findNext, type HistoryLengthResult, prepareCatalogue } from '@crs/recommender';
import { describe, expect, it } from 'vitest';
import { evaluateModels, formatEvaluation, loadTrainingData, trainModel } from '../src/index.ts';
import { fillDatabase, type InteractionSeed } from './fill-database.ts';

const titles = { A: 'Algebra', B: 'Biology', C: 'Chemistry', D: 'Drawing' };
const clock = () => new Date('2026-03-02T10:00:00.000Z');

function walk(learner: string, courses: string[]): InteractionSeed[] {
  return courses.map((course) => ({ learner, course }));
}

const manyPaths = Array.from({ length: 40 }, (_, i) =>
  walk(`l${i}`, i % 2 ? ['A', 'B', 'C'] : ['D', 'A', 'B']),
).flat();

describeOnEachDatabase('training without interactions', (use) => {
  it('makes a model of text alone', async () => {
    const { db } = use();
    await fillDatabase(db, titles, []);
    const { version, learnerCount, metrics } = await trainModel(db, { publish: true, clock });
    expect([learnerCount, metrics]).toEqual([0, {}]);
    expect((await findLiveModel(db))!.version).toBe(version);
    expect(decodeModel(await getModelBytes(db, (await findLiveModel(db))!)).courseIds).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });
});

describeOnEachDatabase('the order of a history', (use) => {
  it('is undated by arrival, then dated by date, each course at its first place', async () => {
    const { db } = use();
    await fillDatabase(db, titles, [
      { learner: 'x', course: 'C', occurredAt: '2025-05-01T00:00:00Z' },
      { learner: 'x', course: 'B', occurredAt: '2025-01-01T00:00:00Z' },
      { learner: 'y', course: 'D' },
      { learner: 'x', course: 'D' },
      { learner: 'x', course: 'A' },
      { learner: 'x', course: 'C', kind: 'complete', occurredAt: '2025-06-01T00:00:00Z' },
      { learner: 'y', course: 'A', kind: 'view' },
    ]);
    const { courses, sequences, interactionCount } = await loadTrainingData(db);
    const ids = Array.from(sequences.courses, (course) => courses[course]!.id);
    const lists = [...sequences.offsets]
      .slice(1)
      .map((end, i) => ids.slice(sequences.offsets[i], end).join(''));
    expect(lists.toSorted()).toEqual(['D', 'DABC']);
    expect(interactionCount).toBe(6);
    const dated = Array.from(
      sequences.times!,
      (time, i) => `${ids[i]} ${new Date(time * 1000).toISOString()}`,
    );
    expect(dated.filter((text) => !text.includes('1970'))).toEqual([
      'B 2025-01-01T00:00:00.000Z',
      'C 2025-05-01T00:00:00.000Z',
    ]);
    expect(sequences.times!.filter((time) => time === 0)).toHaveLength(3);
  });
});

describeOnEachDatabase('training and evaluation', (use) => {
  it('store a candidate, then publish another over it', async () => {
    const { db } = use();
    await fillDatabase(db, titles, manyPaths);
    const candidate = await trainModel(db, { clock });
    expect(await findLiveModel(db)).toBeUndefined();
    const later = await trainModel(db, { publish: true, clock: () => new Date('2026-03-03T10:00:00.000Z') });
    const models = await listModels(db);
    expect(models.map(({ version, status }) => [version, status])).toEqual([
      [later.version, 'live'],
      [candidate.version, 'candidate'],
    ]);
    const [live, first] = models;
    expect(live).toMatchObject({ courseCount: 4, learnerCount: 40, interactionCount: 120 });
    expect([live!.checksum, live!.dataFingerprint]).toEqual([first!.checksum, first!.dataFingerprint]);
    expect(live!.parameters).toMatchObject({ ridge: 20 });
    expect(live!.metrics).toMatchObject({
      targetCount: 40,
      ndcgAt10: later.metrics.ndcgAt10,
      declaredWeight: null,
    });
    const lengths = live!.metrics['byHistoryLength'] as HistoryLengthResult[];
    expect(lengths.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    const mean = lengths.reduce((sum, { count, mean: each }) => sum + (count * each) / 40, 0);
    expect(mean).toBeCloseTo(later.metrics.ndcgAt10!, 12);
    const model = decodeModel(await getModelBytes(db, live!));
    const rules = model.courseIds.map((id) => ({
      id,
      isOffered: true,
      language: null,
      level: null,
      subjects: [],
      prerequisites: [],
    }));
    expect(findNext(model, prepareCatalogue(model, rules), 'A', 1)[0]!.courseId).toBe('B');
  });

  it('report every baseline and the table, with the stages', async () => {
    const report = await evaluateModels(use().db);
    expect(report.results.map(({ name }) => name)).toEqual([
      'popularity',
      'recent popularity',
      'ItemKNN',
      'Markov',
      'decayed transitions',
      'EASE',
      'SLIT',
      'weight table',
      'weight table, reranked',
    ]);
    expect(report).toMatchObject({ courseCount: 4, targetCount: 40, protocol: 'leave-last-out' });
    expect(report.baselines).toHaveLength(7);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    const tables = formatEvaluation(report).split('\n\n').slice(1);
    for (const table of tables) {
      const lines = table.split('\n');
      expect(lines).toHaveLength(11);
      expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    }
  });
});

describeOnEachDatabase('training data without any date', (use) => {
  it('has no times', async () => {
    const { db } = use();
    await fillDatabase(db, titles, walk('x', ['A', 'B']));
    expect((await loadTrainingData(db)).sequences.times).toBeUndefined();
  });
});

describe('progress', () => {
  it('is told for every stage', async () => {
    const { createTestDatabase } = await import('@crs/database/test');
    const { db, remove } = await createTestDatabase('sqlite');
    await fillDatabase(db, titles, manyPaths);
    const stages = new Set<string>();
    const { stages: measured } = await trainModel(db, { onProgress: ({ stage }) => stages.add(stage) });
    await remove();
    expect([...stages]).toEqual(['load', 'evaluate', 'fit', 'store']);
    expect(measured.map(({ name }) => name)).toEqual(['load', 'evaluate', 'fit', 'rerank', 'store']);
  });
});
