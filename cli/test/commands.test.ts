import { createTestDatabase, type TestDatabase } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs } from './run-crs.ts';

describe.each(['sqlite', 'postgres'] as const)('crs on %s', (dialect) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase(dialect, { isMigrated: false });
  });
  afterAll(() => database.remove());
  const run = (args: string[], stdin?: string) =>
    runCrs(args, {
      url: database.url,
      environment: { AUTH_SECRET: 'x'.repeat(40) },
      ...(stdin === undefined ? {} : { stdin }),
    });

  it('says what a new database lacks, and migrates it once', async () => {
    const before = await run(['doctor']);
    expect(before).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/failed +\w+ .*run "?crs migrate/),
    });
    expect(await run(['migrate'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^applied: accounts, catalogue, .*\n$/),
    });
    expect(await run(['migrate'])).toMatchObject({ code: 0, stdout: 'the schema is current\n' });
  });

  it('seeds the demo, and finds all of it the second time', async () => {
    const first = await run(['seed', 'demo']);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('learners: 3005 created, 0 updated, 0 unchanged'),
    });
    expect(first.stdout).toContain('learner@demo.crs.example');
    const second = await run(['seed', 'demo']);
    expect(second.stdout).toContain('learners: 0 created, 0 updated, 3005 unchanged');
    expect(second.stdout).toMatch(
      /courses: 0 created, 0 updated, \d+ unchanged\n.*\ninteractions: 0 created, 0 updated, \d+ unchanged\nruns: 0 created, 0 updated, \d{3} unchanged/,
    );
    for (const table of ['courses', 'learners'] as const)
      expect(await database.db.selectFrom(table).select('id').where('isDemo', '=', false).execute()).toEqual(
        [],
      );
    const accounts = database.db
      .selectFrom('learners')
      .select(['externalId', 'isDemo'])
      .where('userId', 'is not', null);
    expect(await accounts.execute()).toHaveLength(5);
  });

  it('trains, publishes and recommends', async () => {
    const { code, stdout } = await run(['train', '--publish', '--no-evaluate', '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ isPublished: true, courseCount: expect.any(Number) });
    const {
      code: partial,
      stdout: lists,
      stderr,
    } = await run(
      ['recommend', '--learners', '-', '--limit', '3', '--format', 'jsonl'],
      'demo-00001\nnobody\ndemo-learner\n',
    );
    expect(partial).toBe(1);
    expect(stderr).toBe('no learner has the id "nobody"\n');
    const [first, second] = lists
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ learnerId: 'demo-00001', modelVersion: report.version });
    expect(second).toMatchObject({ learnerId: 'demo-learner', isFallback: false });
    expect(second.items.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3]);
  });

  it('makes accounts, alone or for an imported learner', async () => {
    const create = (email: string, password: string, ...more: string[]) =>
      run(['user', 'create', '--email', email, ...more], `${password}\n`);
    expect(await create('Ada@example.org', 'a long password', '--role', 'editor')).toMatchObject({
      code: 0,
      stdout: 'created Ada@example.org, editor\n',
    });
    expect(await create('ada@example.org', 'a long password')).toMatchObject({
      code: 1,
      stderr: 'crs: there is an account with ada@example.org already\n',
    });
    expect((await create('cyd@example.org', 'a long password', '--learner', 'demo-00002')).code).toBe(0);
    const linked = database.db
      .selectFrom('learners')
      .innerJoin('users', 'users.id', 'learners.userId')
      .select(['users.email', 'users.role', 'learners.externalId'])
      .where('users.email', 'like', '%@example.org')
      .orderBy('users.email');
    expect(await linked.execute()).toMatchObject([
      { email: 'ada@example.org', role: 'editor' },
      { email: 'cyd@example.org', role: 'learner', externalId: 'demo-00002' },
    ]);
  });

  it('makes keys of integrating systems, lists and revokes them', async () => {
    const create = (...more: string[]) => run(['key', 'create', '--name', 'Campus', ...more]);
    const scope = ['--scope', 'events:write', 'recommendations:read'];
    expect(await create(...scope, '--owner', 'learner@demo.crs.example')).toMatchObject({
      code: 1,
      stderr: 'crs: no administrator has the address learner@demo.crs.example\n',
    });
    const owner = ['--owner', 'admin@demo.crs.example'];
    const { code, stdout: key } = await create(...scope, ...owner, '--days', '30');
    expect(code).toBe(0);
    const [listed] = JSON.parse((await run(['key', 'list', '--json'])).stdout);
    expect(listed).toMatchObject({ name: 'Campus', lastUsedAt: null, ownerName: 'Tariq Haddad' });
    expect(key.startsWith(listed.start)).toBe(true);
    expect(await run(['key', 'revoke', listed.id])).toMatchObject({ code: 0, stdout: 'revoked: Campus\n' });
    const log = database.db
      .selectFrom('auditLog')
      .select(['actor', 'action'])
      .where('objectId', '=', listed.id);
    expect(await log.orderBy('id').execute()).toEqual([
      { actor: 'system', action: 'key.created' },
      { actor: 'system', action: 'key.revoked' },
    ]);
  });

  it('finds nothing wrong in the end', async () => {
    const { code, stdout } = await run(['doctor', '--json']);
    expect(code).toBe(0);
    const findings = JSON.parse(stdout) as { subject: string; state: string }[];
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(findings.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['schema', 'data', 'model']),
    );
  });
});

describe('wrong usage', () => {
  it.each([
    [['improt'], "error: unknown command 'improt'\n(Did you mean import?)"],
    [
      ['import', 'x', '--format', 'word'],
      'Allowed choices are auto, crs, oneroster, canvas, coursera, edx, udemy, mcgill, sequences.',
    ],
    [['recommend'], 'crs: name a learner: --learner ID or --learners FILE'],
    [['recommend', '--learner', 'a', '--limit', '0'], 'It must be a whole number from 1 to 100.'],
  ])('%s exits 2', async (args, message) => {
    expect(await runCrs(args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(message),
    });
  });

  it('of the environment exits 2 and names the variable', async () => {
    expect(await runCrs(['train'], { url: 'mysql://localhost/crs' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('is not asking for help', async () => {
    const { code, stdout, stderr } = await runCrs(['import', '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('sequences  one learner a line');
  });
});

describe('a database that is not there', () => {
  it('is told in one line, and with its place where --debug asks', async () => {
    const url = 'postgres://crs@127.0.0.1:1/crs';
    const { code, stderr } = await runCrs(['train'], { url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^crs: the database cannot be reached: connect ECONNREFUSED 127\.0\.0\.1:1\n$/);
    expect((await runCrs(['train', '--debug'], { url })).stderr).toMatch(/\n +at /);
  });
});
