// Times the stages of a fit on MOOCCubeX, with the memory that they need: node bench/fit.ts
import { encodeModel, fitModel } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const data = loadMooccubex();
const start = performance.now();
let stage = '';
let stageStart = start;

function enterStage(next: string): void {
  if (next === stage) return;
  const now = performance.now();
  if (stage) print(stage, now - stageStart);
  stage = next;
  stageStart = now;
}

function print(name: string, ms: number): void {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${name.padEnd(8)} ${(ms / 1000).toFixed(2).padStart(6)} s, peak ${peakMb} MB`);
}

const model = await fitModel(data, {}, (progress) => enterStage(progress.stage));
enterStage('');
print('total', performance.now() - start);
console.log(
  `CPU ${(process.cpuUsage().user / 1e6).toFixed(1)} s, model ${(encodeModel(model).length / 1e6).toFixed(1)} MB`,
);
