import { describe, expect, it } from 'vitest';
import { solveSymmetric } from './solve-symmetric.ts';

describe('solveSymmetric', () => {
  it('solves a system worked by hand, reading the lower triangle alone', () => {
    // [4 2; 2 3]·[1 0; 2 −1] = [8 −2; 8 −3]
    const b = Float64Array.of(8, -2, 8, -3);
    solveSymmetric(Float64Array.of(4, Number.NaN, 2, 3), b, 2);
    [1, 0, 2, -1].forEach((value, i) => expect(b[i]).toBeCloseTo(value, 12));
  });

  it('refuses a matrix that is not positive definite, and takes an empty one', () => {
    expect(() => solveSymmetric(Float64Array.of(1, 0, 2, 1), Float64Array.of(1, 1), 2)).toThrow(RangeError);
    expect(() => solveSymmetric(new Float64Array(0), new Float64Array(0), 0)).not.toThrow();
  });
});
