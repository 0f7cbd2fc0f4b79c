// Time and peak memory of each stage of a fit as courses and learners grow, on synthetic histories:
// node bench/scale.ts [point …]. Each point is a process of its own; one that exceeds its limit says so.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { countPairs, defaultFitSettings, encodeModel, fitModel, type Sequences } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';
import { simulateSequences } from './synthetic.ts';

interface Point {
  learners: number;
  courses: number;
  /** Counting alone, where the rest is that of another point. */
  isCountOnly?: boolean;
}

/** One of the epochs of the refinement: each takes as long, in proportion to the learners. */
const softmaxEpochs = 1;
const limitMinutes = Number(process.env['LIMIT_MINUTES'] ?? 30);
const points: Record<string, Point> = {
  MOOCCubeX: { learners: 97_722, courses: 3321 },
  synthetic: { learners: 97_722, courses: 3321 },
  'courses-2x': { learners: 97_722, courses: 6642 },
  'learners-10x': { learners: 977_220, courses: 3321 },
  'learners-10m': { learners: 10_000_000, courses: 3321, isCountOnly: true },
  'courses-20k': { learners: 97_722, courses: 20_000 },
};

const [first, ...names] = process.argv.slice(2);
if (first === '--measure') await measure(names[0]!);
else {
  console.log('| point | stage | s | CPU s | peak MB so far |\n|---|---|---|---|---|');
  for (const name of first ? [first, ...names] : Object.keys(points)) await runPoint(name);
}

async function runPoint(name: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, '--measure', name], { stdio: 'inherit' });
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMinutes * 60_000);
  const [code] = await once(child, 'exit');
  clearTimeout(limit);
  if (code !== 0)
    console.log(`| ${name} | not measured further: ended after ${limitMinutes} min or failed | | | |`);
}

async function measure(name: string): Promise<void> {
  const { learners, courses, isCountOnly } = points[name]!;
  const print = startClock(name);
  const sequences = name === 'MOOCCubeX' ? loadMooccubex().sequences : simulateSequences(learners, courses);
  print('generate');
  const sums = await countPairs(sequences, courses, defaultFitSettings);
  print(`counts of ${(sequences.courses.length / 1e6).toFixed(1)} M, ${describeDensity(sums)}`);
  if (isCountOnly) return;
  await fit(sequences, sums, courses, print);
}

async function fit(
  sequences: Sequences,
  sums: Awaited<ReturnType<typeof countPairs>>,
  courseCount: number,
  print: (stage: string) => void,
): Promise<void> {
  const courses = Array.from({ length: courseCount }, (_, i) => {
    const text = { title: '', description: '', subjects: [], skills: [] };
    return { id: `${i}`, ...text, level: null, language: null, provider: null };
  });
  let stage: string | undefined;
  let percent = 0;
  const model = await fitModel({ courses, sequences, sums }, { softmaxEpochs }, (progress) => {
    if (stage && stage !== progress.stage) print(stage);
    else if (courseCount > 10_000 && Math.floor(20 * progress.fraction) > percent)
      print(`${progress.stage} to ${Math.floor(100 * progress.fraction)} %`);
    stage = progress.stage;
    percent = Math.floor(20 * progress.fraction);
  });
  print(stage!);
  print(`encode, ${(encodeModel(model).length / 1e6).toFixed(1)} MB`);
}

function describeDensity({ historyLast, size }: Awaited<ReturnType<typeof countPairs>>): string {
  return `${((100 * historyLast.columns.length) / size ** 2).toFixed(0)} % of pairs`;
}

function startClock(name: string) {
  let start = performance.now();
  let cpu = process.cpuUsage();
  return (stage: string) => {
    const used = process.cpuUsage(cpu);
    const seconds = [(performance.now() - start) / 1e3, (used.user + used.system) / 1e6];
    const peak = process.resourceUsage().maxRSS / 1e3;
    console.log(
      `| ${[name, stage, ...seconds.map((value) => value.toFixed(1)), peak.toFixed(0)].join(' | ')} |`,
    );
    start = performance.now();
    cpu = process.cpuUsage();
  };
}
