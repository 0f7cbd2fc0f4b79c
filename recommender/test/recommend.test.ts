import { describe, expect, it } from 'vitest';
import {
  type CourseRules,
  decodeModel,
  encodeModel,
  fitModel,
  type LearnerSignals,
  type Model,
  prepareCatalogue,
  recommend,
} from '../src/index.ts';
import { learner, paths, rules, trainingData } from './campus.ts';

const fitted = await fitModel(trainingData(paths));
const textOnly = await fitModel(trainingData());

function recommendFrom(
  model: Model | undefined,
  signals: Partial<LearnerSignals>,
  courses = rules,
  limit = 10,
) {
  return recommend(model, prepareCatalogue(model, courses), learner(signals), { limit });
}

function listIds(...args: Parameters<typeof recommendFrom>): string[] {
  return recommendFrom(...args).items.map(({ courseId }) => courseId);
}

function withRules(changes: Record<string, Partial<CourseRules>>): CourseRules[] {
  return rules.map((course) => ({ ...course, ...changes[course.id] }));
}

function findStatus(courses: CourseRules[], taken: string[]) {
  return recommendFrom(fitted, { taken }, courses).items.find(({ courseId }) => courseId === 'DB1')!
    .prerequisites;
}

describe('scores', () => {
  it('follow the paths of other learners', () => {
    expect(listIds(fitted, { taken: ['PY1', 'ML1'] })[0]).toBe('DB1');
    expect(listIds(fitted, { taken: ['AC1', 'FI1'] })[0]).toBe('FI2');
  });

  it('change with the next course, without a new fit', () => {
    expect(listIds(fitted, { taken: ['PY1'] })[0]).toBe('ML1');
    expect(listIds(fitted, { taken: ['PY1', 'ML1', 'DB1', 'AC1'] })[0]).toBe('FI1');
  });

  it('follow two interests from text alone', () => {
    const ids = listIds(textOnly, { interests: ['machine learning', 'finance'] });
    expect(new Set(ids.slice(0, 4))).toEqual(new Set(['ML1', 'ML2', 'FI1', 'FI2']));
  });

  it('read a goal and an interest in any script', () => {
    expect(listIds(textOnly, { goal: 'I want to learn about machine learning' })[0]).toMatch(/^ML/);
    expect(listIds(textOnly, { interests: ['机器学习'] })[0]).toBe('ZH1');
  });

  it('prefer the level of the learner among equals', () => {
    const level = 'advanced';
    const beginner = listIds(textOnly, { interests: ['machine learning'], level: 'beginner' });
    const advanced = listIds(textOnly, { interests: ['machine learning'], level });
    expect([beginner[0], advanced[0]]).toEqual(['ML1', 'ML2']);
  });

  it('follow what learners with an interest take, where its courses do not say so', async () => {
    const lists = Array.from({ length: 200 }, (_, i) =>
      i % 2 ? ['FI1', 'MU1', 'AC1'] : ['PY1', 'DB1', 'ML1'],
    );
    const model = await fitModel(trainingData([...lists, ...lists.map((list) => list.toReversed())]));
    expect(listIds(model, { interests: ['Economics'] }).slice(0, 4)).toContain('MU1');
    expect(listIds(model, { interests: ['Computer science'] }).slice(0, 4)).not.toContain('MU1');
  });

  it('follow what learners of a level take, and judge a level that nobody has taken', async () => {
    const lists = Array.from({ length: 200 }, (_, i) =>
      i % 2 ? ['FI2', 'MU1', 'DB1'] : ['PY1', 'FI1', 'AC1'],
    );
    const model = await fitModel(trainingData(lists));
    expect(listIds(model, { level: 'intermediate' })[0]).toBe('MU1');
    const { items } = recommendFrom(model, { level: 'advanced' });
    const levelWeightOf = (id: string) =>
      items.find(({ courseId }) => courseId === id)!.reasons.find(({ kind }) => kind === 'level')?.weight ??
      0;
    expect(levelWeightOf('ML2')).toBeGreaterThan(0);
    expect(levelWeightOf('PY1')).toBeLessThan(0);
  });

  it('let a bookmark argue for what follows it', () => {
    const [first] = recommendFrom(fitted, { bookmarked: ['PY1'] }).items;
    expect(first!.courseId).toMatch(/ML1|DB1/);
    expect(first!.reasons).toContainEqual({ kind: 'course', id: 'PY1', weight: expect.any(Number) });
  });

  const weightOfPy1 = (signals: Partial<LearnerSignals>) =>
    recommendFrom(fitted, signals)
      .items.find(({ courseId }) => courseId === 'ML1')!
      .reasons.find(({ id }) => id === 'PY1')?.weight ?? 0;

  it('let a course that was rated low argue a quarter as much', () => {
    const taken = ['AC1', 'PY1'];
    expect(weightOfPy1({ taken })).toBeGreaterThan(0);
    expect(weightOfPy1({ taken, disliked: ['PY1'] })).toBeCloseTo(weightOfPy1({ taken }) / 4, 12);
    expect(weightOfPy1({ taken, disliked: ['AC1'] })).toBe(weightOfPy1({ taken }));
  });

  it('let a dropped course argue half as much as a bookmarked one, and a look a fifth', () => {
    const bookmarked = weightOfPy1({ bookmarked: ['PY1'] });
    expect(weightOfPy1({ dropped: ['PY1'] })).toBeCloseTo(bookmarked / 2, 12);
    expect(weightOfPy1({ viewed: ['PY1'] })).toBeCloseTo(bookmarked / 5, 12);
  });

  it('let a look fade with the next ones, and count nothing once more is known', () => {
    const [latest, earlier] = [
      weightOfPy1({ viewed: ['MU1', 'PY1'] }),
      weightOfPy1({ viewed: ['PY1', 'MU1'] }),
    ];
    expect(earlier).toBeCloseTo(latest * Math.exp(-1 / 8), 12);
    expect(weightOfPy1({ viewed: ['PY1'], bookmarked: ['PY1'] })).toBe(weightOfPy1({ bookmarked: ['PY1'] }));
    const many = ['PY1', 'MU1', 'ML2', 'DB1', 'FI1', 'FI2', 'AC1', 'ZH1'];
    expect(weightOfPy1({ viewed: many })).toBeGreaterThan(0);
  });

  it('fall back to popularity for a learner of whom nothing is known', async () => {
    const lists = [...paths, ...Array.from({ length: 9 }, () => ['MU1', 'FI1'])];
    const { isFallback, items } = recommendFrom(await fitModel(trainingData(lists)), {});
    expect(isFallback).toBe(true);
    expect(items[0]).toMatchObject({ courseId: 'FI1', reasons: [{ kind: 'popular', id: '' }] });
  });

  it('use nothing of a learner who does not want a personal list', () => {
    const signals = {
      taken: ['PY1'],
      interests: ['music'],
      level: 'beginner',
      isPersonalised: false,
    } as const;
    const { isFallback, items } = recommendFrom(fitted, signals);
    expect(isFallback).toBe(true);
    expect(items.flatMap(({ reasons }) => reasons).every(({ kind }) => kind === 'popular')).toBe(true);
    expect(items.map(({ courseId }) => courseId)).not.toContain('PY1');
  });

  it('answer without a model in catalogue order', () => {
    const { isFallback, items } = recommendFrom(undefined, { taken: ['ML1'] }, rules, 3);
    expect(isFallback).toBe(true);
    expect(items.map(({ courseId }) => courseId)).toEqual(['ML2', 'PY1', 'DB1']);
  });

  it('put courses that the model does not know after those it knows', () => {
    const courses = [{ ...rules[0]!, id: 'NEW' }, ...rules];
    const { items } = recommendFrom(fitted, { taken: ['PY1'] }, courses, 20);
    expect(items.at(-1)).toMatchObject({ courseId: 'NEW', score: 0, reasons: [] });
  });

  it('answer with as many as asked, and with none', () => {
    expect(listIds(fitted, {}, rules, 2)).toHaveLength(2);
    expect(listIds(fitted, {}, rules, 0)).toHaveLength(0);
    expect(listIds(fitted, {}, rules, 1000)).toHaveLength(rules.length);
  });

  it('are refused for the catalogue of another model', () => {
    expect(() => recommend(textOnly, prepareCatalogue(fitted, rules), learner(), { limit: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('reasons', () => {
  const cases: Partial<LearnerSignals>[] = [
    { taken: ['PY1', 'ML1', 'AC1'] },
    { taken: ['PY1'], interests: ['finance', 'python'], goal: 'databases', level: 'beginner' },
    { interests: ['accounting'], bookmarked: ['FI1', 'MU1'] },
    { taken: ['PY1', 'ML1'], disliked: ['ML1'], dropped: ['FI1'], viewed: ['AC1', 'DB1'] },
    { isPersonalised: false },
  ];

  it.each(cases)('sum to the score for %o', (signals) => {
    for (const model of [fitted, textOnly]) {
      for (const { score, reasons } of recommendFrom(model, signals).items) {
        const sum = reasons.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(score, 12);
        expect(reasons.map(({ weight }) => weight)).toEqual(
          reasons.map(({ weight }) => weight).toSorted((a, b) => b - a),
        );
      }
    }
  });

  it('name the course by its text where no learner has taken it', () => {
    const { items } = recommendFrom(textOnly, { taken: ['ML1'] });
    expect(items[0]).toMatchObject({ courseId: 'ML2', reasons: [{ kind: 'content', id: 'ML1' }] });
  });
});

describe('constraints', () => {
  it('leave out what was taken, dismissed, is not offered or in another language', () => {
    const courses = withRules({ MU1: { isOffered: false } });
    const ids = listIds(fitted, { taken: ['PY1'], dismissed: ['ML1'], languages: ['en-GB'] }, courses);
    expect(ids.toSorted()).toEqual(['AC1', 'DB1', 'FI1', 'FI2', 'ML2']);
  });

  it('never exclude a course of unknown language', () => {
    expect(listIds(fitted, { languages: ['fr'] }, withRules({ MU1: { language: null } }))).toEqual(['MU1']);
  });

  it('leave out equivalents and anti-requisites of what was taken, both ways', () => {
    const courses = withRules({ ML1: { equivalents: ['PY1'] }, FI1: { antirequisites: ['AC1'] } });
    expect(listIds(fitted, { taken: ['PY1', 'FI1'] }, courses)).not.toContain('ML1');
    expect(listIds(fitted, { taken: ['PY1', 'FI1'] }, courses)).not.toContain('AC1');
    expect(listIds(fitted, { taken: ['ML1'] }, courses)).not.toContain('PY1');
  });

  it('put a course whose prerequisite is missing last, and say what is missing', () => {
    const courses = withRules({ DB1: { prerequisites: [['MU1', 'FI2'], ['PY1']] } });
    const { items } = recommendFrom(fitted, { taken: ['PY1', 'ML1'] }, courses);
    expect(items.at(-1)).toMatchObject({
      courseId: 'DB1',
      prerequisites: { state: 'missing', missing: [['MU1', 'FI2']] },
    });
    expect(listIds(fitted, { taken: ['PY1', 'ML1'] }, courses, 3)).not.toContain('DB1');
  });

  it('count any course of a group, and equivalents, as the prerequisite', () => {
    const courses = withRules({ DB1: { prerequisites: [['MU1', 'ML1']] }, ML2: { equivalents: ['ML1'] } });
    const [first] = recommendFrom(fitted, { taken: ['PY1', 'ML1'] }, courses).items;
    expect(first).toMatchObject({ courseId: 'DB1', prerequisites: { state: 'met', missing: [] } });
    const items = recommendFrom(fitted, { taken: ['ML2'] }, courses).items;
    expect(items.find(({ courseId }) => courseId === 'DB1')!.prerequisites.state).toBe('met');
  });

  it('ask for completion where completions are given', () => {
    const courses = withRules({ DB1: { prerequisites: [['ML1']] } });
    const findState = (completed: string[]) =>
      recommendFrom(fitted, { taken: ['PY1', 'ML1'], completed }, courses).items.find(
        (i) => i.courseId === 'DB1',
      )!.prerequisites.state;
    expect([findState([]), findState(['ML1'])]).toEqual(['missing', 'met']);
  });

  it('do not know what a learner without history took, nor courses outside the catalogue', () => {
    const inside = withRules({ DB1: { prerequisites: [['ML1']] } });
    const outside = withRules({ DB1: { prerequisites: [['ELSEWHERE']] } });
    expect(findStatus(inside, [])).toEqual({ state: 'unknown', missing: [['ML1']] });
    expect(findStatus(outside, ['PY1'])).toEqual({ state: 'unknown', missing: [['ELSEWHERE']] });
    expect(findStatus(outside, ['ELSEWHERE'])).toEqual({ state: 'met', missing: [] });
  });

  it('hold for courses that the model does not know', () => {
    const courses = withRules({ ML2: { prerequisites: [['ML1']] }, ZH1: { language: 'zh' } });
    expect(
      listIds(undefined, { taken: ['PY1'], languages: ['en'], dismissed: ['MU1'] }, courses).at(-1),
    ).toBe('ML2');
    expect(listIds(undefined, { languages: ['en'] }, courses)).not.toContain('ZH1');
  });

  it('do not carry over from one request to the next', () => {
    const catalogue = prepareCatalogue(fitted, rules);
    const first = recommend(fitted, catalogue, learner(), { limit: 10 });
    recommend(fitted, catalogue, learner({ taken: ['PY1'], dismissed: ['FI1'] }), { limit: 3 });
    expect(recommend(fitted, catalogue, learner(), { limit: 10 })).toEqual(first);
  });
});

describe('a stored model', () => {
  it('recommends as the fitted one', () => {
    const stored = decodeModel(encodeModel(fitted));
    const signals = { taken: ['PY1'], interests: ['finance'], goal: 'music' };
    expect(recommendFrom(stored, signals)).toEqual(recommendFrom(fitted, signals));
  });
});
