import type { Sequences } from '../training-data.ts';
import { listOccurrences, type Occurrences } from './occurrences.ts';
import { encodeRate } from './rate-bytes.ts';

/**
 * How often course c is taken after both a and b, whichever of these came first. Pairs a < b: row a holds the pairs
 * `starts[a] … starts[a + 1] - 1`, `others` their b, ascending; pair p holds the entries `offsets[p] …
 * offsets[p + 1] - 1`: `columns`, ascending, and two bytes of `encodeRate` an entry, `close` and `adjacent`.
 */
export interface TripleRates {
  starts: Uint32Array;
  others: Uint32Array;
  offsets: Uint32Array;
  columns: Uint16Array | Uint32Array;
  bytes: Uint8Array;
}

/** How many of the latest courses make pairs. */
export const tripleWindow = 4;
/** Fewer say nothing and are nine of ten. */
const countMin = 2;
const smoothing = 5;

/**
 * Of count/(n + 5): `close`, c comes next where a and b are among the last 4; `adjacent`, where they are the last two;
 * n is how often anything comes next there. Kept are triples that occur twice.
 */
export function countTripleRates(sequences: Sequences, learnerCounts: Uint32Array): TripleRates {
  const courseCount = learnerCounts.length;
  const occurrences = listOccurrences(sequences, learnerCounts);
  const starts = new Uint32Array(courseCount + 1);
  const [others, offsets, columns, bytes]: number[][] = [[], [0], [], []];
  for (let course = 0; course < courseCount; course++) {
    forEachPair(listKeys(sequences, occurrences, course), courseCount, (other, entries) => {
      const kept = entries.filter(({ close }) => close >= countMin);
      if (kept.length === 0) return;
      others!.push(other);
      const closeCount = entries.reduce((sum, { close }) => sum + close, 0);
      const adjacentCount = entries.reduce((sum, { adjacent }) => sum + adjacent, 0);
      for (const { column, close, adjacent } of kept) {
        columns!.push(column);
        bytes!.push(
          encodeRate(close / (closeCount + smoothing)),
          encodeRate(adjacent / (adjacentCount + smoothing)),
        );
      }
      offsets!.push(columns!.length);
    });
    starts[course + 1] = others!.length;
  }
  return {
    starts,
    others: Uint32Array.from(others!),
    offsets: Uint32Array.from(offsets!),
    columns: courseCount <= 65536 ? Uint16Array.from(columns!) : Uint32Array.from(columns!),
    bytes: Uint8Array.from(bytes!),
  };
}

/** (b · M + c) · 2 + 1 if adjacent, ascending, for each time that c came next after a course and one above it. */
function listKeys({ offsets, courses }: Sequences, occurrences: Occurrences, course: number): Float64Array {
  const courseCount = occurrences.offsets.length - 1;
  const keys: number[] = [];
  for (let i = occurrences.offsets[course]!; i < occurrences.offsets[course + 1]!; i++) {
    const place = occurrences.places[i]!;
    const learner = occurrences.learners[place]!;
    const end = Math.min(offsets[learner + 1]!, place + tripleWindow + 1);
    for (let next = place + 1; next < end; next++) {
      for (let other = Math.max(offsets[learner]!, next - tripleWindow); other < next; other++) {
        if (courses[other]! <= course) continue;
        const isAdjacent = Math.min(place, other) === next - 2;
        keys.push((courses[other]! * courseCount + courses[next]!) * 2 + (isAdjacent ? 1 : 0));
      }
    }
  }
  return Float64Array.from(keys).toSorted();
}

interface TripleCount {
  column: number;
  close: number;
  adjacent: number;
}

function forEachPair(
  keys: Float64Array,
  courseCount: number,
  visit: (other: number, entries: TripleCount[]) => void,
): void {
  let entries: TripleCount[] = [];
  keys.forEach((key, i) => {
    const pair = Math.floor(key / 2);
    const other = Math.floor(pair / courseCount);
    const column = pair % courseCount;
    if (entries.at(-1)?.column !== column) entries.push({ column, close: 0, adjacent: 0 });
    entries.at(-1)!.close++;
    entries.at(-1)!.adjacent += key % 2;
    if (i + 1 < keys.length && Math.floor(keys[i + 1]! / 2 / courseCount) === other) return;
    visit(other, entries);
    entries = [];
  });
}

/** The pair of two courses, −1 where it is not kept. */
export function findPair({ starts, others }: TripleRates, course: number, other: number): number {
  const wanted = Math.max(course, other);
  const row = Math.min(course, other);
  let low = starts[row]!;
  const end = starts[row + 1]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (others[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && others[low] === wanted ? low : -1;
}
