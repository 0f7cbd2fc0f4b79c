// Times the stages of a fit on MOOCCubeX, then the kernel of the softmax refinement beside its plain definition:
// node bench/fit.ts
import { encodeModel, fitModel, type Sequences } from '@crs/recommender';
import { defaultFitSettings } from '../recommender/src/fit-settings.ts';
import { fitSoftmax } from '../recommender/src/softmax/fit-softmax.ts';
import { openKernelSoftmax } from '../recommender/src/softmax/kernel-softmax.ts';
import { openPlainSoftmax } from '../recommender/src/softmax/plain-softmax.ts';
import type { SoftmaxEngine, SoftmaxProblem } from '../recommender/src/softmax/softmax-engine.ts';
import { loadMooccubex } from './mooccubex.ts';

const data = loadMooccubex();
await timeStages();
await compareEngines(1000);

async function timeStages(): Promise<void> {
  const start = performance.now();
  let stage = '';
  let stageStart = start;
  const enterStage = (next: string) => {
    if (next === stage) return;
    const now = performance.now();
    if (stage) print(stage, (now - stageStart) / 1000);
    stage = next;
    stageStart = now;
  };
  const model = await fitModel(data, {}, (progress) => enterStage(progress.stage));
  enterStage('');
  print('total', (performance.now() - start) / 1000);
  console.log(
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, model ${(encodeModel(model).length / 1e6).toFixed(1)} MB`,
  );
}

function print(name: string, seconds: number): void {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(2)} s`);
}

/** One epoch over the first learners, on one thread each. */
async function compareEngines(learnerCount: number): Promise<void> {
  const problem = createProblem(data.sequences, learnerCount);
  const kernel = await timeEngine(problem, openKernelSoftmax(problem, 1));
  const plain = await timeEngine(problem, openPlainSoftmax(problem));
  console.log(
    `one epoch of ${learnerCount} learners: kernel ${kernel.toFixed(2)} s, plain ${plain.toFixed(2)} s, ${(plain / kernel).toFixed(1)} times`,
  );
}

async function timeEngine(problem: SoftmaxProblem, engine: SoftmaxEngine): Promise<number> {
  const start = performance.now();
  await fitSoftmax(problem, undefined, engine);
  return (performance.now() - start) / 1000;
}

/** Every row with 200 weights of zero at columns that lie apart. */
function createProblem({ offsets, courses }: Sequences, learnerCount: number): SoftmaxProblem {
  const courseCount = data.courses.length;
  const width = 200;
  const columns = Uint16Array.from(
    { length: 2 * courseCount * width },
    (_, e) => (Math.floor(e / width) + (e % width) * 16) % courseCount,
  );
  return {
    table: {
      courseCount,
      width,
      columns,
      values: new Float32Array(columns.length),
      bias: new Float32Array(courseCount),
    },
    lists: { offsets: offsets.slice(0, learnerCount + 1), courses: courses.slice(0, offsets[learnerCount]) },
    settings: { ...defaultFitSettings, softmaxEpochs: 1 },
  };
}
