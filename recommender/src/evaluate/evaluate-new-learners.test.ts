import { describe, expect, it } from 'vitest';
import { createRandomSource } from '../random-source.ts';
import type { TrainingData } from '../training-data.ts';
import { evaluateNewLearners } from './evaluate-new-learners.ts';
import { declareLabels, setLearnersAside } from './new-learners.ts';

/** Learners of Law take courses 0 to 9, those of Music 10 to 19; of each ten only the first five carry the name. */
function twoFields(learnerCount: number): TrainingData {
  const random = createRandomSource(5);
  const courses = Array.from({ length: 20 }, (_, i) => ({
    id: `${i}`,
    title: `Course ${i}`,
    description: '',
    subjects: i % 10 < 5 ? [i < 10 ? 'Law' : 'Music'] : [],
    skills: [],
    level: i < 10 ? 'beginner' : 'advanced',
    language: null,
    provider: null,
  }));
  const histories = Array.from({ length: learnerCount }, (_, u) => {
    const field = u % 3 === 0 ? 10 : 0;
    const taken = new Set<number>();
    while (taken.size < 6) taken.add(field + Math.floor(random() * 10));
    return [...taken];
  });
  const offsets = Uint32Array.from({ length: learnerCount + 1 }, (_, u) => 6 * u);
  return { courses, sequences: { offsets, courses: Uint32Array.from(histories.flat()) } };
}

describe('setLearnersAside', () => {
  const data = twoFields(300);

  it('takes a tenth of the learners out of the data and halves their courses', () => {
    const { sequences, cases } = setLearnersAside(data, 1);
    const count = cases.starts.length;
    expect(count).toBeGreaterThan(15);
    expect(count).toBeLessThan(45);
    expect(sequences.courses.length).toBe(6 * (300 - count));
    cases.starts.forEach((start, i) => {
      expect([cases.splits[i]! - start, cases.ends[i]! - start]).toEqual([3, 6]);
      expect(new Set(cases.courses.subarray(start, cases.ends[i])).size).toBe(6);
    });
  });

  it('takes the same for the same seed, others for another', () => {
    expect(setLearnersAside(data, 1)).toEqual(setLearnersAside(data, 1));
    expect(setLearnersAside(data, 2)).not.toEqual(setLearnersAside(data, 1));
  });

  it('declares the commonest names first', () => {
    const declare = declareLabels(data.courses);
    expect(declare(Uint32Array.of(0, 10, 11, 5))).toEqual(['Music', 'Law']);
    expect(declare(Uint32Array.of(5, 15))).toEqual([]);
  });
});

describe('evaluateNewLearners', () => {
  it('finds what learners with an interest take, also where the courses do not carry it', async () => {
    const tables = await evaluateNewLearners(twoFields(600));
    const { results } = tables.find(({ declared }) => declared === 'subjects and skills')!;
    const ndcgOf = (name: string) => results.find((result) => result.name === name)!.ndcgAt10;
    expect(results.map(({ name }) => name)).toEqual([
      'popularity',
      'popular inside the interests',
      'weight table, interests',
      'weight table, interests and level',
    ]);
    expect(ndcgOf('popular inside the interests')).toBeGreaterThan(ndcgOf('popularity'));
    expect(ndcgOf('weight table, interests')).toBeGreaterThan(ndcgOf('popular inside the interests') + 0.05);
  });
});
