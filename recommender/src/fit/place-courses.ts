import type { WeightTable } from '../table/weight-table.ts';

/** Courses with learners that stand for a course: entries `offsets[c] … offsets[c + 1] - 1`, shares summing to 1. */
export interface Placement {
  offsets: Uint32Array;
  courses: Uint32Array;
  shares: Float64Array;
}

const neighbourCount = 5;

/** The 5 courses with learners that are nearest in text to each course, in shares of similarity². */
export function placeCourses(similar: WeightTable, learnerCounts: Uint32Array): Placement {
  const offsets = [0];
  const courses: number[] = [];
  const shares: number[] = [];
  for (let course = 0; course < learnerCounts.length; course++) {
    const nearest = listNeighbours(similar, course)
      .filter(({ other }) => learnerCounts[other]! > 0)
      .toSorted((a, b) => b.share - a.share || a.other - b.other)
      .slice(0, neighbourCount);
    const total = nearest.reduce((sum, { share }) => sum + share, 0);
    for (const { other, share } of nearest) {
      courses.push(other);
      shares.push(share / total);
    }
    offsets.push(courses.length);
  }
  return {
    offsets: Uint32Array.from(offsets),
    courses: Uint32Array.from(courses),
    shares: Float64Array.from(shares),
  };
}

function listNeighbours({ offsets, columns, values, scales }: WeightTable, course: number) {
  const neighbours: { other: number; share: number }[] = [];
  for (let e = offsets[course]!; e < offsets[course + 1]!; e++) {
    neighbours.push({ other: columns[e]!, share: (values[e]! * scales[course]!) ** 2 });
  }
  return neighbours;
}
