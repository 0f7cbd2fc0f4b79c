import { expect, it } from 'vitest';
import { courses, isNew, model, sequences, subjectOf } from '../../test/college.ts';
import type { Model } from '../model.ts';
import { createRerankedScorer } from '../rerank/reranked-scorer.ts';
import { createListContenders, type ListVariant } from './list-contender.ts';

const histories = Array.from({ length: 60 }, (_, learner) =>
  sequences.courses.subarray(sequences.offsets[learner]!, sequences.offsets[learner + 1]! - 1),
);

const models = { fitTable: async () => model, fitReranked: async (): Promise<Model> => model };

async function listCourses(variant: ListVariant): Promise<string[][]> {
  const [contender] = createListContenders(courses, models, [variant]);
  const scorer = await contender!.fit(sequences, courses.length);
  return histories.map((history) => firstTen(scorer, history));
}

function firstTen(scorer: ReturnType<typeof createRerankedScorer>, history: Uint32Array): string[] {
  const scores = new Float64Array(courses.length);
  scorer.scoreCourses(history, scores);
  for (const course of history) scores[course] = -Infinity;
  const order = Array.from(scores.keys()).toSorted((a, b) => scores[b]! - scores[a]!);
  return order.slice(0, 10).map((course) => courses[course]!.id);
}

const countSubjects = (lists: string[][]) =>
  lists.flatMap((list) => [...new Set(list.map(subjectOf))]).length;

it('plain lists have the order of the ranking', async () => {
  const ranking = createRerankedScorer(model);
  expect(await listCourses({ diversity: 0, explorationInterval: 0 })).toEqual(
    histories.map((history) => firstTen(ranking, history)),
  );
});

it('variety brings more subjects into the lists', async () => {
  const plain = countSubjects(await listCourses({ diversity: 0, explorationInterval: 0 }));
  expect(countSubjects(await listCourses({ diversity: 0.5, explorationInterval: 0 }))).toBeGreaterThan(plain);
});

it('places for new courses hold new courses', async () => {
  const countNew = (lists: string[][]) => lists.map((list) => list.filter(isNew).length);
  const lists = await listCourses({ diversity: 0, explorationInterval: 5 });
  expect(Math.min(...countNew(lists))).toBeGreaterThanOrEqual(2);
});
