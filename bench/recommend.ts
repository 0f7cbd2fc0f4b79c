// Times single recommendations, with rules, order and reasons, on MOOCCubeX histories, beside a plain scan of all courses:
// node bench/recommend.ts
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

const scores = new Float64Array(courses.length);

/** What there is to beat: all rows added up and the ten largest scores, without rules, order and reasons. */
function scanAll({ taken }: LearnerSignals): void {
  scores.set(model.bias);
  for (const id of taken) {
    const row = Number(id);
    const scale = model.history.scales[row]!;
    for (let e = model.history.offsets[row]!; e < model.history.offsets[row + 1]!; e++)
      scores[model.history.columns[e]!]! += model.history.values[e]! * scale;
  }
  for (let place = 0; place < 10; place++) {
    let best = 0;
    for (let course = 1; course < scores.length; course++) if (scores[course]! > scores[best]!) best = course;
    scores[best] = -Infinity;
  }
}

function timeEach(name: string, run: (learner: LearnerSignals) => void): void {
  const cpu = process.threadCpuUsage();
  const heap = process.memoryUsage().heapUsed;
  const micros = Float64Array.from(learners, (learner) => {
    const start = performance.now();
    run(learner);
    return (performance.now() - start) * 1000;
  }).toSorted();
  const { user, system } = process.threadCpuUsage(cpu);
  const quantile = (share: number) => micros[Math.floor(share * (micros.length - 1))]!.toFixed(1);
  const cpuMean = ((user + system) / learners.length).toFixed(1);
  const grown = ((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(1);
  console.log(
    `${name}, µs: median ${quantile(0.5)}, p90 ${quantile(0.9)}, p99 ${quantile(0.99)}, CPU ${cpuMean}; heap +${grown} MB`,
  );
}

for (let pass = 0; pass < 3; pass++) {
  timeEach('a list   ', (learner) => recommend(model, catalogue, learner, { limit: 10 }));
  timeEach('plain scan', scanAll);
}
