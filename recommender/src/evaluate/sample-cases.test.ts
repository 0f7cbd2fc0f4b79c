import { describe, expect, it } from 'vitest';
import { createRandomSource } from '../random-source.ts';
import { sampleCases } from './sample-cases.ts';

/** Ten learners with three courses each; every second has two cases. */
const starts = Array.from({ length: 10 }, (_, learner) =>
  learner % 2 === 0 ? [3 * learner] : [3 * learner, 3 * learner],
).flat();
const cases = {
  courses: new Uint32Array(30),
  starts: Uint32Array.from(starts),
  splits: Uint32Array.from(starts, (start, i) => start + 1 + (starts[i - 1] === start ? 1 : 0)),
  ends: Uint32Array.from(starts, (start) => start + 3),
  learners: Uint32Array.from(starts, (start) => start / 3),
};

describe('sampleCases', () => {
  it('keeps all cases of as many learners as asked, in order', () => {
    const sample = sampleCases(cases, 4, createRandomSource(1));
    const learners = [...new Set(sample.starts)];
    expect(learners).toHaveLength(4);
    expect(learners).toEqual(learners.toSorted((a, b) => a - b));
    expect([...sample.starts]).toEqual(starts.filter((start) => learners.includes(start)));
    sample.starts.forEach((start, i) => {
      expect(sample.ends[i]).toBe(start + 3);
      expect(sample.learners[i]).toBe(start / 3);
      expect(sample.splits[i]).toBe(start + 1 + (sample.starts[i - 1] === start ? 1 : 0));
    });
  });

  it('gives every learner the same chance', () => {
    const random = createRandomSource(2);
    const times = new Map<number, number>();
    for (let draw = 0; draw < 3000; draw++) {
      for (const start of new Set(sampleCases(cases, 3, random).starts))
        times.set(start, (times.get(start) ?? 0) + 1);
    }
    // 900 expected each, with a standard deviation of √(3000 · .3 · .7) = 25.
    for (const count of times.values()) expect(Math.abs(count - 900)).toBeLessThan(110);
    expect(times.size).toBe(10);
  });

  it('keeps everything where there are not more, and draws the same with the same seed', () => {
    expect(sampleCases(cases, 10, createRandomSource(1))).toBe(cases);
    expect(sampleCases(cases, 5, createRandomSource(3))).toEqual(
      sampleCases(cases, 5, createRandomSource(3)),
    );
  });
});
