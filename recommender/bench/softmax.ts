// Times one epoch of the softmax refinement by the kernel beside its plain definition, each on one thread, over 1,000
// simulated learners and 3,000 courses: node recommender/bench/softmax.ts
import { defaultFitSettings } from '../src/fit-settings.ts';
import { createRandomSource } from '../src/random-source.ts';
import { fitSoftmax } from '../src/softmax/fit-softmax.ts';
import { openKernelSoftmax } from '../src/softmax/kernel-softmax.ts';
import { openPlainSoftmax } from '../src/softmax/plain-softmax.ts';
import type { SoftmaxEngine, SoftmaxProblem } from '../src/softmax/softmax-engine.ts';

const learnerCount = 1000;
const listLength = 12;
const courseCount = 3000;
const width = 200;

const problem = createProblem();
const kernel = await timeEngine(openKernelSoftmax(problem, 1));
const plain = await timeEngine(openPlainSoftmax(problem));
console.log(
  `kernel ${kernel.toFixed(3)} s, plain ${plain.toFixed(2)} s, ${(plain / kernel).toFixed(0)} times`,
);

async function timeEngine(engine: SoftmaxEngine): Promise<number> {
  const start = performance.now();
  await fitSoftmax(problem, undefined, engine);
  return (performance.now() - start) / 1000;
}

/** Rows with 200 weights of zero each, at columns that lie apart. */
function createProblem(): SoftmaxProblem {
  const random = createRandomSource(1);
  const columns = Uint16Array.from(
    { length: 2 * courseCount * width },
    (_, e) => (Math.floor(e / width) + (e % width) * 15) % courseCount,
  );
  const lists = Array.from({ length: learnerCount }, () => {
    const list = new Set<number>();
    while (list.size < listLength) list.add(Math.floor(courseCount * random() ** 2));
    return [...list];
  });
  return {
    table: {
      courseCount,
      width,
      columns,
      values: new Float32Array(columns.length),
      bias: new Float32Array(courseCount),
    },
    lists: {
      offsets: Uint32Array.from({ length: learnerCount + 1 }, (_, i) => i * listLength),
      courses: Uint32Array.from(lists.flat()),
    },
    settings: { ...defaultFitSettings, softmaxEpochs: 1 },
  };
}
