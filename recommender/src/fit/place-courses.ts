import type { FitSettings } from '../fit-settings.ts';
import type { WeightTable } from '../table/weight-table.ts';
import type { FittedRidge } from './fit-ridge.ts';

/** Courses with learners that stand for a course: entries `offsets[c] … offsets[c + 1] - 1`. */
interface Placement {
  offsets: Uint32Array;
  courses: Uint32Array;
  shares: Float64Array;
}

const neighbourCount = 7;

/** The 7 courses with learners that are nearest in text to each course, in proportion to similarity². */
function placeCourses(similar: WeightTable, learnerCounts: Uint32Array): Placement {
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

interface PlacerInput {
  ridge: FittedRidge;
  similar: WeightTable;
  learnerCounts: Uint32Array;
  settings: FitSettings;
}

/** Gives every course, new ones above all, a share of the weights of its nearest courses in text. */
export interface Placer {
  /** The row of a course in a ridge matrix → weights by course, into `row`. */
  readRow(matrix: Float32Array, course: number, row: Float64Array): void;
  /** Fitted weights by ridge column → weights by course, into `row`. */
  spread(values: Float64Array, row: Float64Array): void;
  /** Weights by course → the same with every column placed. */
  place(values: Float64Array): Float64Array;
}

/** A course of n learners takes 1/(1 + n/contentHalfLife) of what its neighbours have. */
export function createPlacer({ ridge, similar, learnerCounts, settings }: PlacerInput): Placer {
  const { courses } = ridge;
  const rankOf = new Int32Array(learnerCounts.length).fill(-1);
  const fittedCounts = new Uint32Array(learnerCounts.length);
  courses.forEach((course, k) => {
    rankOf[course] = k;
    fittedCounts[course] = learnerCounts[course]!;
  });
  const placement = placeCourses(similar, fittedCounts);
  const shareOf = (course: number) => 1 / (1 + fittedCounts[course]! / settings.contentHalfLife);
  const own = new Float64Array(courses.length);

  const addRow = (matrix: Float32Array, k: number, factor: number) => {
    for (let j = 0; j < own.length; j++) own[j]! += factor * matrix[k * courses.length + j]!;
  };

  const spread = (values: Float64Array, row: Float64Array) => {
    for (let course = 0; course < row.length; course++) {
      let placed = 0;
      for (let e = placement.offsets[course]!; e < placement.offsets[course + 1]!; e++) {
        placed += placement.shares[e]! * values[rankOf[placement.courses[e]!]!]!;
      }
      const fitted = rankOf[course]! >= 0 ? values[rankOf[course]!]! : 0;
      row[course] = fitted + shareOf(course) * placed;
    }
  };

  const readRow = (matrix: Float32Array, course: number, row: Float64Array) => {
    own.fill(0);
    if (rankOf[course]! >= 0) addRow(matrix, rankOf[course]!, 1);
    for (let e = placement.offsets[course]!; e < placement.offsets[course + 1]!; e++) {
      addRow(matrix, rankOf[placement.courses[e]!]!, shareOf(course) * placement.shares[e]!);
    }
    spread(own, row);
  };

  const place = (values: Float64Array) => {
    const row = new Float64Array(values.length);
    spread(
      Float64Array.from(courses, (course) => values[course]!),
      row,
    );
    return row;
  };
  return { readRow, spread, place };
}
