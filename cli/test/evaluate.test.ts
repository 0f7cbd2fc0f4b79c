import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

describe('crs evaluate', () => {
  const { write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
    const chain = Array.from({ length: 60 }, (_, learner) => {
      const start = (learner * 7) % 20;
      return [
        `l${learner}`,
        ...Array.from({ length: 5 }, (_place, place) => `c${(start + place) % 20}`),
      ].join(' ');
    });
    await runCrs(['import', write('chain.txt', chain.join('\n'))], { url: database.url });
  });
  afterAll(() => database.remove());

  it('compares the table with every baseline, for people and for programs', async () => {
    const { code, stdout } = await runCrs(['evaluate', '--json'], { url: database.url });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ protocol: 'leave-last-out', targetCount: 60, courseCount: 20 });
    const scores = new Map<string, number>(
      report.results.map((result: { name: string; metrics: { ndcgAt10: number } }) => [
        result.name,
        result.metrics.ndcgAt10,
      ]),
    );
    expect(scores.size).toBeGreaterThanOrEqual(5);
    const best = Math.max(...scores.values());
    expect(best).toBeGreaterThan(0.9);
    const { stdout: table } = await runCrs(['evaluate'], { url: database.url });
    for (const name of scores.keys()) expect(table).toContain(name);
  });
});
