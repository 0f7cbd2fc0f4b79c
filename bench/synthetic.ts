import type { Sequences } from '@crs/recommender';

/** Courses of one topic; a learner takes most courses from one. */
const topicSize = 60;
const topicShare = 0.75;
/** Lengths are Pareto: P(n ≥ k) = (5/k)^1.65, mean 12. */
const lengthMin = 5;
const lengthMax = 2000;
const lengthExponent = 1.65;

/**
 * Histories like those of MOOCCubeX, the same ones for the same counts: its lengths, its popularity
 * (rank^(−1/2) · e^(−rank / .3 M), which fits its head, middle and tail), courses of a topic taken together.
 */
export function simulateSequences(learnerCount: number, courseCount: number): Sequences {
  const random = createRandom(learnerCount ^ courseCount);
  const all = createSampler(
    Array.from({ length: courseCount }, (_, rank) => rank),
    courseCount,
  );
  const topicCount = Math.ceil(courseCount / topicSize);
  const topics = Array.from({ length: topicCount }, (_, topic) => {
    const ranks = [...Array(topicSize).keys()].map((i) => i * topicCount + topic);
    return createSampler(
      ranks.filter((rank) => rank < courseCount),
      courseCount,
    );
  });
  const offsets = new Uint32Array(new SharedArrayBuffer(4 * (learnerCount + 1)));
  const lengths = Uint16Array.from({ length: learnerCount }, () => drawLength(random, courseCount));
  for (let learner = 0; learner < learnerCount; learner++)
    offsets[learner + 1] = offsets[learner]! + lengths[learner]!;
  const courses = new Uint32Array(new SharedArrayBuffer(4 * offsets[learnerCount]!));
  const takenBy = new Uint32Array(courseCount);
  for (let learner = 0; learner < learnerCount; learner++) {
    const topic = topics[all(random) % topicCount]!;
    for (let place = offsets[learner]!; place < offsets[learner + 1]!; place++) {
      let course = random() < topicShare ? topic(random) : all(random);
      while (takenBy[course] === learner + 1) course = all(random);
      takenBy[course] = learner + 1;
      courses[place] = course;
    }
  }
  return { offsets, courses };
}

/** Xorshift (Marsaglia 2003), 32 bits. */
function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function drawLength(random: () => number, courseCount: number): number {
  const length = Math.floor(lengthMin * (1 - random()) ** (-1 / lengthExponent));
  return Math.min(length, lengthMax, courseCount >> 1);
}

/** Draws a course by popularity among some, given by rank. */
function createSampler(ranks: number[], courseCount: number): (random: () => number) => number {
  const ends: number[] = [];
  let sum = 0;
  for (const rank of ranks) ends.push((sum += Math.exp(-rank / (0.3 * courseCount)) / Math.sqrt(rank + 1)));
  return (random) => {
    const x = random() * sum;
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return ranks[low]!;
  };
}
