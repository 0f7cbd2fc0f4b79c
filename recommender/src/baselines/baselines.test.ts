import { describe, expect, it } from 'vitest';
import { evaluateScorer } from '../evaluate/evaluate-scorer.ts';
import { leaveLastOut } from '../evaluate/leave-last-out.ts';
import { createTableContender } from '../evaluate/table-contender.ts';
import type { Sequences } from '../training-data.ts';
import { baselines } from './baselines.ts';

const courseCount = 20;
const courses = Array.from({ length: courseCount }, (_, i) => {
  return {
    id: `${i}`,
    title: '',
    description: '',
    subjects: [],
    skills: [],
    level: null,
    language: null,
    provider: null,
  };
});
const personal = [...baselines.filter(({ name }) => name !== 'popularity'), createTableContender(courses)];

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

describe.each(personal)('$name on a checkerboard', ({ fit }) => {
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
    const heldOut = leaveLastOut(sequences);
    const metrics = evaluateScorer(await fit(heldOut.sequences, courseCount), heldOut, courseCount);
    expect(metrics.hitRateAt10).toBeGreaterThan(0.8);
  });

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
});

describe('popularity', () => {
  it('is the same list for all: the number of learners', async () => {
    const popularity = baselines.find(({ name }) => name === 'popularity')!;
    const scores = new Float64Array(3);
    const lists = { offsets: Uint32Array.from([0, 2, 3]), courses: Uint32Array.from([2, 0, 2]) };
    (await popularity.fit(lists, 3)).scoreCourses(Uint32Array.from([1]), scores);
    expect([...scores]).toEqual([1, 0, 2]);
  });
});
