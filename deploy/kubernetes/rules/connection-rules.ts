import { readVariable } from './environment.ts';
import { type Manifest, ofKind } from './manifest.ts';
import { countPodsMax } from './peak-use.ts';
import type { Rule } from './rule.ts';
import { listWorkloads, type Workload } from './workload.ts';

/** The default of DATABASE_POOL_SIZE in api/src/config.ts. */
const POOL_SIZE = 10;
/** What PostgreSQL keeps for its administrators. */
const RESERVED = 3;

export const enoughConnections: Rule = {
  id: 'M17',
  says: 'PostgreSQL has a connection for every pool of every pod, autoscalers at their maximum and every job running',
  check(manifests) {
    const needed = listWorkloads(manifests).reduce(
      (sum, it) => sum + countConnections(manifests, it),
      RESERVED,
    );
    return readLimits(manifests)
      .filter((limit) => needed > limit)
      .map((limit) => `at peak ${needed} connections are needed, max_connections is ${limit}`);
  },
};

function countConnections(manifests: Manifest[], workload: Workload): number {
  const client = workload.containers.find(({ env }) => env?.some(({ name }) => name === 'DATABASE_URL_FILE'));
  if (!client) return 0;
  const poolSize = Number(readVariable(manifests, client, 'DATABASE_POOL_SIZE') ?? POOL_SIZE);
  return countPodsMax(manifests, workload) * poolSize;
}

function readLimits(manifests: Manifest[]): number[] {
  return ofKind(manifests, 'StatefulSet')
    .filter(({ metadata }) => metadata?.name === 'crs-postgres')
    .map(({ spec }) => (spec?.template.spec?.containers[0]?.args ?? []).join(' '))
    .map((args) => Number(/max_connections=(\d+)/.exec(args)?.[1] ?? 100));
}
