// Lists for new learners, on MOOCCubeX and MARS: node bench/cold.ts
import { evaluateNewLearners, type TrainingData } from '@crs/recommender';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const sets: [string, TrainingData][] = [
  ['MARS', loadMars()],
  ['MOOCCubeX', loadMooccubex({ withTexts: true })],
];
for (const [name, data] of sets) {
  for (const { declared, caseCount, declaredMean, results } of await evaluateNewLearners(data)) {
    console.log(`\n${name}: ${caseCount} new learners declare ${declaredMean.toFixed(1)} ${declared}`);
    for (const { name: model, ndcgAt10, ndcgError, hitRateAt10, matchingShare } of results) {
      const cells = [ndcgAt10, ndcgError, hitRateAt10, matchingShare].map((value) => value.toFixed(4));
      console.log(
        `${model.padEnd(34)} NDCG@10 ${cells[0]} ± ${cells[1]}, HR@10 ${cells[2]}, matching ${cells[3]}`,
      );
    }
  }
}
