import { join } from 'node:path';
import { type PostgresCluster, startPostgresCluster } from '@crs/database/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCrs, useFolder } from './run-crs.ts';

const { folder, write } = useFolder();

describe('crs on PostgreSQL with a login for each task', () => {
  let cluster: PostgresCluster;
  beforeAll(() => {
    cluster = startPostgresCluster();
  });
  afterAll(() => cluster.stop());

  const urlOf = (login: string, database = 'postgres') =>
    cluster.url(database).replace('//crs@', `//${login}:secret@`);

  it('migrates as the owner, works as the app, backs up as the reader, restores as the owner', async () => {
    const reader = write('reader-url', `${urlOf('crs_reader')}\n`);
    const logins = { APP_DATABASE_URL: urlOf('crs_app'), READER_DATABASE_URL_FILE: reader };
    const migrate = (url: string) => runCrs(['migrate'], { url, environment: logins });
    expect(await migrate(urlOf('crs'))).toMatchObject({ code: 0, stderr: '' });
    expect((await migrate(urlOf('crs'))).stdout).toContain('the schema is current');
    expect((await migrate(urlOf('crs_app'))).stderr).toContain('permission denied');

    const courses = write('courses.csv', 'course_id,title\nC1,Course 1\n');
    expect(await runCrs(['import', courses], { url: urlOf('crs_app') })).toMatchObject({ code: 0 });

    const file = join(folder, 'all.backup');
    expect((await runCrs(['backup', file], { url: urlOf('crs_reader') })).stderr).not.toContain('could not');
    const refused = await runCrs(['import', courses], { url: urlOf('crs_reader') });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('permission denied') });

    const create = await runCrs(['restore', file], { url: urlOf('crs', 'template1') });
    expect(create).toMatchObject({ code: 0, stdout: expect.stringContaining('every table was read back') });
    const restored = await runCrs(['doctor', '--json'], {
      url: urlOf('crs_app', 'template1'),
      environment: { AUTH_SECRET: 'a secret of thirty-two characters' },
    });
    expect(JSON.parse(restored.stdout)).toContainEqual(
      expect.objectContaining({ subject: 'data', state: 'ok' }),
    );
  }, 60_000);
});
