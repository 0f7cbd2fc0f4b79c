// New courses, one hidden set a seed: node bench/new-courses.ts mooccubex|mars [SEEDS]
import { createTableContenders, evaluateNewCourses } from '@crs/recommender';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const [set = 'mooccubex', seeds = '3,4,5,6,7'] = process.argv.slice(2);
const data = set === 'mars' ? loadMars() : loadMooccubex({ withTexts: true });
const totals = [0, 0, 0, 0];
let count = 0;
console.log('seed  hidden  targets  HR@10  percentile  HR@10 of others  without hidden ones');
for (const seed of seeds.split(',').map(Number)) {
  const result = await evaluateNewCourses(data, createTableContenders(data)[0], seed);
  if (!result) continue;
  const figures = [
    result.newHitRateAt10,
    result.newPercentile,
    result.otherHitRateAt10,
    result.otherHitRateWithoutNew,
  ];
  figures.forEach((figure, place) => {
    totals[place]! += figure;
  });
  count++;
  print(seed, result.newCourseCount, result.newCaseCount, ...figures.map((figure) => figure.toFixed(4)));
}
print('mean', '', '', ...totals.map((total) => (total / count).toFixed(4)));

function print(...cells: (string | number)[]): void {
  console.log(cells.map((cell) => `${cell}`.padEnd(8)).join(''));
}
