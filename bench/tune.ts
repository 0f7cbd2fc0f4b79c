// Tunes on a part of MOOCCubeX and on all of it, and measures tuned settings on the test part where they are not the defaults:
// node bench/tune.ts [minutes] [trials] [courses] [learners]
import { createTableContenders, evaluateContenders, type TrainingData, tuneSettings } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const [minutes = 5, trialCount = 48, courseCount = Infinity, learnerCount = Infinity] = process.argv
  .slice(2)
  .map(Number);
const whole = loadMooccubex();
const start = performance.now();
const elapsedMs = () => performance.now() - start;
const tuning = await tuneSettings(reduce(whole), {
  trialCount,
  readTimeUsed: () => elapsedMs() / (60_000 * minutes),
  onTrial: ({ settings, learnerCount: learners, ndcgAt10, difference, error }) =>
    console.log(
      `${(elapsedMs() / 1000).toFixed(0).padStart(5)} s  ${learners} learners  ${ndcgAt10.toFixed(4)}  ${difference.toFixed(4)} ± ${error.toFixed(4)}  ${JSON.stringify(settings)}`,
    ),
});
console.log('tuned:', tuning.settings);
const isTuned = Object.keys(tuning.settings).length > 0;
for (const part of isTuned ? (['validation', 'test'] as const) : []) {
  const contenders = [
    { ...createTableContenders(whole, tuning.settings)[0], name: 'tuned' },
    { ...createTableContenders(whole)[0], name: 'defaults' },
  ];
  const { results, comparisons } = await evaluateContenders(whole, contenders, { part });
  for (const { name, metrics } of results)
    console.log(
      `${part.padEnd(10)} ${name.padEnd(8)} NDCG@10 ${metrics.ndcgAt10.toFixed(4)} HR@10 ${metrics.hitRateAt10.toFixed(4)}`,
    );
  for (const { difference, error } of comparisons)
    console.log(`${part.padEnd(10)} tuned − defaults ${difference.toFixed(4)} ± ${error.toFixed(4)}`);
}

/** The first learners and the courses that most of them took. */
function reduce({ courses, sequences }: TrainingData): TrainingData {
  if (courseCount >= courses.length && learnerCount >= sequences.offsets.length) return whole;
  const lists = Array.from({ length: Math.min(learnerCount, sequences.offsets.length - 1) }, (_, learner) => [
    ...sequences.courses.subarray(sequences.offsets[learner]!, sequences.offsets[learner + 1]!),
  ]);
  const counts = new Uint32Array(courses.length);
  for (const course of lists.flat()) counts[course]!++;
  const kept = new Set([...counts.keys()].toSorted((a, b) => counts[b]! - counts[a]!).slice(0, courseCount));
  const rest = lists.map((list) => list.filter((course) => kept.has(course)));
  const offsets = new Uint32Array(rest.length + 1);
  rest.forEach((list, learner) => {
    offsets[learner + 1] = offsets[learner]! + list.length;
  });
  return { courses, sequences: { offsets, courses: Uint32Array.from(rest.flat()) } };
}
