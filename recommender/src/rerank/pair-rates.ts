import type { Sequences } from '../training-data.ts';
import { listOccurrences } from './occurrences.ts';
import { encodeRate } from './rate-bytes.ts';

/**
 * How often course c is taken at a place near course a in one history, as bytes of `encodeRate`. Row a holds the
 * entries `offsets[a] … offsets[a + 1] - 1`: `columns`, ascending, and `rateKinds.length` bytes an entry in the order
 * of `rateKinds`. Pairs that are not kept have the smallest rate.
 */
export interface PairRates {
  offsets: Uint32Array;
  columns: Uint16Array | Uint32Array;
  bytes: Uint8Array;
}

/**
 * Of count/(n_a + 20): c comes right after a, second after it, up to 10 places after it, right before it. Of
 * count/√(n_a n_c): both within 80 places; and which share of these has a first, (count + 2)/(both + 4).
 */
export const rateKinds = ['next', 'second', 'soon', 'before', 'together', 'first'] as const;
const soonGap = 10;
const togetherGap = 80;
const smoothing = 20;
const rowLength = 100;

/** Counts all pairs of courses of each history that are at most 80 places apart; keeps the 100 commonest of a course. */
export function countPairRates(sequences: Sequences, learnerCounts: Uint32Array): PairRates {
  const count = learnerCounts.length;
  const occurrences = listOccurrences(sequences, learnerCounts);
  const tally = new Float64Array(count * rateKinds.length);
  const seen: number[] = [];
  const offsets = new Uint32Array(count + 1);
  const columns: number[] = [];
  const bytes: number[] = [];
  for (let course = 0; course < count; course++) {
    const places = occurrences.places.subarray(
      occurrences.offsets[course]!,
      occurrences.offsets[course + 1]!,
    );
    for (const place of places) addNeighbours(sequences, occurrences.learners[place]!, place, tally, seen);
    for (const other of selectCommonest(seen, tally)) {
      columns.push(other);
      const entry = tally.subarray(other * rateKinds.length, (other + 1) * rateKinds.length);
      bytes.push(...encodeEntry(entry, learnerCounts[course]!, learnerCounts[other]!));
    }
    offsets[course + 1] = columns.length;
    for (const other of seen) tally.fill(0, other * rateKinds.length, (other + 1) * rateKinds.length);
    seen.length = 0;
  }
  return {
    offsets,
    columns: count <= 65536 ? Uint16Array.from(columns) : Uint32Array.from(columns),
    bytes: Uint8Array.from(bytes),
  };
}

const [next, second, soon, before, together, first] = rateKinds.keys();

function addNeighbours(
  { offsets, courses }: Sequences,
  learner: number,
  place: number,
  tally: Float64Array,
  seen: number[],
): void {
  const from = Math.max(offsets[learner]!, place - togetherGap);
  const to = Math.min(offsets[learner + 1]!, place + togetherGap + 1);
  for (let other = from; other < to; other++) {
    if (other === place) continue;
    const gap = other - place;
    const entry = courses[other]! * rateKinds.length;
    if (tally[entry + together!] === 0) seen.push(courses[other]!);
    tally[entry + together!]!++;
    if (gap > 0) tally[entry + first!]!++;
    if (gap === -1) tally[entry + before!]!++;
    if (gap < 1 || gap > soonGap) continue;
    tally[entry + soon!]!++;
    if (gap === 1) tally[entry + next!]!++;
    else if (gap === 2) tally[entry + second!]!++;
  }
}

/** Ascending; ties by number. */
function selectCommonest(seen: readonly number[], tally: Float64Array): Uint32Array {
  const timesOf = (course: number) => tally[course * rateKinds.length + together!]!;
  const chosen =
    seen.length <= rowLength
      ? seen
      : seen.toSorted((a, b) => timesOf(b) - timesOf(a) || a - b).slice(0, rowLength);
  return Uint32Array.from(chosen).toSorted();
}

function encodeEntry(counts: Float64Array, learners: number, otherLearners: number): number[] {
  const both = counts[together!]!;
  return rateKinds.map((kind, i) => {
    if (kind === 'together') return encodeRate(both / Math.sqrt(learners * otherLearners));
    if (kind === 'first') return encodeRate((counts[i]! + 2) / (both + 4));
    return encodeRate(counts[i]! / (learners + smoothing));
  });
}
