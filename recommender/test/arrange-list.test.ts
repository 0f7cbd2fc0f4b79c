import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LearnerSignals,
  type ListOptions,
  prepareCatalogue,
  recommend,
  type RecommendedCourse,
} from '../src/index.ts';
import { featureNames } from '../src/rerank/candidate-features.ts';
import type { Reranker } from '../src/rerank/reranker.ts';
import { WeightTableBuilder } from '../src/table/weight-table.ts';
import { catalogue, isNew, learnerOf, model, rules, subjectOf } from './college.ts';

const plain = { diversity: 0, explorationInterval: 0 };
const learners = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
  .map((ids) => learnerOf(...ids));

function list(learner: LearnerSignals, options: Partial<ListOptions> = {}): RecommendedCourse[] {
  return recommend(model, catalogue, learner, { limit: 10, ...options }).items;
}

/** Places are counted among the candidates, which are fewer in a shorter list. */
const withoutPlacesLost = ({ reasons, ...item }: RecommendedCourse) => ({
  ...item,
  reasons: reasons.map(({ kind, id, weight }) => ({ kind, id, weight })),
});
const idsOf = (items: RecommendedCourse[]) => items.map(({ courseId }) => courseId);

describe('a list', () => {
  it('is the order of the table where nothing rearranges it', () => {
    fc.assert(
      fc.property(learners, (learner) => {
        const items = list(learner, { limit: 120, settings: plain });
        const scores = items.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(items.length).toBe(120 - learner.taken.length);
        expect(items.every(({ placement }) => placement === undefined)).toBe(true);
      }),
    );
  });

  it('begins as a longer one does, and is the same when asked again', () => {
    const options = {
      rotation: 3,
      ignoredDays: new Map([
        ['C4', 9],
        ['C8', 5],
      ]),
      settings: { diversity: 0.5 },
    };
    fc.assert(
      fc.property(learners, fc.integer({ min: 0, max: 30 }), (learner, limit) => {
        const longer = list(learner, { ...options, limit: 30 });
        expect(list(learner, { ...options, limit })).toEqual(longer.slice(0, limit));
      }),
    );
  });

  it('keeps scores and reasons of the table however it is arranged, and says what was moved', () => {
    fc.assert(
      fc.property(learners, fc.nat(1000), (learner, rotation) => {
        const table = list(learner, { limit: 120, settings: plain });
        const ranks = new Map(table.map((item, place) => [item.courseId, place + 1]));
        const items = list(learner, { rotation, settings: { diversity: 0.6 } });
        expect(new Set(idsOf(items)).size).toBe(items.length);
        for (const [place, { placement, ...item }] of items.entries()) {
          expect(withoutPlacesLost(item)).toEqual(withoutPlacesLost(table[ranks.get(item.courseId)! - 1]!));
          if (placement?.tableRank) expect(placement.tableRank).toBe(ranks.get(item.courseId));
          const isRaised = place + 1 < ranks.get(item.courseId)!;
          expect(placement !== undefined).toBe(isRaised);
        }
      }),
    );
  });
});

describe('reasons', () => {
  it('name what cost a course more than one place, and nothing else', () => {
    let namedCount = 0;
    fc.assert(
      fc.property(learners, (learner) => {
        const items = list(learner, { limit: 120, settings: plain });
        for (const [place, { score, reasons }] of items.entries()) {
          for (const { weight, placesLost } of reasons) {
            const lost =
              weight < 0 ? items.slice(0, place).filter((other) => other.score < score - weight).length : 0;
            expect(placesLost).toBe(lost > 1 ? lost : undefined);
            if (lost > 1) namedCount++;
          }
        }
      }),
    );
    expect(namedCount).toBeGreaterThan(0);
  });
});

describe('variety', () => {
  const countSubjects = (diversity: number) =>
    new Set(
      idsOf(list(learnerOf(0, 4, 8, 12, 16), { settings: { diversity, explorationInterval: 0 } })).map(
        subjectOf,
      ),
    ).size;

  it('brings other subjects in, the more the stronger it is', () => {
    expect(countSubjects(0)).toBeLessThan(countSubjects(1));
    const items = list(learnerOf(0, 4, 8, 12, 16), { settings: { diversity: 1, explorationInterval: 0 } });
    expect(items.find(({ courseId }) => subjectOf(courseId) !== 'Biology')?.placement?.kind).toBe(
      'diversity',
    );
    expect(items[0]?.placement).toBeUndefined();
  });
});

