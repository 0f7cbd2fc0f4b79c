import assert from 'node:assert/strict';
import type { CheckList } from '../../docker/test/check-list.ts';
import { waitUntil } from '../../docker/test/wait-until.ts';
import { inCrs, kubectl, listReadyPods, refusalOf } from './kubectl.ts';
import { images, readMinikubeFile } from './settings.ts';
import type { Visitor } from './visitor.ts';

/** What the cluster refuses, and to whom. */
export async function checkGuards(checks: CheckList, visitor: Visitor): Promise<void> {
  await checkDrain(checks, visitor);
  await checks.check('Pod Security refuses a privileged pod, and one of the host network', async () => {
    for (const spec of [{ hostNetwork: true }, { securityContext: { privileged: true } }]) {
      const refusal = await refusalOf(kubectl(['apply', '-f', '-'], { input: describeRoguePod(spec) }));
      assert.match(refusal, /violates PodSecurity "restricted:v1\.\d+"/);
    }
  });
  await checks.check('the quota refuses a Service of type LoadBalancer', async () => {
    const service = ['create', 'service', 'loadbalancer', 'crs-open', '--tcp=80:8080'];
    assert.match(await refusalOf(inCrs(service)), /exceeded quota/);
  });
  await checks.check('a misspelt field is refused', async () => {
    const input = readMinikubeFile().replace('revisionHistoryLimit:', 'revisionHistoryLimits:');
    const refusal = await refusalOf(
      kubectl(['apply', '--dry-run=server', '--validate=strict', '-f', '-'], { input }),
    );
    assert.match(refusal, /unknown field "spec\.revisionHistoryLimits"/);
  });
}

async function checkDrain(checks: CheckList, visitor: Visitor): Promise<void> {
  await checks.check('a drain waits for the PodDisruptionBudget, and CRS goes on answering', async () => {
    const nodes = (await kubectl(['get', 'nodes', '-o', 'name'])).split('\n');
    await waitUntil('two replicas', async () => (await listReadyPods('api')).length >= 2);
    for (const node of nodes) await kubectl(['cordon', node]);
    try {
      const refusal = await refusalOf(drainApi(nodes));
      assert.match(refusal, /violate the pod's disruption budget/);
      assert.ok((await listReadyPods('api')).length >= 1);
      assert.equal((await visitor.ask('GET', '/api/v1/courses?limit=1')).status, 200);
    } finally {
      for (const node of nodes) await kubectl(['uncordon', node]);
    }
    await waitUntil('two replicas', async () => (await listReadyPods('api')).length >= 2, {
      timeoutMs: 120_000,
    });
  });
}

/** With every node closed, no replacement can start: the second replica has to stay. */
function drainApi(nodes: string[]): Promise<string> {
  const names = nodes.map((node) => node.replace('node/', ''));
  const selector = '--pod-selector=app.kubernetes.io/name=crs-api';
  return kubectl(
    ['drain', ...names, selector, '--ignore-daemonsets', '--delete-emptydir-data', '--timeout=25s'],
    {
      timeoutMs: 60_000,
    },
  );
}

function describeRoguePod({
  hostNetwork,
  securityContext,
}: {
  hostNetwork?: boolean;
  securityContext?: object;
}): string {
  const container = { name: 'rogue', image: images['crs-api'], ...(securityContext && { securityContext }) };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'rogue', namespace: 'crs' },
    spec: { ...(hostNetwork && { hostNetwork }), containers: [container] },
  });
}
