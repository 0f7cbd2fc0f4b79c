import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sequences, TrainingData } from '../training-data.ts';
import { evaluateContenders } from './evaluate-contenders.ts';
import { protocols } from './held-out.ts';
import { rankTargets } from './rank-targets.ts';
import type { Contender, Scorer } from './scorer.ts';

const courseCount = 30;
const courses: TrainingData['courses'] = Array.from({ length: courseCount }, (_, i) => {
  const rest = { description: '', skills: [], level: null, language: null, provider: null };
  return { id: `${i}`, title: `Title ${i % 7}`, subjects: [`Subject ${i % 4}`], ...rest };
});

/** Scores of few values, so that many are equal. */
function createScorer(seed: number): Scorer {
  return {
    scoreCourses(history, scores) {
      for (let j = 0; j < scores.length; j++) scores[j] = (seed * (j + 3) + 5 * (history.at(-1) ?? 0)) % 11;
    },
  };
}

const createContender = (seed: number): Contender => ({
  name: `seed ${seed}`,
  fit: async () => createScorer(seed),
});

interface Taken {
  course: number;
  time: number;
}

const histories = fc.array(
  fc.uniqueArray(fc.record({ course: fc.nat(courseCount - 1), time: fc.integer({ min: 1, max: 500 }) }), {
    selector: ({ course }) => course,
    maxLength: 14,
  }),
  { minLength: 2, maxLength: 25 },
);

function pack(lists: Taken[][]): Sequences {
  const sorted = lists.map((list) => list.toSorted((a, b) => a.time - b.time));
  const offsets = [0];
  for (const { length } of sorted) offsets.push(offsets.at(-1)! + length);
  return {
    offsets: Uint32Array.from(offsets),
    courses: Uint32Array.from(sorted.flat(), ({ course }) => course),
    times: Uint32Array.from(sorted.flat(), ({ time }) => time),
  };
}

interface NaiveCase {
  history: number[];
  targets: number[];
  time: number;
}

/** All cases of a protocol on the test part, read off the definition. */
function listNaiveCases(lists: Taken[][], protocol: string): NaiveCase[] {
  const times = lists
    .flat()
    .map(({ time }) => time)
    .toSorted((a, b) => a - b);
  const cut = times[Math.floor(0.9 * times.length)]!;
  return lists.flatMap((unsorted) => {
    const list = unsorted.toSorted((a, b) => a.time - b.time);
    const ids = list.map(({ course }) => course);
    if (protocol === 'leave-last-out')
      return list.length > 1 ? [{ history: ids.slice(0, -1), targets: ids.slice(-1), time: 0 }] : [];
    const known = list.filter(({ time }) => time < cut).length;
    if (protocol === 'next-in-time')
      return list.slice(known).map(({ time }, i) => {
        return { history: ids.slice(0, known + i), targets: [ids[known + i]!], time };
      });
    return known < list.length
      ? [{ history: ids.slice(0, known), targets: ids.slice(known), time: cut }]
      : [];
  });
}

/** Courses not taken, best first; among equals a target comes last. */
function sortWhole(scorer: Scorer, { history, targets }: NaiveCase): number[] {
  const scores = new Float64Array(courseCount);
  scorer.scoreCourses(Uint32Array.from(history), scores);
  return [...scores.keys()]
    .filter((course) => !history.includes(course))
    .toSorted((a, b) => scores[b]! - scores[a]! || targets.indexOf(a) - targets.indexOf(b) || a - b);
}

function measureNaively(scorer: Scorer, cases: NaiveCase[]) {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const warm = cases.filter(({ history }) => history.length > 0);
  const flags = warm.map((one) => sortWhole(scorer, one).map((course) => one.targets.includes(course)));
  const discount = (list: boolean[]) =>
    list.reduce((sum, isHit, i) => sum + (isHit ? 1 / Math.log2(i + 2) : 0), 0);
  const hits = (list: boolean[]) => list.filter(Boolean).length;
  return {
    hitRateAt10: mean(flags.map((list) => (list.slice(0, 10).includes(true) ? 1 : 0))),
    recallAt10: mean(flags.map((list) => hits(list.slice(0, 10)) / hits(list))),
    precisionAt10: mean(flags.map((list) => hits(list.slice(0, 10)) / 10)),
    ndcgAt10: mean(
      flags.map(
        (list) => discount(list.slice(0, 10)) / discount(list.toSorted((a, b) => +b - +a).slice(0, 10)),
      ),
    ),
    mapAt10: mean(
      flags.map((list) => {
        const precisions = list
          .slice(0, 10)
          .map((isHit, i) => (isHit ? hits(list.slice(0, i + 1)) / (i + 1) : 0));
        return precisions.reduce((sum, value) => sum + value, 0) / Math.min(10, hits(list));
      }),
    ),
    mrr: mean(flags.map((list) => 1 / (list.indexOf(true) + 1))),
  };
}

