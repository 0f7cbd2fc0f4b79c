// Learners who declare interests and took k courses, by how fast interests fade: node bench/interests-beside-history.ts
// Of a tenth of the learners with six courses or more, unknown to the model, every second course says what they declare
// (its commonest subjects, five at most); the others are the history, one after the other. NDCG@10 of the course after k.
import { allowAll, fitModel, prepareCatalogue, recommend } from '@crs/recommender';
import { loadMooccubex } from './mooccubex.ts';

const halfLives = [0.001, 1, 2, 4, 8, 16, Infinity];
const lengths = [0, 1, 2, 3, 4, 6, 8, 12];
const declaredMax = 5;

const { courses, sequences } = loadMooccubex({ withTexts: true });
const histories = Array.from({ length: sequences.offsets.length - 1 }, (_, learner) =>
  Array.from(sequences.courses.subarray(sequences.offsets[learner], sequences.offsets[learner + 1])),
);
const isAside = (history: number[], learner: number) => history.length >= 6 && learner % 10 === 3;
const known = histories.filter((history, learner) => !isAside(history, learner));
const offsets = new Uint32Array(known.length + 1);
known.forEach((history, i) => {
  offsets[i + 1] = offsets[i]! + history.length;
});
const fitted = await fitModel({ courses, sequences: { offsets, courses: Uint32Array.from(known.flat()) } });

const learners = histories.filter(isAside).flatMap((history) => {
  const interests = declare(history.filter((_, place) => place % 2 === 1));
  return interests.length > 0 ? [{ history, interests }] : [];
});
console.log(`| courses | learners | ${halfLives.map((half) => `half after ${half}`).join(' | ')} |`);
console.log(`|${'---|'.repeat(halfLives.length + 2)}`);
for (const length of lengths) {
  const cases = learners.filter(({ history }) => history.length > 2 * length);
  const figures = halfLives.map((half) => judge(cases, length, half).toFixed(4));
  console.log(`| ${length} | ${cases.length} | ${figures.join(' | ')} |`);
}

function judge(cases: typeof learners, length: number, interestHalfLife: number): number {
  const model = { ...fitted, settings: { ...fitted.settings, interestHalfLife } };
  const catalogue = prepareCatalogue(model, allowAll(courses));
  const plain = { limit: 10, settings: { diversity: 0, explorationInterval: 0 } };
  let sum = 0;
  for (const { history, interests } of cases) {
    const taken = history.filter((_, place) => place % 2 === 0).slice(0, length);
    const target = courses[history[2 * length]!]!.id;
    const nameCourses = (list: number[]) => list.map((course) => courses[course]!.id);
    const dismissed = nameCourses(history.filter((_, place) => place % 2 === 1));
    const rest = { goal: null, level: null, languages: [], isPersonalised: true };
    const signals = { taken: nameCourses(taken), dismissed, interests, ...rest };
    const rank = recommend(model, catalogue, signals, plain).items.findIndex(
      ({ courseId }) => courseId === target,
    );
    if (rank >= 0) sum += 1 / Math.log2(rank + 2);
  }
  return sum / cases.length;
}

function declare(taken: readonly number[]): string[] {
  const counts = new Map<string, number>();
  for (const course of taken)
    for (const name of courses[course]!.subjects) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
  return names.slice(0, declaredMax);
}
