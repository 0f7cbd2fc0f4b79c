// Times the stages of a fit on MOOCCubeX: node bench/fit.ts
import { encodeModel, fitModel } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const data = loadMooccubex();
const start = performance.now();
let stage = '';
let stageStart = start;

function enterStage(next: string): void {
  if (next === stage) return;
  const now = performance.now();
  if (stage) console.log(`${stage.padEnd(8)} ${((now - stageStart) / 1000).toFixed(2)} s`);
  stage = next;
  stageStart = now;
}

const model = await fitModel(data, {}, (progress) => enterStage(progress.stage));
enterStage('done');
console.log(
  `total    ${((performance.now() - start) / 1000).toFixed(2)} s, ${(encodeModel(model).length / 1e6).toFixed(1)} MB`,
);
