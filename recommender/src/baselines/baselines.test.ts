import { describe, expect, it } from 'vitest';
import { evaluateContenders } from '../evaluate/evaluate-contenders.ts';
import { createTableContenders } from '../evaluate/table-contender.ts';
import type { Sequences } from '../training-data.ts';
import { bareCourse } from '../../test/bare-course.ts';
import { baselines } from './baselines.ts';

const courseCount = 20;
const courses = Array.from({ length: courseCount }, (_, i) => ({ ...bareCourse, id: `${i}` }));
const [table, reranked] = createTableContenders({ courses });
const personal = [...baselines.filter(({ name }) => !name.includes('popularity')), table];

/** Checkerboard: even learners take six even courses, odd ones six odd courses, in an order without pattern. */
function createCheckerboard(): Sequences {
  const lists = Array.from({ length: 400 }, (_, learner) => {
    const keys = Array.from(
      { length: 10 },
      (_unused, i) => (Math.sin((learner + 1) * 12.9898 + i * 78.233) * 1e4) % 1,
    );
    const order = Array.from(keys.keys()).toSorted((a, b) => keys[a]! - keys[b]!);
    return order.slice(0, 6).map((i) => 2 * i + (learner % 2));
  });
  const offsets = Uint32Array.from({ length: lists.length + 1 }, (_, i) => i * 6);
  return { offsets, courses: Uint32Array.from(lists.flat()) };
}

const sequences = createCheckerboard();

describe.each(personal)('$name on a checkerboard', (contender) => {
  const { fit } = contender;
  it('ranks every course of the same colour before any of the other', async () => {
    const scorer = await fit(sequences, courseCount);
    const scores = new Float64Array(courseCount);
    for (const course of [0, 1, 8, 13]) {
      const history = Uint32Array.from([course, (course + 2) % courseCount]);
      scorer.scoreCourses(history, scores);
      const rest = Array.from(scores.keys()).filter((other) => !history.includes(other));
      const likely = rest.filter((other) => other % 2 === course % 2);
      const others = rest.filter((other) => other % 2 !== course % 2);
      expect(Math.min(...likely.map((other) => scores[other]!))).toBeGreaterThanOrEqual(
        Math.max(...others.map((other) => scores[other]!)),
      );
    }
  });

  it('finds the held-out course more often than the ten of fifteen that chance would', async () => {
    const { results } = await evaluateContenders({ courses, sequences }, [contender]);
    expect(results[0]!.metrics.hitRateAt10).toBeGreaterThan(0.8);
  });
});

describe.each([...baselines, table, reranked])('$name', ({ fit }) => {
  it('gives the same scores for the same data', async () => {
    const [first, second] = [new Float64Array(courseCount), new Float64Array(courseCount)];
    const history = Uint32Array.from([4, 6, 8]);
    (await fit(sequences, courseCount)).scoreCourses(history, first);
    (await fit(sequences, courseCount)).scoreCourses(history, second);
    expect(first).toEqual(second);
  });

  it('has a finite score for every course, also one that nobody took', async () => {
    const halfTaken = { offsets: Uint32Array.from([0, 3]), courses: Uint32Array.from([1, 3, 5]) };
    const scorer = await fit(halfTaken, courseCount);
    const scores = new Float64Array(courseCount);
    scorer.scoreCourses(Uint32Array.from([0, 3]), scores);
    expect(scores.every(Number.isFinite)).toBe(true);
  });

  it('ranks by popularity for a learner of whom nothing is known', async () => {
    const lists = { offsets: Uint32Array.from([0, 3, 5, 6]), courses: Uint32Array.from([2, 0, 1, 1, 2, 2]) };
    const scores = new Float64Array(courseCount);
    (await fit(lists, courseCount)).scoreCourses(new Uint32Array(), scores);
    const order = Array.from(scores.keys()).toSorted((a, b) => scores[b]! - scores[a]!);
    expect(order.slice(0, 3)).toEqual([2, 1, 0]);
  });
});

const find = (wanted: string) => baselines.find(({ name }) => name === wanted)!;

async function scoreAfter(name: string, lists: Sequences, history: number[], count: number) {
  const scores = new Float64Array(count);
  (await find(name).fit(lists, count)).scoreCourses(Uint32Array.from(history), scores);
  return scores;
}

describe('popularity', () => {
  it('is the same list for all: the number of learners', async () => {
    const lists = { offsets: Uint32Array.from([0, 2, 3]), courses: Uint32Array.from([2, 0, 2]) };
    expect([...(await scoreAfter('popularity', lists, [1], 3))]).toEqual([1, 0, 2]);
  });
});

describe('recent popularity', () => {
  const lists = { offsets: Uint32Array.from([0, 2, 6]), courses: Uint32Array.from([0, 1, 0, 1, 3, 2]) };

  it('counts the 90 days before the latest interaction', async () => {
    const times = Uint32Array.from([5, 8, 7, 100, 91, 99], (day) => day * 86_400);
    const scores = await scoreAfter('recent popularity', { ...lists, times }, [2], 4);
    // 1, 2 and 3 within 90 days of day 100, days 8 and 7 before it; all learners, of 3, break ties.
    expect([...scores]).toEqual([2 / 3, 1 + 2 / 3, 1 + 1 / 3, 1 + 1 / 3]);
  });

  it('counts the latest fifth of each history where there are no dates', async () => {
    expect([...(await scoreAfter('recent popularity', lists, [2], 4))]).toEqual([
      2 / 3,
      1 + 2 / 3,
      1 / 3 + 1,
      1 / 3,
    ]);
  });
});

describe('Markov', () => {
  it('counts what learners took right after the last course', async () => {
    const lists = { offsets: Uint32Array.from([0, 3, 5]), courses: Uint32Array.from([0, 1, 2, 1, 2]) };
    // Two learners each took 1 and 2, one took 0; ties weigh learners / 3.
    expect([...(await scoreAfter('Markov', lists, [0, 1], 3))]).toEqual([1 / 3, 2 / 3, 2 + 2 / 3]);
  });
});
