import { type LabelSelector, selects } from './label-selector.ts';
import { describeManifest, findNamed, type Manifest, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';
import { getMainContainer, listServers, listWorkloads, type Workload } from './workload.ts';

export const autoscalers: Rule = {
  id: 'M18',
  says: 'api and web: HPA with at least 2, an existing target, a scale-down window; no replicas in the Deployment',
  check: (manifests) => {
    const scalers = ofKind(manifests, 'HorizontalPodAutoscaler');
    return [
      ...ofKind(manifests, 'Deployment').flatMap((deployment) => [
        ...(deployment.spec.replicas === undefined ? [] : [`${describeManifest(deployment)}: sets replicas`]),
        ...(scalers.some(({ spec }) => spec.scaleTargetRef.name === deployment.metadata.name)
          ? []
          : [`${describeManifest(deployment)}: has no autoscaler`]),
      ]),
      ...scalers.flatMap((scaler) => {
        const { minReplicas = 1, behavior, scaleTargetRef, metrics = [] } = scaler.spec;
        const problems = [
          ...(minReplicas >= 2 ? [] : [`goes down to ${minReplicas}`]),
          ...((behavior?.scaleDown?.stabilizationWindowSeconds ?? 0) > 0 ? [] : ['has no scale-down window']),
          ...(findNamed(manifests, 'Deployment', scaleTargetRef.name) ? [] : ['has no target']),
          ...(metrics.length > 0 ? [] : ['has no metric']),
        ];
        return problems.map((problem) => `${describeManifest(scaler)} ${problem}`);
      }),
    ];
  },
};

export const disruptionBudgets: Rule = {
  id: 'M19',
  says: 'a satisfiable PodDisruptionBudget for every server, unhealthy pods always evictable',
  check: (manifests) => {
    const budgets = ofKind(manifests, 'PodDisruptionBudget');
    return [
      ...listServers(manifests)
        .filter(({ labels }) => !budgets.some(({ spec }) => selects(spec.selector as LabelSelector, labels)))
        .map(({ title }) => `${title}: has no PodDisruptionBudget`),
      ...budgets.flatMap((budget) => {
        const { spec } = budget;
        const problems = [
          ...(spec.unhealthyPodEvictionPolicy === 'AlwaysAllow' ? [] : ['keeps unhealthy pods']),
          ...(isSatisfiable(manifests, budget) ? [] : ['can never be satisfied: a drain would hang']),
        ];
        return problems.map((problem) => `${describeManifest(budget)} ${problem}`);
      }),
    ];
  },
};

function isSatisfiable(manifests: Manifest[], budget: ReturnType<typeof listBudgets>[number]): boolean {
  const { minAvailable, maxUnavailable, selector } = budget.spec;
  if (maxUnavailable !== undefined) return maxUnavailable !== 0 && maxUnavailable !== '0%';
  const targets = listServers(manifests).filter(({ labels }) => selects(selector as LabelSelector, labels));
  const pods = targets.reduce((sum, workload) => sum + countPodsMin(manifests, workload), 0);
  return typeof minAvailable === 'number' && minAvailable < pods;
}

function listBudgets(manifests: Manifest[]) {
  return ofKind(manifests, 'PodDisruptionBudget');
}

function countPodsMin(manifests: Manifest[], { manifest }: Workload): number {
  const set = ofKind([manifest], 'StatefulSet')[0];
  const scaler = ofKind(manifests, 'HorizontalPodAutoscaler').find(
    ({ spec }) => spec.scaleTargetRef.name === manifest.metadata.name,
  );
  return set ? (set.spec.replicas ?? 1) : (scaler?.spec.minReplicas ?? 1);
}

const SPREAD_KEYS = ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'];

export const topologySpread: Rule = {
  id: 'M20',
  says: 'api and web spread softly over nodes and zones',
  check: (manifests) =>
    listServers(manifests)
      .filter(({ manifest }) => manifest.kind === 'Deployment')
      .flatMap(({ title, labels, pod }) => {
        const spreads = pod.topologySpreadConstraints ?? [];
        const problems = [
          ...SPREAD_KEYS.filter((key) => !spreads.some((it) => it.topologyKey === key)).map(
            (key) => `no spread over ${key}`,
          ),
          ...spreads
            .filter((it) => it.whenUnsatisfiable !== 'ScheduleAnyway')
            .map(() => 'one node could not hold all'),
          ...spreads
            .filter((it) => !selects((it.labelSelector ?? {}) as LabelSelector, labels))
            .map((it) => `the spread over ${it.topologyKey} counts other pods`),
        ];
        return problems.map((problem) => `${title}: ${problem}`);
      }),
};

interface VerticalPodAutoscaler extends Manifest {
  spec: {
    targetRef: { name: string };
    resourcePolicy?: { containerPolicies?: { controlledResources?: string[] }[] };
  };
}

export const verticalScaling: Rule = {
  id: 'M25',
  says: 'containers of servers resize in place (CPU without, memory with a restart); a VPA leaves the metric of the HPA alone',
  check: (manifests) => [
    ...listServers(manifests).flatMap((workload) => {
      const policies = getMainContainer(workload).resizePolicy ?? [];
      const policyOf = (name: string) => policies.find((it) => it.resourceName === name)?.restartPolicy;
      return [
        ...(policyOf('cpu') === 'NotRequired' ? [] : [`${workload.title}: a new CPU size restarts it`]),
        ...(policyOf('memory') === 'RestartContainer'
          ? []
          : [`${workload.title}: a new memory size does not reach the heap`]),
      ];
    }),
    ...manifests.filter(isVerticalAutoscaler).flatMap((vertical) => checkNoFight(manifests, vertical)),
  ],
};

function isVerticalAutoscaler(manifest: Manifest): manifest is VerticalPodAutoscaler {
  return manifest.kind === 'VerticalPodAutoscaler';
}

function checkNoFight(manifests: Manifest[], vertical: VerticalPodAutoscaler): string[] {
  const { targetRef, resourcePolicy } = vertical.spec;
  if (!listWorkloads(manifests).some(({ manifest }) => manifest.metadata.name === targetRef.name))
    return [`${describeManifest(vertical)}: has no target`];
  const horizontal = ofKind(manifests, 'HorizontalPodAutoscaler')
    .filter(({ spec }) => spec.scaleTargetRef.name === targetRef.name)
    .flatMap(({ spec }) => (spec.metrics ?? []).map((metric) => metric.resource?.name));
  const policies = resourcePolicy?.containerPolicies ?? [{}];
  const vertically = policies.flatMap((policy) => policy.controlledResources ?? ['cpu', 'memory']);
  return vertically
    .filter((resource) => horizontal.includes(resource))
    .map((resource) => `${describeManifest(vertical)}: fights the HPA over ${resource}`);
}
