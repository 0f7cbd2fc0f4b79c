import { describe, expect, it } from 'vitest';
import {
  decodeModel,
  encodeModel,
  fitModel,
  type LearnerSignals,
  type Model,
  prepareCatalogue,
  recommend,
} from '../src/index.ts';
import { allowAll } from '../src/evaluate/allow-all.ts';
import { shuffle, createRandomSource } from '../src/random-source.ts';
import { courseCount, type Declared, inventSite, toTrainingData, unsaid } from './declared-site.ts';

const knownCount = 1500;
const site = inventSite(knownCount + 1000, 1);
const data = toTrainingData(site, knownCount);
const undeclared = { courses: data.courses, sequences: data.sequences };
const plain = await fitModel(undeclared);
const model = decodeModel(encodeModel(await fitModel(data)));

function prepare(of: Model) {
  const catalogue = prepareCatalogue(of, allowAll(site.courses));
  return (taken: number[], declared: Declared, limit = 10) => {
    const ids = taken.map((course) => `c${course}`);
    const learner: LearnerSignals = {
      ...unsaid,
      ...declared,
      taken: ids,
      dismissed: [],
      isPersonalised: true,
    };
    return recommend(of, catalogue, learner, { limit, settings: { diversity: 0, explorationInterval: 0 } });
  };
}

/** NDCG@10 of the course after the first `length`, over learners outside the fit who declare something. */
function measure(of: Model, length: number): number {
  const list = prepare(of);
  const values = site.histories.slice(knownCount).flatMap((history, i) => {
    const declared = site.declared[knownCount + i];
    if (!declared || history.length <= length) return [];
    const { items } = list(history.slice(0, length), declared);
    const place = items.findIndex(({ courseId }) => courseId === `c${history[length]}`);
    return [place < 0 ? 0 : 1 / Math.log2(place + 2)];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const namesOf = ({ declared }: Model) => [
  ...new Set([...declared!.history.rows.keys(), ...declared!.noHistory.rows.keys()]),
];

describe('rows of what learners declare', () => {
  it('find the courses of a programme and a goal for new learners, and beside short histories', () => {
    expect(measure(model, 0)).toBeGreaterThan(2 * measure(plain, 0));
    expect(measure(model, 1)).toBeGreaterThan(1.25 * measure(plain, 1));
    expect(measure(model, 2)).toBeGreaterThan(1.1 * measure(plain, 2));
    expect(measure(model, 6)).toBeGreaterThan(measure(plain, 6));
  });

  it('are those of values that tell something', () => {
    const names = namesOf(model);
    for (let programme = 0; programme < 8; programme++)
      expect(names).toContain(`programme:programme ${programme}`);
    expect(names).toContain('goal:music');
    expect(names.filter((name) => name.startsWith('level:') || name.startsWith('language:'))).toEqual([]);
  });

  it('do not exist where declarations are dealt out by chance, so that these cost nothing', async () => {
    for (const seed of [1, 2, 3]) {
      const order = shuffle(Uint32Array.from(data.declared!.keys()), createRandomSource(seed));
      const declared = Array.from(order, (learner) => data.declared![learner]);
      const shuffled = await fitModel({ ...data, declared });
      expect(shuffled.declared).toBeNull();
    }
  });

  it('do not exist for a value of fewer than ten learners', async () => {
    const declared = data.declared!.map((one, learner) =>
      learner % 160 === 0 ? { ...unsaid, programme: `Programme ${learner % 8}` } : undefined,
    );
    const count = declared.filter((one) => one?.programme === 'Programme 0').length;
    expect(count).toBe(10);
    const nine = declared.with(0, undefined);
    expect((await fitModel({ ...data, declared: nine })).declared).toBeNull();
    const mixed = data.declared!.map((one, learner) =>
      one && learner < 9 ? { ...one, programme: 'Rare' } : one,
    );
    expect(namesOf(await fitModel({ ...data, declared: mixed }))).not.toContain('programme:rare');
  });

  it('leave the model as it is, to the byte, where nobody declares anything', async () => {
    const silent = { ...undeclared, declared: site.histories.slice(0, knownCount).map(() => undefined) };
    expect(encodeModel(await fitModel(silent))).toEqual(encodeModel(plain));
  });

  it('are the same for the same data, and come back from bytes', async () => {
    const again = await fitModel(data);
    expect(encodeModel(again)).toEqual(encodeModel(model));
    expect(model.declared).toEqual(again.declared);
  });
});

describe('a reason of what a learner declares', () => {
  const declared = { ...unsaid, programme: ' programme 3', goal: 'Teach music', level: 'beginner' as const };

  it('names the programme as it was written, one reason a kind, and all add up to the score', () => {
    for (const taken of [[], [46, 121]]) {
      const { items, isFallback } = prepare(model)(taken, declared, courseCount);
      expect(isFallback).toBe(false);
      expect(items[0]!.reasons.map(({ kind }) => kind)).toContain('programme');
      for (const { reasons, score } of items) {
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9);
        const keys = reasons.map(({ kind, id }) => `${kind}/${id}`);
        expect(new Set(keys).size).toBe(keys.length);
      }
      const reason = items[0]!.reasons.find(({ kind }) => kind === 'programme')!;
      expect(reason).toMatchObject({ id: ' programme 3' });
      expect(reason.weight).toBeGreaterThan(0);
    }
  });

  it('is not given to a learner who wants no profile', () => {
    const catalogue = prepareCatalogue(model, []);
    const learner = { ...declared, taken: [], dismissed: [], isPersonalised: false };
    expect(recommend(model, catalogue, learner, { limit: 5 }).isFallback).toBe(true);
  });
});
