import assert from 'node:assert/strict';
import type { CheckList } from '../../docker/test/check-list.ts';
import { readDatabaseUrl } from './check-manual.ts';
import { kubectl, KubectlError, refusalOf, runInPod } from './kubectl.ts';
import { readMinikubeFile } from './settings.ts';

/** Who may do what, as `kubectl auth can-i` asks. */
const RIGHTS: Record<string, { may: string[]; mayNot: string[] }> = {
  viewers: {
    may: [
      'get pods',
      'get pods --subresource=log',
      'list deployments.apps',
      'watch cronjobs.batch',
      'get networkpolicies',
    ],
    mayNot: [
      'get secrets',
      'get configmaps',
      'delete pods',
      'create pods --subresource=exec',
      'patch deployments.apps',
      'create jobs.batch',
    ],
  },
  operators: {
    may: [
      'get pods',
      'delete pods',
      'create pods --subresource=eviction',
      'patch deployments.apps --subresource=scale',
      'patch horizontalpodautoscalers.autoscaling',
    ],
    mayNot: [
      'get secrets',
      'create pods',
      'create pods --subresource=exec',
      'create pods --subresource=portforward',
      'patch deployments.apps',
      'create jobs.batch',
      'patch cronjobs.batch',
      'create rolebindings',
    ],
  },
  deployers: {
    may: [
      'patch deployments.apps',
      'create jobs.batch',
      'create secrets',
      'patch ingresses',
      'patch statefulsets.apps',
    ],
    mayNot: [
      'create pods',
      'create pods --subresource=exec',
      'patch namespaces',
      'patch resourcequotas',
      'create rolebindings',
      'patch roles',
      'create serviceaccounts',
      'patch networkpolicies',
    ],
  },
};

export async function checkAccess(checks: CheckList): Promise<void> {
  for (const [group, { may, mayNot }] of Object.entries(RIGHTS)) {
    await checks.check(`${group}: ${may.length} things they may, ${mayNot.length} they may not`, async () => {
      for (const right of may) assert.equal(await can(group, right), 'yes', `${group} ${right}`);
      for (const right of mayNot) assert.equal(await can(group, right), 'no', `${group} ${right}`);
    });
    await checks.check(`${group} have no right in another namespace`, async () => {
      assert.equal(await can(group, 'get pods', 'kube-system'), 'no');
    });
  }
  await checks.check(
    'in the database the service changes rows and no table, the backup only reads',
    async () => {
      const ask = async (secret: string, statement: string) =>
        runInPod('crs-postgres-0', ['psql', await readDatabaseUrl(secret), '-Atqc', statement]);
      const [app, reader] = ['crs-database-app', 'crs-database-reader'];
      assert.match(
        await ask(app, 'begin; delete from imports; rollback; select count(*) from courses'),
        /^\d+$/,
      );
      assert.match(await ask(reader, 'select count(*) from courses'), /^\d+$/);
      for (const statement of [
        'drop table courses',
        'alter table courses add extra text',
        'truncate courses',
      ])
        assert.match(await refusalOf(ask(app, statement)), /must be owner|permission denied/);
      assert.match(
        await refusalOf(ask(app, 'create table extra (id int)')),
        /permission denied for schema public/,
      );
      assert.match(
        await refusalOf(ask(reader, 'delete from courses')),
        /permission denied for table courses/,
      );
    },
  );
  await checks.check('a deployer applies all but the platform part', async () => {
    const selector = 'app.kubernetes.io/component!=platform';
    const input = readMinikubeFile();
    const output = await kubectl(['apply', '-f', '-', '-l', selector, ...asGroup('deployers')], { input });
    assert.match(output, /deployment\.apps\/crs-api/);
    assert.match(
      await refusalOf(kubectl(['apply', '-f', '-', ...asGroup('deployers')], { input })),
      /[Ff]orbidden/,
    );
  });
}

function asGroup(group: string): string[] {
  return ['--as=somebody', `--as-group=crs-${group}`];
}

async function can(group: string, right: string, namespace = 'crs'): Promise<string> {
  const args = ['auth', 'can-i', ...right.split(' '), `--namespace=${namespace}`, ...asGroup(group)];
  const answer = await kubectl(args).catch((error: KubectlError) => error.output);
  return /^(yes|no)\b/m.exec(answer)?.[1] ?? answer;
}
