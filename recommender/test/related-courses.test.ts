import { describe, expect, it } from 'vitest';
import { findNext, findSimilar, fitModel, prepareCatalogue } from '../src/index.ts';
import { paths, rules, trainingData } from './campus.ts';

const model = await fitModel(trainingData(paths));
const catalogue = prepareCatalogue(model, rules);

describe('similar courses', () => {
  it('share words', () => {
    const [first] = findSimilar(model, catalogue, 'ML1', 3);
    expect(first!.courseId).toBe('ML2');
    expect(first!.score).toBeGreaterThan(0);
    expect(first!.score).toBeLessThanOrEqual(1);
  });

  it('are those taken together where there is no text', async () => {
    const { courses, sequences } = trainingData(paths);
    const bare = courses.map(({ id, level, language, provider }) => {
      return { id, title: '', description: '', subjects: [], skills: [], level, language, provider };
    });
    const untitled = await fitModel({ courses: bare, sequences });
    expect(findSimilar(untitled, prepareCatalogue(untitled, rules), 'PY1', 1)[0]!.courseId).toMatch(
      /ML1|DB1/,
    );
  });

  it('are offered ones only', () => {
    const retired = rules.map((course) => ({ ...course, isOffered: course.id !== 'ML2' }));
    const ids = findSimilar(model, prepareCatalogue(model, retired), 'ML1', 9).map(
      ({ courseId }) => courseId,
    );
    expect(ids).not.toContain('ML2');
    expect(ids).not.toContain('ML1');
  });
});

describe('next courses', () => {
  it('are what learners take next', () => {
    expect(findNext(model, catalogue, 'PY1', 1)[0]!.courseId).toBe('ML1');
    expect(findNext(model, catalogue, 'ML1', 1)[0]!.courseId).toBe('DB1');
  });

  it('are none that the course builds on, at any distance, or that it settles', () => {
    const needs: Record<string, string[][]> = { DB1: [['ML1']], ML1: [['PY1', 'FI1']] };
    const chained = rules.map((course) => ({
      ...course,
      prerequisites: needs[course.id] ?? [],
      equivalents: course.id === 'DB1' ? ['ML2'] : [],
    }));
    const ids = findNext(model, prepareCatalogue(model, chained), 'DB1', 9).map(({ courseId }) => courseId);
    for (const id of ['DB1', 'ML1', 'PY1', 'FI1', 'ML2']) expect(ids).not.toContain(id);
    expect(findNext(model, catalogue, 'DB1', 9).map(({ courseId }) => courseId)).toContain('PY1');
  });

  it('are none where nobody has taken the course', async () => {
    const untaken = await fitModel(trainingData());
    expect(findNext(untaken, prepareCatalogue(untaken, rules), 'PY1', 5)).toEqual([]);
  });

  it('are none for an unknown course and without a model', () => {
    expect(findNext(model, catalogue, 'NONE', 5)).toEqual([]);
    expect(findNext(undefined, prepareCatalogue(undefined, rules), 'PY1', 5)).toEqual([]);
  });
});
