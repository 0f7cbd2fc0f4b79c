import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { inCrs, listPods, listReadyPods } from './kubectl.ts';
import { rollOut } from '../roll-out.ts';
import { readMinikubeFile } from './settings.ts';
import type { LoadSummary, Visitor } from './visitor.ts';

const PACE = { workers: 8, pauseMs: 100, secondsMax: 420 };

/** New versions and back, under load: nobody notices. */
export async function checkRollout(checks: CheckList, visitor: Visitor): Promise<void> {
  const roll = async (name: string, change: () => Promise<unknown>, deployment: string) =>
    checks.check(`${name} under load: no request fails`, async () => {
      const startedAt = performance.now();
      const summary = await visitor.loadWhile(async () => {
        const before = await listReadyPods(deployment);
        await change();
        await inCrs(['rollout', 'status', `deployment/crs-${deployment}`, '--timeout=300s'], {
          timeoutMs: 310_000,
        });
        await waitUntil('the old pods gone', async () => isNoneLeft(deployment, before), {
          timeoutMs: 120_000,
        });
      }, PACE);
      checks.note(`${name}: requests, p50, p99, time`, describeLoad(summary, performance.now() - startedAt));
      assertNothingFailed(summary);
    });

  await roll(
    'rollout of the API',
    () => inCrs(['set', 'env', 'deployment/crs-api', 'LOG_LEVEL=warn']),
    'api',
  );
  await roll('rollback of the API', () => inCrs(['rollout', 'undo', 'deployment/crs-api']), 'api');
  await roll('rollout of the web', () => inCrs(['rollout', 'restart', 'deployment/crs-web']), 'web');
  await roll('rollback of the web', () => inCrs(['rollout', 'undo', 'deployment/crs-web']), 'web');

  await checks.check('a version that does not start takes nothing away, and is rolled back', async () => {
    const summary = await visitor.loadWhile(async () => {
      const before = await listReadyPods('api');
      await inCrs(['set', 'env', 'deployment/crs-api', '-c', 'api', 'PORT=not-a-port']);
      await waitUntil('a pod that does not start', hasBrokenPod, { timeoutMs: 120_000 });
      assert.deepEqual((await listReadyPods('api')).toSorted(), before.toSorted());
      await inCrs(['rollout', 'undo', 'deployment/crs-api']);
      await inCrs(['rollout', 'status', 'deployment/crs-api', '--timeout=180s'], { timeoutMs: 190_000 });
    }, PACE);
    assertNothingFailed(summary);
  });
}

/** A version that starts but does not work is taken back by roll-out.ts, which applies and asks as a deployment does. */
export async function checkRollback(checks: CheckList, visitor: Visitor): Promise<void> {
  const isWorking = async () =>
    assert.equal((await visitor.ask('GET', '/api/v1/courses?limit=1')).status, 200);
  await checks.check('a version is rolled out and found working', () =>
    rollOut(readMinikubeFile(), isWorking),
  );
  await checks.check('a version that does not work is taken back under load: no request fails', async () => {
    const before = await readImages();
    const next = readMinikubeFile().replaceAll('- serve', '- serve\n        - --debug');
    const isBroken = () => Promise.reject(new Error('no list with reasons'));
    const summary = await visitor.loadWhile(
      () => assert.rejects(rollOut(next, isBroken), /no list with reasons/),
      PACE,
    );
    assertNothingFailed(summary);
    assert.equal(await readImages(), before);
  });
}

/** What runs in the API and the web, in short. */
async function readImages(): Promise<string> {
  const path =
    'jsonpath={.items[*].spec.template.spec.containers[*].image}{.items[*].spec.template.spec.containers[*].args}';
  return inCrs(['get', 'deployments', '-o', path]);
}

function assertNothingFailed({ counts, total }: LoadSummary): void {
  assert.ok(total > 100, `only ${total} requests`);
  assert.deepEqual(counts, { 200: total });
}

function describeLoad({ total, p50Ms, p99Ms }: LoadSummary, durationMs: number): string {
  return `${total}, ${p50Ms} ms, ${p99Ms} ms, ${describeSeconds(durationMs)}`;
}

async function isNoneLeft(component: string, names: readonly string[]): Promise<boolean> {
  const pods = await listPods(component);
  return pods.every(({ name }) => !names.includes(name));
}

async function hasBrokenPod(): Promise<boolean> {
  const pods = await listPods('api');
  return pods.some(({ restartCount }) => restartCount > 0);
}