describe('exploration', () => {
  const settings = { diversity: 0, explorationInterval: 2 };
  const learner = learnerOf(0, 4, 8, 12, 16);

  it('gives a new course the last of so many places, and says so', () => {
    const plainIds = idsOf(list(learner, { limit: 2, settings: plain }));
    const items = list(learner, { limit: 2, settings });
    expect(plainIds.some(isNew)).toBe(false);
    expect(items[0]!.courseId).toBe(plainIds[0]);
    expect(items[1]!.placement).toEqual({ kind: 'exploration', tableRank: expect.any(Number) });
    expect(isNew(items[1]!.courseId)).toBe(true);
  });

  it('adds none where a new course has come that far by itself', () => {
    const plainIds = idsOf(list(learner, { settings: plain }));
    expect(plainIds.some(isNew)).toBe(true);
    expect(idsOf(list(learner, { settings: { diversity: 0 } }))).toEqual(plainIds);
  });

  it("lets new courses of the learner's field take turns, the same for the same day", () => {
    const find = (rotation: number) => list(learner, { limit: 2, settings, rotation })[1]!.courseId;
    const found = [0, 1, 2, 3, 4].map(find);
    expect(new Set(found).size).toBe(5);
    expect(new Set(found.map(subjectOf))).toEqual(new Set(['Biology']));
    expect(find(5)).toBe(found[0]);
  });

  it('adds none where nothing of the learner speaks for one', () => {
    expect(list(learnerOf(), { settings }).every(({ placement }) => placement === undefined)).toBe(true);
  });
});

describe('a course that was shown and left', () => {
  const learner = learnerOf(0, 4, 8, 12, 16);
  const [first] = idsOf(list(learner, { settings: plain }));
  const placeAfter = (days: number) =>
    idsOf(list(learner, { limit: 30, settings: plain, ignoredDays: new Map([[first!, days]]) })).indexOf(
      first!,
    );

  it('stays for some days, then sinks day by day, and does not vanish', () => {
    const places = [0, 3, 5, 8, 14, 30].map(placeAfter);
    expect(places.slice(0, 2)).toEqual([0, 0]);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[2]).toBeLessThan(5);
    expect(places.at(-1)).toBeGreaterThan(5);
  });

  it('says so', () => {
    const items = list(learner, {
      limit: 30,
      settings: plain,
      ignoredDays: new Map([
        [first!, 20],
        ['nowhere', 20],
      ]),
    });
    const item = items.find(({ courseId }) => courseId === first);
    expect(item?.placement).toEqual({ kind: 'ignored', tableRank: 1 });
  });
});

describe('a re-ranker', () => {
  /** The worse the score the more relevant: the best candidates in reverse. */
  const reverse: Reranker = {
    rates: { offsets: new Uint32Array(121), columns: new Uint32Array(), bytes: new Uint8Array() },
    triples: {
      starts: new Uint32Array(121),
      others: new Uint32Array(),
      offsets: new Uint32Array(1),
      columns: new Uint32Array(),
      bytes: new Uint8Array(),
    },
    placeMeans: new Float32Array(120),
    placeDeviations: new Float32Array(120).fill(1),
    providers: new Uint32Array(120),
    network: {
      direct: Float64Array.from(featureNames, (name) => (name === 'score' ? -1 : 0)),
      hidden: new Float64Array(),
      hiddenBias: new Float64Array(),
      output: new Float64Array(),
    },
  };
  const reranking = { ...model, reranker: reverse };
  const rerankingCatalogue = prepareCatalogue(reranking, rules);
  const listReranked = (learner: LearnerSignals) =>
    recommend(reranking, rerankingCatalogue, learner, { limit: 120, settings: plain }).items;

  it('orders the best of the table, and the others stay behind them', () => {
    const table = list(learnerOf(0, 4), { limit: 120, settings: plain });
    const items = listReranked(learnerOf(0, 4));
    expect(idsOf(items.slice(0, 30))).toEqual(idsOf(table.slice(0, 30)).toReversed());
    expect(idsOf(items.slice(30))).toEqual(idsOf(table.slice(30)));
    expect(items[0]!.placement).toEqual({ kind: 'rerank', tableRank: 30 });
    expect(items[0]!.score).toBe(table[29]!.score);
  });

  it('leaves the table its order where a learner says more than a history tells', () => {
    const asks = { ...learnerOf(0, 4), interests: ['Music'] };
    expect(listReranked(asks)).toEqual(list(asks, { limit: 120, settings: plain }));
    const newcomer = learnerOf();
    expect(idsOf(listReranked(newcomer))).toEqual(idsOf(list(newcomer, { limit: 120, settings: plain })));
  });

  it('orders the best of these learners, too, where it was learned from such', () => {
    const nothing = { rows: new Map(), table: new WeightTableBuilder(120).build() };
    const informed = { ...reranking, declared: { history: nothing, noHistory: nothing } };
    const asks = { ...learnerOf(0, 4), interests: ['Music'] };
    const table = list(asks, { limit: 120, settings: plain });
    const { items } = recommend(informed, prepareCatalogue(informed, rules), asks, {
      limit: 120,
      settings: plain,
    });
    expect(idsOf(items.slice(0, 30))).toEqual(idsOf(table.slice(0, 30)).toReversed());
    expect(items[0]!.placement).toEqual({ kind: 'rerank', tableRank: 30 });
  });
});
