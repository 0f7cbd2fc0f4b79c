// Times single recommendations, with constraints and reasons, on MOOCCubeX histories: node bench/recommend.ts
import {
  decodeModel,
  encodeModel,
  fitModel,
  type LearnerSignals,
  prepareCatalogue,
  recommend,
} from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const { courses, sequences } = loadMooccubex();
const model = decodeModel(encodeModel(await fitModel({ courses, sequences })));
const catalogue = prepareCatalogue(
  model,
  courses.map(({ id }, i) => ({
    id,
    isOffered: i % 50 !== 0,
    language: i % 3 === 0 ? 'zh' : 'en',
    level: 'beginner',
    subjects: [],
    prerequisites: i % 5 === 0 ? [[courses[(7 * i + 1) % courses.length]!.id]] : [],
  })),
);
const learners = Array.from({ length: 20_000 }, (_, u): LearnerSignals => {
  const history = sequences.courses.subarray(sequences.offsets[u]!, sequences.offsets[u + 1]!);
  return {
    taken: Array.from(history, (course) => courses[course]!.id),
    dismissed: u % 4 === 0 ? ['5', '9'] : [],
    interests: [],
    goal: null,
    level: u % 2 === 0 ? 'beginner' : null,
    languages: u % 3 === 0 ? ['zh'] : [],
    isPersonalised: true,
  };
});

for (let pass = 0; pass < 3; pass++) {
  const cpu = process.cpuUsage();
  const micros = Float64Array.from(learners, (learner) => {
    const start = performance.now();
    recommend(model, catalogue, learner, { limit: 10 });
    return (performance.now() - start) * 1000;
  }).toSorted();
  const { user, system } = process.cpuUsage(cpu);
  const quantile = (share: number) => micros[Math.floor(share * (micros.length - 1))]!.toFixed(1);
  const cpuMean = ((user + system) / learners.length).toFixed(1);
  console.log(
    `µs a list: median ${quantile(0.5)}, p90 ${quantile(0.9)}, p99 ${quantile(0.99)}, CPU ${cpuMean}`,
  );
}
