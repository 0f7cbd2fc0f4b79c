import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

  const evaluate = (...args: string[]) => runCrs(['evaluate', ...args], { url: database.url });

  it('tells how new learners and new courses are served', async () => {
    const { code, stdout } = await evaluate('--cold', '--models', 'popularity', '--json');
    expect(code).toBe(0);
    const { newLearners, newCourses } = JSON.parse(stdout).coldStart;
    expect(newLearners).toEqual([]);
    expect(newCourses.newCourseCount).toBeGreaterThan(0);
    const { stdout: table } = await evaluate('--cold', '--models', 'popularity');
    expect(table).toContain(`${newCourses.newCourseCount} new courses in lists with all others`);
    expect(JSON.parse((await evaluate('--models', 'popularity', '--json')).stdout).coldStart).toBeNull();
  });

  it('tells what variety and places for new courses cost, by the settings of the site', async () => {
    const environment = { LIST_DIVERSITY: '0.35', NEW_COURSE_INTERVAL: '7' };
    const { code, stdout } = await runCrs(['evaluate', '--lists', '--models', 'popularity', '--json'], {
      url: database.url,
      environment,
    });
    expect(code).toBe(0);
    const { served, results } = JSON.parse(stdout).lists;
    expect(served).toBe('variety 0.35, one of 7 new');
    const { stdout: table } = await evaluate('--lists', '--models', 'popularity');
    expect(table).toContain('Lists of ten courses by how they are arranged');
    expect(results).toHaveLength(9);
  });

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

  it('compares only the models that are asked for, on the part that is asked for', async () => {
    const { stdout } = await evaluate(
      '--models',
      'popularity,weight-table',
      '--part',
      'validation',
      '--json',
    );
    const { results, part, comparisons } = JSON.parse(stdout);
    expect(results.map(({ name }: { name: string }) => name)).toEqual(['popularity', 'weight table']);
    expect([part, comparisons.length]).toEqual(['validation', 1]);
    const { code, stderr } = await evaluate('--models', 'popularity,magic');
    expect(code).toBe(2);
    expect(stderr).toContain('No model is called "magic"');
  });

  it('writes a report in the format of its ending, or in all into a folder', async () => {
    const folder = join(dirname(write('place.txt', '')), 'report');
    const { code, stderr } = await evaluate('--models', 'popularity,ease', '--report', folder);
    expect(code).toBe(0);
    expect(stderr).toContain('wrote ');
    expect(readdirSync(folder).toSorted()).toEqual(['evaluation.html', 'evaluation.json', 'evaluation.md']);
    const read = (ending: string) => readFileSync(join(folder, `evaluation.${ending}`), 'utf8');
    expect(JSON.parse(read('json')).results).toHaveLength(2);
    expect(read('md')).toMatch(/^# .*\n\n## Outcome/);
    expect(read('html')).toMatch(/^<!doctype html>/);
    await evaluate('--models', 'popularity', '--report', join(folder, 'one.md'));
    expect(readFileSync(join(folder, 'one.md'), 'utf8')).toContain('| popularity');
    expect((await evaluate('--report', 'report.pdf')).code).toBe(2);
  });

  it('splits in time only where there are dates', async () => {
    const { code, stderr } = await evaluate('--protocol', 'global-time');
    expect(code).toBe(1);
    expect(stderr).toContain('no interaction has a date');
  });
});
