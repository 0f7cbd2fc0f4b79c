import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

describe('crs models', () => {
  const { write } = useFolder();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase('sqlite');
  });
  afterAll(() => database.remove());
  const run = (...args: string[]) => runCrs(args, { url: database.url });
  const train = async (...args: string[]) => {
    const { stdout } = await run('train', '--no-evaluate', '--json', ...args);
    return (JSON.parse(stdout) as { version: string }).version;
  };

  let [first, second] = ['', ''];

  it('promotes and rolls back', async () => {
    await run('import', '--format', 'sequences', write('sequences.txt', 'a c1 c2 c3\nb c1 c2\n'));
    first = await train('--publish');
    second = await train();
    const { stdout } = await run('models', 'list');
    expect(stdout).toMatch(new RegExp(`${second} +candidate +–[^\n]*\n${first} +live `));

    expect(await run('models', 'promote', second, '--reason', 'looked at')).toMatchObject({
      code: 0,
      stdout: `live: ${second}\n`,
    });
    expect(await run('models', 'rollback', '--reason', 'odd lists')).toMatchObject({
      code: 0,
      stdout: `live: ${first}\n`,
    });
  });

  it('shows every model and every change', async () => {
    const history = JSON.parse((await run('models', 'history', '--json')).stdout);
    expect(history).toMatchObject([
      { action: 'rolled-back', version: first, from: second, actor: 'system', reason: 'odd lists' },
      { action: 'published', version: second, from: first, reason: 'looked at' },
      { action: 'published', version: first, from: null },
    ]);
    const shown = await run('models', 'show', first);
    expect(shown.stdout).toMatch(/ridge +20\n/);
    expect(shown.stdout).toContain('3 courses, 2 learners, 5 interactions');
    expect(await run('models', 'promote', 'nowhere')).toMatchObject({
      code: 1,
      stderr: 'crs: there is no such model\n',
    });
  });
});
