import type { IContainer } from 'kubernetes-models/v1';
import { type Manifest, ofKind } from './manifest.ts';
import { readVariable } from './environment.ts';
import { parseQuantity } from './quantity.ts';
import { addUpPeakUse } from './peak-use.ts';
import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

const OLD_SPACE_PERCENT_MAX = 75;
const REQUESTS = ['cpu', 'memory', 'ephemeral-storage'];

export const boundedResources: Rule = {
  id: 'M17',
  says: 'requests for CPU, memory and disk, a memory limit, a heap within it, LimitRange and ResourceQuota',
  check: (manifests) => [
    ...listWorkloads(manifests).flatMap(({ title, containers }) =>
      containers.flatMap((container) =>
        [...checkRequests(container), ...checkHeap(manifests, container)].map(
          (problem) => `${title}: ${container.name} ${problem}`,
        ),
      ),
    ),
    ...(ofKind(manifests, 'LimitRange').length > 0 ? [] : ['no LimitRange']),
    ...(ofKind(manifests, 'ResourceQuota').length > 0 ? [] : ['no ResourceQuota']),
    ...checkQuota(manifests),
  ],
};

function checkRequests({ resources }: IContainer): string[] {
  return [
    ...REQUESTS.filter((name) => !resources?.requests?.[name]).map((name) => `requests no ${name}`),
    ...(resources?.limits?.['memory'] ? [] : ['has no memory limit']),
  ];
}

/** Node takes the percentage from the container's limit, so the heap follows a vertical resize. */
function checkHeap(manifests: Manifest[], container: IContainer): string[] {
  if (!/crs-api[:@]/.test(container.image ?? '')) return [];
  const options = readVariable(manifests, container, 'NODE_OPTIONS') ?? '';
  const percent = Number(/--max-old-space-size-percentage=(\d+)/.exec(options)?.[1] ?? Number.NaN);
  return percent <= OLD_SPACE_PERCENT_MAX ? [] : ['does not keep its heap within the memory limit'];
}

/** Everything at once: autoscalers at their maximum, a rollout of each, every job running. */
function checkQuota(manifests: Manifest[]): string[] {
  const use = addUpPeakUse(manifests);
  return ofKind(manifests, 'ResourceQuota').flatMap(({ spec }) =>
    Object.entries(use)
      .filter(([name, amount]) => spec.hard?.[name] && amount > parseQuantity(spec.hard[name]))
      .map(([name, amount]) => `at peak ${name} is ${amount}, over the quota ${spec.hard?.[name]}`),
  );
}
