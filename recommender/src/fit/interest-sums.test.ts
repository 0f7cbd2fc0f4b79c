import { describe, expect, it } from 'vitest';
import { findCommonLevel, listInterestLabels } from './interest-labels.ts';
import { addInterestSums, createInterestSums } from './interest-sums.ts';

const bare = { title: '', description: '', skills: [], language: null, provider: null };
const courses = [
  { ...bare, id: 'a', subjects: ['Law', 'Music'], level: 'beginner' },
  { ...bare, id: 'b', subjects: ['law '], level: null },
  { ...bare, id: 'c', subjects: [], level: 'advanced' },
  { ...bare, id: 'd', subjects: ['Rare'], level: 'mixed' },
];
const labels = listInterestLabels(courses, Uint32Array.of(10, 20, 30, 1));

describe('interest labels', () => {
  it('are the normalised names with learners, in order, and the three levels', () => {
    expect(labels.interests).toEqual(['law', 'music']);
    expect(labels.interestsOf.map((signals) => [...signals])).toEqual([[0, 1], [0], [], []]);
    expect([...labels.levelOf]).toEqual([2, -1, 4, -1]);
  });

  it('find the commonest level of some courses, the lower one of two', () => {
    expect(findCommonLevel(Uint32Array.of(0, 2, 2), labels)).toBe(4);
    expect(findCommonLevel(Uint32Array.of(2, 0), labels)).toBe(2);
    expect(findCommonLevel(Uint32Array.of(1, 3), labels)).toBe(-1);
  });
});

describe('interest sums', () => {
  const sums = createInterestSums(5, 4);
  // Halves a c and b d. u = 3^(−1/2)/2, doubled for the half without a level.
  addInterestSums(sums, { offsets: Uint32Array.of(0, 4, 5), courses: Uint32Array.of(0, 1, 2, 3, 2) }, labels);
  const u = 3 ** -0.5 / 2;
  const gramOf = (k: number, l: number) => sums.gram[k * 5 + l]!;

  it('hold each half with its level and without', () => {
    // a c: law and music, x = 2^(−1/2) each, twice; beginner once. b d: law with x = 1, weight 2u.
    expect(gramOf(0, 0)).toBeCloseTo(2 * u * 0.5 + 2 * u, 12);
    expect(gramOf(1, 0)).toBeCloseTo(2 * u * 0.5, 12);
    expect(gramOf(2, 0)).toBeCloseTo(u * 2 ** -0.5, 12);
    expect(gramOf(2, 2)).toBeCloseTo(u, 12);
    expect(sums.mass[0]).toBeCloseTo(2 * u * 2 ** -0.5 + 2 * u, 12);
  });

  it('vote for the other half in equal shares, and not at all for one course', () => {
    const votesOf = (k: number) => [...sums.votes.subarray(k * 4, k * 4 + 4)];
    const expected = [2 * u * 0.5, 2 * u * 2 ** -0.5 * 0.5, 2 * u * 0.5, 2 * u * 2 ** -0.5 * 0.5];
    votesOf(0).forEach((value, course) => expect(value).toBeCloseTo(expected[course]!, 12));
    expect(votesOf(2)).toEqual([0, u / 2, 0, u / 2]);
    expect(votesOf(4)).toEqual([0, 0, 0, 0]);
  });
});
