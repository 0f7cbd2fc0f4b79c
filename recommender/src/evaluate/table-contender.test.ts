import { describe, expect, it } from 'vitest';
import { inventSite, toTrainingData } from '../../test/declared-site.ts';
import { evaluateContenders } from './evaluate-contenders.ts';
import { createServedContender, createTableContenders, type ServedFit } from './table-contender.ts';

const data = toTrainingData(inventSite(1500, 7), 1500);
const { courses, sequences } = data;

describe('the table as a contender', () => {
  it('knows what the learners of the cases declare', async () => {
    const [informed] = createTableContenders(data);
    const [plain] = createTableContenders({ courses });
    const { comparisons } = await evaluateContenders({ courses, sequences }, [
      { ...informed, name: 'declared' },
      { ...plain, name: 'history alone' },
    ]);
    expect(comparisons[0]!.difference).toBeGreaterThan(5 * comparisons[0]!.error);
  });

  it('is served with a learned order only where that gains, and tells what it gains', async () => {
    const fits: ServedFit[] = [];
    const onFit = (fit: ServedFit) => fits.push(fit);
    const { results } = await evaluateContenders({ courses, sequences }, [
      createTableContenders({ courses })[0],
      createServedContender({ courses }, {}, { onFit }),
      createServedContender({ courses }, {}, { onFit, rerank: false }),
    ]);
    const [table, served, unordered] = results.map(({ metrics }) => metrics.ndcgAt10);
    const { gain } = fits[0]!;
    expect(unordered).toBe(table);
    expect(fits[1]!.gain).toBeUndefined();
    expect(served! - table!).toBeCloseTo(gain!.difference > 2 * gain!.error ? gain!.difference : 0, 9);
  });
});
