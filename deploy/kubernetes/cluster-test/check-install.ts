import assert from 'node:assert/strict';
import { demoAccounts, demoPassword } from '@crs/cli/demo-accounts';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { inCrs, kubectl, listPods, listReadyPods, runInPod } from './kubectl.ts';
import { images, readMinikubeFile } from './settings.ts';
import { Visitor } from './visitor.ts';

interface Recommendations {
  modelVersion: string | null;
  items: { course: { id: string }; reasons: unknown[] }[];
}

/** One `kubectl apply` on an empty cluster brings a CRS that recommends. */
export async function checkInstall(checks: CheckList): Promise<Visitor> {
  const startedAt = performance.now();
  await checks.check('one kubectl apply of the rendered file on an empty cluster', async () => {
    await assert.rejects(kubectl(['get', 'namespace', 'crs']), /not found/);
    await kubectl(['apply', '--validate=strict', '-f', '-'], { input: readMinikubeFile() });
  });
  await checks.check('migration and demo seed end, every pod is ready', async () => {
    const jobs = ['wait', 'job', '--all', '--for=condition=Complete', '--timeout=600s'];
    await inCrs(jobs, { timeoutMs: 610_000 });
    for (const component of ['postgres', 'api', 'web'])
      await waitUntil(`${component} ready`, () => isWholeComponentReady(component), { timeoutMs: 180_000 });
    checks.note('apply to every pod ready, demo seeded', describeSeconds(performance.now() - startedAt));
  });
  await checks.check('no container of the API or the web restarted on the way', async () => {
    const pods = [...(await listPods('api')), ...(await listPods('web'))];
    assert.deepEqual(
      pods.filter(({ restartCount }) => restartCount > 0),
      [],
    );
  });
  const visitor = await Visitor.start(images['crs-api'] ?? '');
  await checks.check('the web Service serves the page', async () => {
    const page = await visitor.ask('GET', '/');
    assert.match(page.body, /<div id="root">/);
  });
  await checks.check('the demo learner signs in and gets ten recommendations with reasons', async () => {
    const { items, modelVersion } = await recommendToDemoLearner(visitor);
    assert.equal(items.length, 10);
    assert.ok(items.every(({ reasons }) => reasons.length > 0));
    assert.ok(modelVersion);
  });
  return visitor;
}

/** Answers the session as a cookie header. */
export async function signInDemoLearner(visitor: Visitor): Promise<string> {
  const learner = demoAccounts.find(({ role }) => role === 'learner');
  const body = { email: learner?.email, password: demoPassword };
  const signIn = await visitor.ask('POST', '/api/v1/auth/sign-in/email', { body });
  assert.equal(signIn.status, 200, signIn.body);
  return signIn.cookie;
}

export async function recommendToDemoLearner(visitor: Visitor): Promise<Recommendations> {
  const cookie = await signInDemoLearner(visitor);
  return visitor.getJson<Recommendations>('/api/v1/me/recommendations?limit=10', cookie);
}

async function isWholeComponentReady(component: string): Promise<boolean> {
  const pods = await listPods(component);
  return pods.length > 0 && pods.every(({ isReady }) => isReady);
}

/** What Pod Security and the image promise, seen from inside. */
export async function checkContainers(checks: CheckList): Promise<void> {
  for (const [component, user] of [
    ['api', '10001'],
    ['web', '10002'],
    ['postgres', '999'],
  ] as const) {
    await checks.check(`${component} runs as ${user} on a read-only root without rights`, async () => {
      const pod = await getReadyPod(component);
      assert.equal(await runInPod(pod, ['id', '-u']), user);
      await assert.rejects(runInPod(pod, ['touch', '/seen']), /Read-only file system/);
      const status = await runInPod(pod, ['cat', '/proc/1/status']);
      assert.match(status, /^CapEff:\s+0+$/m);
      assert.match(status, /^NoNewPrivs:\s+1$/m);
      assert.match(status, /^Seccomp:\s+2$/m);
      await assert.rejects(runInPod(pod, ['ls', '/var/run/secrets/kubernetes.io']), /No such file/);
    });
  }
  await checks.check("Node's heap stays within three quarters of the container's limit", async () => {
    const script =
      'console.log(require("v8").getHeapStatistics().heap_size_limit, process.constrainedMemory())';
    const output = await runInPod(await getReadyPod('api'), ['node', '-e', script]);
    const [heap = 0, limit = 0] = output.split(' ').map(Number);
    assert.equal(limit, 768 * 2 ** 20);
    assert.ok(heap <= 0.75 * limit, `${heap} of ${limit}`);
    checks.note("heap limit of a replica, of its container's 768 Mi", `${Math.round(heap / 2 ** 20)} Mi`);
  });
}

export async function getReadyPod(component: string): Promise<string> {
  const [pod] = await listReadyPods(component);
  if (!pod) throw new Error(`no ready pod of ${component}`);
  return pod;
}
