import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

const path = join(import.meta.dirname, '../../../shared/data/mars/implicit_ratings_en.csv');
const hasData = existsSync(path);
if (!hasData)
  process.stderr.write('real-evaluation.test.ts: no MARS in ../shared/data, so its tests are skipped\n');

describe.skipIf(!hasData)('crs evaluate on MARS', () => {
  const { write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
    const rows = readFileSync(path, 'utf8').replace(
      'item_id,user_id,created_at',
      'course_id,learner_id,occurred_at',
    );
    await runCrs(['import', write('interactions.csv', rows)], { url: database.url });
  });
  afterAll(() => database.remove());

  const evaluate = async (protocol: string) => {
    const { stdout } = await runCrs(['evaluate', '--protocol', protocol, '--json'], { url: database.url });
    const report = JSON.parse(stdout);
    const ndcgOf = (name: string): number =>
      report.results.find((result: { name: string }) => result.name === name).metrics.ndcgAt10;
    return { report, ndcgOf };
  };

  it('in time: knows the dates, and serves the next course far better than popularity does', async () => {
    const { report, ndcgOf } = await evaluate('next-in-time');
    expect(report).toMatchObject({
      firstDay: '2016-10-28',
      lastDay: '2021-09-22',
      cutTime: expect.any(Number),
    });
    expect(report.caseCount).toBeGreaterThan(500);
    expect(ndcgOf('weight table')).toBeGreaterThan(5 * ndcgOf('popularity'));
  });

  it('at one cut: counts those who came after it, and asks for many courses at once', async () => {
    const { report } = await evaluate('global-time');
    expect(report.coldCaseCount).toBeGreaterThan(report.caseCount);
    expect(report.targetCount).toBeGreaterThan(report.caseCount);
  });
});