describe.each(protocols)('%s', (protocol) => {
  it('gives the metrics of whole sorted lists', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(40), async (lists, seed) => {
        const cases = listNaiveCases(lists, protocol);
        fc.pre(cases.some(({ history }) => history.length > 0));
        const evaluation = await evaluateContenders(
          { courses, sequences: pack(lists) },
          [createContender(seed)],
          {
            protocol,
          },
        );
        const { metrics } = evaluation.results[0]!;
        const expected = measureNaively(createScorer(seed), cases);
        for (const [name, value] of Object.entries(expected)) {
          expect(metrics[name as keyof typeof expected]).toBeCloseTo(value, 10);
        }
        expect(evaluation.caseCount + evaluation.coldCaseCount).toBe(cases.length);
        const byLength = evaluation.results[0]!.byListLength.find(({ length }) => length === 10)!;
        expect(byLength.ndcg).toBeCloseTo(metrics.ndcgAt10, 10);
        expect(evaluation.results[0]!.byHistoryLength.reduce((sum, { count }) => sum + count, 0)).toBe(
          cases.length,
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('an evaluation', () => {
  const sequences: Sequences = {
    offsets: Uint32Array.of(0, 3, 6, 9),
    courses: Uint32Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
  };
  const favour = (name: string, liked: number[]): Contender => ({
    name,
    fit: async () => ({
      scoreCourses: (_, scores) =>
        scores.forEach((_score, j) => (scores[j] = liked.includes(j) ? 2 : -j / 100)),
    }),
  });

  it('compares every two models on the same learners', async () => {
    const models = [favour('all', [2, 5, 8]), favour('none', []), favour('one', [2])];
    const { comparisons, results } = await evaluateContenders({ courses, sequences }, models);
    expect(comparisons.map(({ first, second }) => `${first}, ${second}`)).toEqual([
      'all, none',
      'all, one',
      'none, one',
    ]);
    for (const { first, second, difference } of comparisons) {
      const ndcgOf = (wanted: string) => results.find(({ name }) => name === wanted)!.metrics.ndcgAt10;
      expect(difference).toBeCloseTo(ndcgOf(first) - ndcgOf(second), 12);
    }
  });

  it('is zeros without a target', async () => {
    const none = { offsets: Uint32Array.of(0, 1), courses: Uint32Array.of(4) };
    const { results, caseCount } = await evaluateContenders({ courses, sequences: none }, [
      favour('all', [1]),
    ]);
    expect(caseCount).toBe(0);
    expect(results[0]!.metrics).toMatchObject({
      ndcgAt10: 0,
      mrr: 0,
      coverage: 0,
      tailNdcgAt10: null,
      diversity: null,
    });
  });

  it('refuses scores that are not numbers', () => {
    const broken: Scorer = { scoreCourses: (_, scores) => scores.fill(Number.NaN, 4, 5) };
    const cases = {
      courses: Uint32Array.of(0, 1),
      starts: Uint32Array.of(0),
      splits: Uint32Array.of(1),
      ends: Uint32Array.of(2),
      learners: Uint32Array.of(0),
    };
    expect(() => rankTargets(broken, cases, 9)).toThrow('course 4 is not a number');
  });
});

describe('a limit on learners', () => {
  const lists = Array.from({ length: 60 }, (_, learner) =>
    [0, 1, 2].map((step) => ({ course: (learner + 7 * step) % courseCount, time: 100 * step + learner })),
  );
  const data = { courses, sequences: pack(lists) };
  const compare = (learnersMax: number) =>
    evaluateContenders(data, [createContender(1), createContender(4)], { learnersMax });

  it('compares the same fits on as many, the same ones each time', async () => {
    const [limited, again, whole] = await Promise.all([compare(20), compare(20), compare(60)]);
    expect([limited.caseCount, limited.targetCount, whole.caseCount]).toEqual([20, 20, 60]);
    expect(limited.trainingCount).toBe(whole.trainingCount);
    expect(again.comparisons).toEqual(limited.comparisons);
    expect(limited.comparisons[0]!.error).toBeGreaterThan(whole.comparisons[0]!.error);
  });
});
