import assert from 'node:assert/strict';
import { type CheckList, describeSeconds } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { inCrs, listReadyPods } from './kubectl.ts';
import type { Visitor } from './visitor.ts';

/** More load, more replicas, evenly loaded; less load, fewer, one at a time. Needs metrics in the cluster. */
export async function checkAutoscaling(checks: CheckList, visitor: Visitor): Promise<void> {
  await checks.check('the autoscaler sees the CPU of the pods and keeps two', async () => {
    const isAtRest = async () => (await readUtilisation()) > 0 && (await hasTwoReplicas());
    await waitUntil('metrics and two replicas', isAtRest, { timeoutMs: 480_000, intervalMs: 2000 });
  });
  await checks.check('the API scales out under load, and no request fails', async () => {
    const summary = await visitor.loadWhile(
      async () => {
        const isMore = async () => (await listReadyPods('api')).length > 2;
        const durationMs = await waitUntil('a third replica', isMore, {
          timeoutMs: 240_000,
          intervalMs: 1000,
        });
        checks.note('load to a third replica ready', describeSeconds(durationMs));
        await checkEvenness(checks);
      },
      { workers: 12, pauseMs: 0, secondsMax: 400 },
    );
    checks.note('requests meanwhile, p50, p99', `${summary.total}, ${summary.p50Ms} ms, ${summary.p99Ms} ms`);
    assert.deepEqual(summary.counts, { 200: summary.total });
  });
  await checks.check('and back in to two when the load ends', async () => {
    const durationMs = await waitUntil('two replicas', hasTwoReplicas, {
      timeoutMs: 480_000,
      intervalMs: 2000,
    });
    checks.note('end of load to two replicas', describeSeconds(durationMs));
  });
}

async function hasTwoReplicas(): Promise<boolean> {
  return (await listReadyPods('api')).length === 2;
}

async function readUtilisation(): Promise<number> {
  const path = 'jsonpath={.status.currentMetrics[0].resource.current.averageUtilization}';
  return Number(await inCrs(['get', 'hpa', 'crs-api', '-o', path]));
}

/** nginx sends each request to the replica with the fewest under way, new replicas included. */
async function checkEvenness(checks: CheckList): Promise<void> {
  const pods = await listReadyPods('api');
  const before = await Promise.all(pods.map(countRequests));
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const after = await Promise.all(pods.map(countRequests));
  const served = after.map((count, index) => count - (before[index] ?? 0));
  checks.note('requests of each replica in 15 s', served.join(', '));
  assert.ok(Math.min(...served) > 0.5 * Math.max(...served), `uneven: ${served.join(', ')}`);
}

async function countRequests(pod: string): Promise<number> {
  const script = `fetch("http://127.0.0.1:9090/metrics").then((it) => it.text()).then((text) => console.log(
    [...text.matchAll(/^crs_http_request_duration_seconds_count\\{.*route="\\/api.*\\} (\\d+)$/gm)].reduce((sum, it) => sum + Number(it[1]), 0)))`;
  return Number(await inCrs(['exec', pod, '--', 'node', '-e', script]));
}
