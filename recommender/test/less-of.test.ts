import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LearnerSignals,
  type ListOptions,
  prepareCatalogue,
  recommend,
  type RecommendedCourse,
} from '../src/index.ts';
import { catalogue, learnerOf, model, rules, subjectOf } from './college.ts';

const plain = { diversity: 0, explorationInterval: 0 };
const learners = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
  .map((ids) => learnerOf(...ids));

function list(each: LearnerSignals, options: Partial<ListOptions> = {}): RecommendedCourse[] {
  return recommend(model, catalogue, each, { limit: 10, ...options }).items;
}

const idsOf = (items: RecommendedCourse[]) => items.map(({ courseId }) => courseId);

describe('a subject that the learner wants less of', () => {
  const learner = learnerOf(0, 4, 8, 12, 16);
  const lessOf = (...subjects: string[]) => ({ ...learner, lessOf: subjects });
  const whole = { limit: 30, settings: plain };
  const before = list(learner, whole);
  const after = list(lessOf('Biology'), whole);

  it('sinks with all of its courses, in their order, and none vanishes', () => {
    const isOf = ({ courseId }: RecommendedCourse) => subjectOf(courseId) === 'Biology';
    const meanPlace = (items: RecommendedCourse[]) =>
      items.reduce((sum, item, place) => sum + (isOf(item) ? place : 0), 0) / items.filter(isOf).length;
    expect(meanPlace(after)).toBeGreaterThan(meanPlace(before));
    expect(idsOf(after).toSorted()).toEqual(idsOf(before).toSorted());
    for (const part of [isOf, (item: RecommendedCourse) => !isOf(item)])
      expect(idsOf(after.filter(part))).toEqual(idsOf(before.filter(part)));
  });

  it('keeps scores and reasons, and says so where a course stands lower', () => {
    const told = new Map(before.map((item, place) => [item.courseId, { item, place }]));
    for (const [place, { placement, ...item }] of after.entries()) {
      const { item: untouched, place: own } = told.get(item.courseId)!;
      expect(item).toEqual(untouched);
      const lowered = { kind: 'lessOf', tableRank: own + 1, subject: 'Biology' };
      expect(placement).toEqual(place > own ? lowered : undefined);
    }
    expect(after.filter(({ placement }) => placement).length).toBeGreaterThan(0);
  });

  it('sinks by no more than its share of the relevance', () => {
    const scores = before.map(({ score }) => score);
    const [best, least] = [scores[0]!, scores.at(-1)!];
    const shares = after.map(({ courseId, score }) => {
      const relevance = (score - least) / (best - least);
      return subjectOf(courseId) === 'Biology' ? 0.3 * relevance : relevance;
    });
    shares.forEach((share, place) => expect(share).toBeLessThanOrEqual((shares[place - 1] ?? 1) + 1e-12));
    const unmoved = list(lessOf('Biology'), { ...whole, settings: { ...plain, lessOfDecay: 1 } });
    expect(unmoved).toEqual(before);
  });

  it('changes nothing where it is empty, unknown or the list is not personalised', () => {
    fc.assert(
      fc.property(learners, (each) => {
        const items = list(each);
        expect(list({ ...each, lessOf: [] })).toEqual(items);
        expect(list({ ...each, lessOf: ['Alchemy'] })).toEqual(items);
        const general = { ...each, isPersonalised: false };
        expect(list({ ...general, lessOf: ['Biology'] })).toEqual(list(general));
      }),
    );
  });

  it('gets no place for new courses', () => {
    const options = { limit: 4, settings: { diversity: 0, explorationInterval: 2 } };
    const explored = (each: LearnerSignals) =>
      list(each, options).filter(({ placement }) => placement?.kind === 'exploration');
    expect(explored(learner).map(({ courseId }) => subjectOf(courseId))).toContain('Biology');
    expect(explored(lessOf('Biology')).map(({ courseId }) => subjectOf(courseId))).not.toContain('Biology');
  });

  it('gives every learner the same list again, which begins as a longer one', () => {
    fc.assert(
      fc.property(learners, fc.integer({ min: 0, max: 30 }), (each, limit) => {
        const asks = { ...each, lessOf: ['Music', 'Physics'] };
        const longer = list(asks, { limit: 30 });
        expect(list(asks, { limit })).toEqual(longer.slice(0, limit));
        expect(idsOf(list(asks, { limit: 120 })).toSorted()).toEqual(
          idsOf(list(each, { limit: 120 })).toSorted(),
        );
      }),
    );
  });

  it('is any of the subjects of a course', () => {
    const [first] = before;
    const several = rules.map((rule) =>
      rule.id === first!.courseId ? { ...rule, subjects: [...rule.subjects, 'Botany', 'Ecology'] } : rule,
    );
    const asks = lessOf('Ecology', 'Botany');
    const items = recommend(model, prepareCatalogue(model, several), asks, whole).items;
    const place = idsOf(items).indexOf(first!.courseId);
    expect(place).toBeGreaterThan(0);
    expect(items[place]!.placement).toEqual({ kind: 'lessOf', tableRank: 1, subject: 'Botany' });
  });
});
