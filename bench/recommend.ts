// Times single recommendations, with rules, order and reasons, on MOOCCubeX histories, without and with the re-ranker of
// the model, beside a plain scan of all courses, and says what they allocate; then the same with every course standing
// six times: node bench/recommend.ts [model file]
import { readFileSync } from 'node:fs';
import {
  addReranker,
  decodeModel,
  encodeModel,
  fitModel,
  learnOrder,
  type LearnerSignals,
  type Model,
  prepareCatalogue,
  recommend,
} from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';
import { multiplyCourses } from './multiply-courses.ts';

const copies = 6;
const passCount = 3;
const allocatingCount = 300;

const data = loadMooccubex({ withTexts: true });
const { courses, sequences } = data;
const [, , path] = process.argv;
const model = decodeModel(path ? readFileSync(path) : encodeModel(await fitReranked()));
for (const each of [model, multiplyCourses(model, copies)]) {
  measureModel({ ...each, reranker: null });
  if (each.reranker) measureModel(each);
}

/** Its order is learned from scores that flatter it: good for the time that it takes. */
async function fitReranked(): Promise<Model> {
  const fitted = await fitModel(data);
  return addReranker(fitted, learnOrder(fitted, data)!, data);
}

function measureModel(of: Model): void {
  const catalogue = prepareCatalogueOf(of);
  const learners = listLearners(of);
  const scores = new Float64Array(of.courseIds.length);
  const numbers = new Map(of.courseIds.map((id, index) => [id, index]));
  const list = (learner: LearnerSignals) => recommend(of, catalogue, learner, { limit: 10 });
  const scan = (learner: LearnerSignals) => scanAll(of, numbers, scores, learner);
  console.log(`${of.courseIds.length} courses${of.reranker ? ', reranked' : ''}`);
  for (let pass = 0; pass < passCount; pass++) {
    timeEach('a list   ', learners, list);
    timeEach('plain scan', learners, scan);
  }
  console.log(`a list allocates ${measureAllocation(learners, list).toFixed(1)} kB`);
}

function prepareCatalogueOf(of: Model) {
  const { courseIds } = of;
  const rules = courseIds.map((id, i) => ({
    id,
    isOffered: i % 50 !== 0,
    language: i % 3 === 0 ? 'zh' : 'en',
    level: 'beginner' as const,
    subjects: courses[Math.floor((i * courses.length) / courseIds.length)]!.subjects,
    prerequisites: i % 5 === 0 ? [[courseIds[(7 * i + 1) % courseIds.length]!]] : [],
  }));
  return prepareCatalogue(of, rules);
}

/** Histories of MOOCCubeX; where courses stand several times, of any of the copies. */
function listLearners({ courseIds }: Model): LearnerSignals[] {
  const each = courseIds.length / courses.length;
  return Array.from({ length: 20_000 }, (_, u): LearnerSignals => {
    const history = sequences.courses.subarray(sequences.offsets[u]!, sequences.offsets[u + 1]!);
    return {
      taken: Array.from(history, (course, place) => courseIds[each * course + ((u + place) % each)]!),
      dismissed: u % 4 === 0 ? [courseIds[5]!, courseIds[9]!] : [],
      interests: [],
      goal: null,
      level: u % 2 === 0 ? 'beginner' : null,
      languages: u % 3 === 0 ? ['zh'] : [],
      isPersonalised: true,
    };
  });
}

/** What there is to beat: all rows added up and the ten largest scores, without rules, order and reasons. */
function scanAll(
  { bias, history }: Model,
  numbers: Map<string, number>,
  scores: Float64Array,
  { taken }: LearnerSignals,
): void {
  scores.set(bias);
  for (const id of taken) {
    const row = numbers.get(id)!;
    const scale = history.scales[row]!;
    for (let e = history.offsets[row]!; e < history.offsets[row + 1]!; e++)
      scores[history.columns[e]!]! += history.values[e]! * scale;
  }
  for (let place = 0; place < 10; place++) {
    let best = 0;
    for (let course = 1; course < scores.length; course++) if (scores[course]! > scores[best]!) best = course;
    scores[best] = -Infinity;
  }
}

function timeEach(
  name: string,
  learners: readonly LearnerSignals[],
  run: (learner: LearnerSignals) => void,
): void {
  const cpu = process.threadCpuUsage();
  const micros = Float64Array.from(learners, (learner) => {
    const start = performance.now();
    run(learner);
    return (performance.now() - start) * 1000;
  }).toSorted();
  const { user, system } = process.threadCpuUsage(cpu);
  const quantile = (share: number) => micros[Math.floor(share * (micros.length - 1))]!.toFixed(1);
  const cpuMean = ((user + system) / learners.length).toFixed(1);
  console.log(
    `${name}, µs: median ${quantile(0.5)}, p90 ${quantile(0.9)}, p99 ${quantile(0.99)}, CPU ${cpuMean}`,
  );
}

/** kB that one list takes from the heap and outside of it: the median of batches, few enough that nothing is collected. */
function measureAllocation(
  learners: readonly LearnerSignals[],
  run: (learner: LearnerSignals) => unknown,
): number {
  const kept: unknown[] = [];
  const perList: number[] = [];
  for (let start = 0; start + allocatingCount <= 6000; start += allocatingCount) {
    const before = process.memoryUsage();
    for (let u = start; u < start + allocatingCount; u++) kept.push(run(learners[u]!));
    const after = process.memoryUsage();
    const grown = after.heapUsed - before.heapUsed + after.external - before.external;
    if (grown > 0) perList.push(grown / allocatingCount / 1000);
    kept.length = 0;
  }
  return perList.toSorted((a, b) => a - b)[perList.length >> 1]!;
}
