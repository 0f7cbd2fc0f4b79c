import { describe, expect, it } from 'vitest';
import { type LearnerSignals, prepareCatalogue, recommend } from '../src/index.ts';
import { learnerOf, rules as college, subjectOf } from './college.ts';

const rules = college.map((rule, place) => (place % 5 === 3 ? { ...rule, prerequisites: [['C1']] } : rule));
const catalogue = prepareCatalogue(undefined, rules);
const learner = learnerOf(0, 4, 8);
const list = (each: LearnerSignals, limit = 200) => recommend(undefined, catalogue, each, { limit }).items;
const idsOf = (items: { courseId: string }[]) => items.map(({ courseId }) => courseId);

describe('without a model, a subject that the learner wants less of', () => {
  const before = list(learner);
  const lessOf = (...subjects: string[]) => ({ ...learner, lessOf: subjects });
  const after = list(lessOf('Biology'));
  const isOf = ({ courseId }: { courseId: string }) => subjectOf(courseId) === 'Biology';

  it('comes after the others of its kind, in catalogue order, and nothing vanishes', () => {
    expect(before.some(isOf)).toBe(true);
    for (const state of ['met', 'missing']) {
      const partOf = (items: typeof before) =>
        items.filter(({ prerequisites }) => prerequisites.state === state);
      const [old, now] = [partOf(before), partOf(after)];
      expect(old.some(isOf)).toBe(true);
      expect(idsOf(now)).toEqual(idsOf([...old.filter((item) => !isOf(item)), ...old.filter(isOf)]));
    }
  });

  it('is told of exactly where a course stands lower for it', () => {
    const placeOf = new Map(idsOf(before).map((id, place) => [id, place]));
    for (const [place, { courseId, placement }] of after.entries()) {
      const isLower = place > placeOf.get(courseId)!;
      expect(placement).toEqual(
        isLower ? { kind: 'lessOf', tableRank: null, subject: 'Biology' } : undefined,
      );
    }
    expect(after.some(({ placement }) => placement)).toBe(true);
  });

  it('changes nothing where it is empty, unknown, every subject or the list is not personalised', () => {
    expect(list(lessOf())).toEqual(before);
    expect(list(lessOf('Alchemy'))).toEqual(before);
    expect(list(lessOf(...new Set(rules.flatMap(({ subjects }) => subjects))))).toEqual(before);
    const general = { ...learner, isPersonalised: false };
    expect(list({ ...general, lessOf: ['Biology'] })).toEqual(list(general));
  });

  it('gives a list that begins as a longer one', () => {
    for (const limit of [0, 1, 10, 60, 99]) {
      expect(list(lessOf('Biology'), limit)).toEqual(after.slice(0, limit));
    }
  });
});
