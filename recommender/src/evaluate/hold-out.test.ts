import { describe, expect, it } from 'vitest';
import type { Sequences } from '../training-data.ts';
import type { EvaluationPart, Protocol } from './held-out.ts';
import { holdOut } from './hold-out.ts';

/** Histories and targets as text, by case; and what is left to fit on, by learner. */
function readSplit(sequences: Sequences, protocol: Protocol, part: EvaluationPart) {
  const { sequences: rest, cases, cutTime } = holdOut(sequences, protocol, part);
  const read = (courses: Uint32Array, from: number, to: number) => courses.subarray(from, to).join('');
  return {
    training: Array.from(rest.offsets.subarray(1), (end, i) => read(rest.courses, rest.offsets[i]!, end)),
    cases: Array.from(cases.starts, (start, i) => {
      const split = cases.splits[i]!;
      return `${read(cases.courses, start, split)}>${read(cases.courses, split, cases.ends[i]!)}`;
    }),
    cutTime,
    times: rest.times,
  };
}

describe('leave-last-out', () => {
  const sequences: Sequences = {
    offsets: Uint32Array.of(0, 3, 4, 6, 6),
    courses: Uint32Array.of(0, 1, 2, 3, 4, 0),
  };

  it('sets the last course of each learner aside', () => {
    const split = readSplit(sequences, 'leave-last-out', 'test');
    expect(split).toMatchObject({ training: ['01', '3', '4', ''], cases: ['01>2', '4>0'] });
  });

  it('validates on the one before, with the last unseen', () => {
    const split = readSplit(sequences, 'leave-last-out', 'validation');
    expect(split).toMatchObject({ training: ['0', '3', '40', ''], cases: ['0>1'] });
  });
});

describe('a cut in time', () => {
  // Times 1 … 20 over four learners: the validation window holds 17 and 18, the test window 19 and 20.
  const sequences: Sequences = {
    offsets: Uint32Array.of(0, 7, 15, 18, 20),
    courses: Uint32Array.from('01234560123456707890'.split(''), Number),
    times: Uint32Array.from([1, 2, 3, 4, 17, 19, 20, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18]),
  };

  it('holds out what follows, and fits on nothing of it', () => {
    const split = readSplit(sequences, 'global-time', 'test');
    expect(split).toEqual({
      training: ['01234', '01234567', '078', '90'],
      cases: ['01234>56'],
      cutTime: 19,
      times: Uint32Array.from([1, 2, 3, 4, 17, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18]),
    });
  });

  it('validates in the window before, with the test window unseen', () => {
    const split = readSplit(sequences, 'global-time', 'validation');
    expect(split).toMatchObject({
      training: ['0123', '01234567', '078', '9'],
      cases: ['0123>4', '9>0'],
      cutTime: 17,
    });
  });

  it('asks for each course of the window after all before it, where histories grow', () => {
    expect(readSplit(sequences, 'next-in-time', 'test').cases).toEqual(['01234>5', '012345>6']);
  });

  it('counts learners who come after it, with nothing known of them', () => {
    const late = { ...sequences, times: sequences.times!.map((time, i) => (i >= 18 ? time + 100 : time)) };
    expect(readSplit(late, 'global-time', 'test')).toMatchObject({ cases: ['>90'], cutTime: 116 });
  });

  it('takes undated interactions as older than all others', () => {
    const mixed = { ...sequences, times: sequences.times!.map((time) => (time < 5 ? 0 : time)) };
    expect(readSplit(mixed, 'global-time', 'test').training[0]).toBe('01234');
  });

  it('is refused where nothing is dated', () => {
    const { offsets, courses } = sequences;
    expect(() => holdOut({ offsets, courses }, 'global-time', 'test')).toThrow(/no interaction has a date/);
  });
});
