// What rows of declared values give on an invented site whose courses follow programme and goal, NDCG@10 of the next
// course of 2,000 learners outside the fit: node recommender/bench/declared.ts
import { fitModel, type Model, prepareCatalogue, recommend } from '../src/index.ts';
import { type DeclaredSite, inventSite, toTrainingData, unsaid } from '../test/declared-site.ts';

const lengths = [0, 1, 2, 4, 8];
const seeds = [1, 2, 3, 4, 5];
const judgedCount = 2000;

function measure(model: Model, site: DeclaredSite, first: number): number[] {
  const rules = site.courses.map(({ id }) => {
    return { id, isOffered: true, language: null, level: null, subjects: [], prerequisites: [] };
  });
  const catalogue = prepareCatalogue(model, rules);
  const options = { limit: 10, settings: { diversity: 0, explorationInterval: 0 } };
  return lengths.map((length) => {
    const values = site.histories.slice(first).flatMap((history, i) => {
      const declared = site.declared[first + i];
      if (!declared || history.length <= length) return [];
      const taken = history.slice(0, length).map((course) => `c${course}`);
      const learner = { ...unsaid, ...declared, taken, dismissed: [], isPersonalised: true };
      const place = recommend(model, catalogue, learner, options).items.findIndex(
        ({ courseId }) => courseId === `c${history[length]}`,
      );
      return [place < 0 ? 0 : 1 / Math.log2(place + 2)];
    });
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

function describe(name: string, runs: number[][]): string {
  const means = lengths.map((_, k) => runs.reduce((sum, run) => sum + run[k]!, 0) / runs.length);
  return `${name.padEnd(28)}${means.map((value) => value.toFixed(3).padStart(8)).join('')}`;
}

console.log(`${'courses known'.padEnd(28)}${lengths.map((length) => `${length}`.padStart(8)).join('')}`);
for (const count of [150, 500, 2000, 8000]) {
  const runs: Record<string, number[][]> = { 'history alone': [], declared: [], 'dealt out by chance': [] };
  for (const seed of seeds) {
    const site = inventSite(count + judgedCount, seed);
    const data = toTrainingData(site, count);
    const declared = data.declared!.toReversed();
    const fits = {
      'history alone': { ...data, declared: [] },
      declared: data,
      'dealt out by chance': { ...data, declared },
    };
    for (const [name, one] of Object.entries(fits))
      runs[name]!.push(measure(await fitModel(one), site, count));
  }
  for (const [name, values] of Object.entries(runs))
    console.log(describe(`${count} learners, ${name}`, values));
}
