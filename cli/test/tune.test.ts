import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

describe('crs tune', () => {
  const { write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
    const lines = Array.from({ length: 400 }, (_, learner) =>
      [
        `l${learner}`,
        ...Array.from({ length: 5 }, (_place, place) => `c${(learner * 7 + place * 2) % 60}`),
      ].join(' '),
    );
    const path = write('sequences.txt', lines.join('\n'));
    await runCrs(['import', '--format', 'sequences', path], { url: database.url });
  });
  afterAll(() => database.remove());

  it('shows what was tried, and stores a candidate with the best', async () => {
    const { code, stdout } = await runCrs(['tune', '--trials', '6', '--seed', '2'], { url: database.url });
    expect(code).toBe(0);
    const [header, ...rows] = stdout.split('\n');
    expect(header).toMatch(/^learners +reversedWeight .* NDCG@10 +against the defaults$/);
    expect(rows.filter((row) => row.startsWith('     400')).length).toBeGreaterThanOrEqual(6);
    expect(stdout).toMatch(/\ntuned: \w/);
    const { stdout: models } = await runCrs(['models', 'list', '--json'], { url: database.url });
    const [model, ...others] = JSON.parse(models);
    expect(others).toEqual([]);
    expect(model).toMatchObject({
      status: 'candidate',
      metrics: { tuning: { seed: 2, part: 'validation' } },
    });

    const { stdout: compared } = await runCrs(['models', 'compare', model.version, model.version], {
      url: database.url,
    });
    expect(compared).toContain('NDCG@10 +0.0000 ± 0.0000 for the first, on 400 learners');
  });
});
