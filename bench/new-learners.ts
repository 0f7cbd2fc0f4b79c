// New learners by what they declare, others a seed: node bench/new-learners.ts mooccubex|mars [SEEDS]
import { evaluateNewLearners } from '@crs/recommender';
import { loadMars } from './mars.ts';
import { loadMooccubex } from './mooccubex.ts';

const [set = 'mooccubex', seeds = '1,2,3,4,5'] = process.argv.slice(2);
const data = set === 'mars' ? loadMars() : loadMooccubex({ withTexts: true });
const means = new Map<string, { ndcg: number; matching: number; seeds: number }>();
for (const seed of seeds.split(',').map(Number)) {
  for (const { declared, caseCount, declaredMean, results } of await evaluateNewLearners(data, { seed })) {
    console.log(`\nseed ${seed}: ${caseCount} new learners declare ${declaredMean.toFixed(1)} ${declared}`);
    for (const { name, ndcgAt10, ndcgError, hitRateAt10, matchingShare } of results) {
      const cells = [ndcgAt10, ndcgError, hitRateAt10, matchingShare].map((value) => value.toFixed(4));
      console.log(
        `${name.padEnd(34)} NDCG@10 ${cells[0]} ± ${cells[1]}, HR@10 ${cells[2]}, matching ${cells[3]}`,
      );
      const key = `${declared}: ${name}`;
      const sum = means.get(key) ?? { ndcg: 0, matching: 0, seeds: 0 };
      means.set(key, {
        ndcg: sum.ndcg + ndcgAt10,
        matching: sum.matching + matchingShare,
        seeds: sum.seeds + 1,
      });
    }
  }
}
console.log('\nmeans');
for (const [key, { ndcg, matching, seeds: count }] of means)
  console.log(
    `${key.padEnd(54)} NDCG@10 ${(ndcg / count).toFixed(4)}, matching ${(matching / count).toFixed(4)}`,
  );
