import { describe, expect, it } from 'vitest';
import type { CourseContent } from '../training-data.ts';
import { buildSubjectShares, buildTextVectors } from './course-vectors.ts';
import { computeDiversity, computeMiscalibration, computeNovelty } from './list-qualities.ts';

function describeCourse(title: string, subjects: string[] = []): CourseContent {
  const rest = { description: '', skills: [], level: null, language: null, provider: null };
  return { id: title, title, subjects, ...rest };
}

describe('novelty', () => {
  it('is the mean self-information in bits', () => {
    // log2(8/8), log2(8/2), log2(8/1).
    expect(computeNovelty(Uint32Array.of(0, 1, 2), Uint32Array.of(7, 1, 0), 7)).toBeCloseTo(
      (0 + 2 + 3) / 3,
      12,
    );
  });
});

describe('diversity', () => {
  const text = buildTextVectors(
    ['Biology', 'Biology', 'Chemistry', 'Drawing', ''].map((title) => describeCourse(title)),
  );
  const scratch = new Float64Array(text.keyCount);
  const diversityOf = (...list: number[]) => computeDiversity(Uint32Array.from(list), text, scratch);

  it('is 0 for twins, 1 for strangers, and the mean over pairs between', () => {
    expect(diversityOf(0, 1)).toBeCloseTo(0, 6);
    expect(diversityOf(1, 2, 3)).toBeCloseTo(1, 6);
    expect(diversityOf(0, 1, 2)).toBeCloseTo(2 / 3, 6);
    expect([...scratch]).toEqual(Array.from(scratch, () => 0));
  });

  it('leaves out courses without text, and says nothing of fewer than two', () => {
    expect(diversityOf(0, 4, 1)).toBeCloseTo(0, 6);
    expect(diversityOf(0, 4)).toBeUndefined();
  });
});

describe('miscalibration', () => {
  const subjects = buildSubjectShares([
    describeCourse('a', ['Art']),
    describeCourse('b', ['Biology']),
    describeCourse('c', ['ART', 'biology']),
    describeCourse('d'),
  ]);
  const between = (history: number[], list: number[]) =>
    computeMiscalibration(Uint32Array.from(history), Uint32Array.from(list), subjects);

  it('is 0 for the same shares and ln 100 where no subject of the history is shown', () => {
    expect(between([0, 1], [2])).toBeCloseTo(0, 12);
    expect(between([0], [1, 1])).toBeCloseTo(Math.log(100), 12);
  });

  it('is the divergence worked by hand between', () => {
    // p = 3/4 art, 1/4 biology; q = 1/4, 3/4; q̃ = .255, .745.
    const expected = 0.75 * Math.log(0.75 / 0.255) + 0.25 * Math.log(0.25 / 0.745);
    expect(between([0, 2], [1, 2])).toBeCloseTo(expected, 12);
  });

  it('leaves out courses without subjects, and says nothing of none', () => {
    expect(between([0, 3], [0])).toBeCloseTo(0, 12);
    expect(between([3], [0])).toBeUndefined();
    expect(between([0], [3])).toBeUndefined();
  });
});
