import type { Sequences } from '../training-data.ts';

/**
 * How often course c is taken at a place near course a in one history, as bytes of `encodeRate`. Row a holds the
 * entries `offsets[a] … offsets[a + 1] - 1`: `columns`, ascending, and `rateKinds.length` bytes an entry in the order
 * of `rateKinds`. Pairs that are not kept have the smallest rate.
 */
export interface PairRates {
  offsets: Uint32Array;
  columns: Uint32Array;
  bytes: Uint8Array;
}

/**
 * Of count/(n_a + 20): c comes right after a, second, third, up to 10 places after it, right before it. Of
 * count/√(n_a n_c): both within 3 places, both within 80.
 */
export const rateKinds = ['next', 'second', 'third', 'soon', 'before', 'near', 'together'] as const;
const soonGap = 10;
const nearGap = 3;
const togetherGap = 80;
const smoothing = 20;
const rowLength = 200;

/** ln of the smallest rate that is told apart: 1/10,000. */
const floor = Math.log(1e-4);

/** 0 for a rate of at most 1/10,000, 255 for 1, linear in its logarithm. */
function encodeRate(rate: number): number {
  if (rate <= 1e-4) return 0;
  return Math.min(255, Math.round((1 - Math.log(rate) / floor) * 255));
}

/** ln of the rate of each byte. */
export const logRates = Float64Array.from({ length: 256 }, (_, byte) => floor * (1 - byte / 255));

/** The rate of each byte; 0 for the byte 0. */
export const rates = logRates.map((value, byte) => (byte === 0 ? 0 : Math.exp(value)));

/** Counts all pairs of courses of each history that are at most 80 places apart; keeps the 200 commonest of a course. */
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
  return { offsets, columns: Uint32Array.from(columns), bytes: Uint8Array.from(bytes) };
}

/** Where each course stands in `sequences.courses`, and whose each place is. */
function listOccurrences({ offsets, courses }: Sequences, learnerCounts: Uint32Array) {
  const starts = new Uint32Array(learnerCounts.length + 1);
  learnerCounts.forEach((learners, course) => {
    starts[course + 1] = starts[course]! + learners;
  });
  const free = starts.slice();
  const places = new Uint32Array(courses.length);
  const learners = new Uint32Array(courses.length);
  for (let learner = 0; learner + 1 < offsets.length; learner++) {
    for (let place = offsets[learner]!; place < offsets[learner + 1]!; place++) {
      places[free[courses[place]!]!++] = place;
      learners[place] = learner;
    }
  }
  return { offsets: starts, places, learners };
}

const [next, second, third, soon, before, near, together] = rateKinds.keys();

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
    if (Math.abs(gap) <= nearGap) tally[entry + near!]!++;
    if (gap === -1) tally[entry + before!]!++;
    if (gap < 1 || gap > soonGap) continue;
    tally[entry + soon!]!++;
    if (gap === 1) tally[entry + next!]!++;
    else if (gap === 2) tally[entry + second!]!++;
    else if (gap === 3) tally[entry + third!]!++;
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
  const oneWay = learners + smoothing;
  const bothWays = Math.sqrt(learners * otherLearners);
  return rateKinds.map((kind, i) =>
    encodeRate(counts[i]! / (kind === 'near' || kind === 'together' ? bothWays : oneWay)),
  );
}
