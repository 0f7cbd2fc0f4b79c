// New learners and new courses, on MOOCCubeX and MARS, and another seed: node bench/cold.ts 2
import {
  createTableContenders,
  evaluateNewCourses,
  evaluateNewLearners,
  type TrainingData,
} from '@crs/recommender';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const seed = Number(process.argv[2] ?? 1);
const sets: [string, TrainingData][] = [
  ['MARS', loadMars()],
  ['MOOCCubeX', loadMooccubex({ withTexts: true })],
];
for (const [name, data] of sets) {
  for (const { declared, caseCount, declaredMean, results } of await evaluateNewLearners(data, { seed })) {
    console.log(`\n${name}: ${caseCount} new learners declare ${declaredMean.toFixed(1)} ${declared}`);
    for (const { name: model, ndcgAt10, ndcgError, hitRateAt10, matchingShare } of results) {
      const cells = [ndcgAt10, ndcgError, hitRateAt10, matchingShare].map((value) => value.toFixed(4));
      console.log(
        `${model.padEnd(34)} NDCG@10 ${cells[0]} ± ${cells[1]}, HR@10 ${cells[2]}, matching ${cells[3]}`,
      );
    }
  }
  const [table] = createTableContenders(data.courses);
  const courses = await evaluateNewCourses(data, table, seed);
  if (!courses) continue;
  const { newHitRateAt10, newPercentile, otherHitRateAt10, otherHitRateWithoutNew } = courses;
  console.log(
    `\n${name}: ${courses.newCourseCount} new courses, ${courses.newCaseCount} targets among all courses`,
  );
  console.log(`HR@10 ${newHitRateAt10.toFixed(4)}, mean percentile ${newPercentile.toFixed(3)}`);
  console.log(
    `other courses: HR@10 ${otherHitRateAt10.toFixed(4)}, without new ones ${otherHitRateWithoutNew.toFixed(4)}`,
  );
}
