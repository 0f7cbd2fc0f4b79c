import { getNamed, ofKind } from '../rules/manifest.ts';
import { enoughConnections } from '../rules/connection-rules.ts';
import { boundedResources } from '../rules/resource-rules.ts';
import { autoscalers, disruptionBudgets, topologySpread, verticalScaling } from '../rules/scaling-rules.ts';
import { getWorkload } from '../rules/workload.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(enoughConnections, {
  'an autoscaler that outgrows the database': {
    finding: 'connections are needed, max_connections is 200',
    change: (all) => setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-api'), 'spec.maxReplicas', 20),
  },
  'a larger pool': {
    finding: 'connections are needed, max_connections is 200',
    change: (all) => setAt(ofKind(all, 'ConfigMap')[0], 'data.DATABASE_POOL_SIZE', '30'),
  },
});

proveRule(boundedResources, {
  'no CPU request': {
    finding: 'Deployment/crs-api: api requests no cpu',
    change: (all) => setAt(containerOf(all, 'api'), 'resources.requests.cpu', undefined),
  },
  'no request for disk': {
    finding: 'Job/crs-migrate-0-1-0: migrate requests no ephemeral-storage',
    change: (all) => setAt(containerOf(all, 'migrate'), 'resources.requests.ephemeral-storage', undefined),
  },
  'no memory limit': {
    finding: 'StatefulSet/crs-postgres: postgres has no memory limit',
    change: (all) => setAt(containerOf(all, 'postgres'), 'resources.limits', undefined),
  },
  'a heap of nearly the whole container': {
    finding: 'api does not keep its heap within the memory limit',
    change: (all) =>
      setAt(ofKind(all, 'ConfigMap')[0], 'data.NODE_OPTIONS', '--max-old-space-size-percentage=95'),
  },
  'a heap that does not follow the limit': {
    finding: 'CronJob/crs-trainer: trainer does not keep its heap within the memory limit',
    change: (all) => setAt(ofKind(all, 'ConfigMap')[0], 'data.NODE_OPTIONS', '--max-old-space-size=4096'),
  },
  'no LimitRange': {
    finding: 'no LimitRange',
    change: (all) => removeManifest(all, 'LimitRange', 'crs'),
  },
  'no ResourceQuota': {
    finding: 'no ResourceQuota',
    change: (all) => removeManifest(all, 'ResourceQuota', 'crs'),
  },
  'an autoscaler that outgrows the quota': {
    finding: 'at peak pods is',
    change: (all) => setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-api'), 'spec.maxReplicas', 100),
  },
});

proveRule(autoscalers, {
  'replicas that fight the autoscaler': {
    finding: 'Deployment/crs-api: sets replicas',
    change: (all) => setAt(getNamed(all, 'Deployment', 'crs-api'), 'spec.replicas', 2),
  },
  'no autoscaler': {
    finding: 'Deployment/crs-web: has no autoscaler',
    change: (all) => removeManifest(all, 'HorizontalPodAutoscaler', 'crs-web'),
  },
  'one pod at night': {
    finding: 'HorizontalPodAutoscaler/crs-api goes down to 1',
    change: (all) => setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-api'), 'spec.minReplicas', 1),
  },
  'no scale-down window': {
    finding: 'HorizontalPodAutoscaler/crs-api has no scale-down window',
    change: (all) =>
      setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-api'), 'spec.behavior.scaleDown', undefined),
  },
  'no target': {
    finding: 'HorizontalPodAutoscaler/crs-web has no target',
    change: (all) => removeManifest(all, 'Deployment', 'crs-web'),
  },
  'no metric': {
    finding: 'HorizontalPodAutoscaler/crs-web has no metric',
    change: (all) => setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-web'), 'spec.metrics', []),
  },
});

proveRule(disruptionBudgets, {
  'a server without a budget': {
    finding: 'StatefulSet/crs-postgres: has no PodDisruptionBudget',
    change: (all) => removeManifest(all, 'PodDisruptionBudget', 'crs-postgres'),
  },
  'a budget that no drain can meet': {
    finding: 'PodDisruptionBudget/crs-api can never be satisfied',
    change: (all) => {
      const budget = getNamed(all, 'PodDisruptionBudget', 'crs-api');
      setAt(budget, 'spec.maxUnavailable', undefined);
      setAt(budget, 'spec.minAvailable', 2);
    },
  },
  'a budget of nothing': {
    finding: 'PodDisruptionBudget/crs-web can never be satisfied',
    change: (all) => setAt(getNamed(all, 'PodDisruptionBudget', 'crs-web'), 'spec.maxUnavailable', 0),
  },
  'a budget that keeps sick pods': {
    finding: 'PodDisruptionBudget/crs-web keeps unhealthy pods',
    change: (all) =>
      setAt(getNamed(all, 'PodDisruptionBudget', 'crs-web'), 'spec.unhealthyPodEvictionPolicy', undefined),
  },
});

proveRule(topologySpread, {
  'no spread over zones': {
    finding: 'Deployment/crs-api: no spread over topology.kubernetes.io/zone',
    change: (all) => getWorkload(all, 'api').pod.topologySpreadConstraints?.splice(1, 1),
  },
  'a hard spread': {
    finding: 'Deployment/crs-web: one node could not hold all',
    change: (all) =>
      setAt(getWorkload(all, 'web').pod, 'topologySpreadConstraints.0.whenUnsatisfiable', 'DoNotSchedule'),
  },
  "a spread over another's pods": {
    finding: 'counts other pods',
    change: (all) =>
      setAt(getWorkload(all, 'web').pod, 'topologySpreadConstraints.0.labelSelector.matchLabels', {
        'app.kubernetes.io/name': 'crs-api',
      }),
  },
});

const verticalAutoscaler = (target: string, controlledResources: string[]) => ({
  apiVersion: 'autoscaling.k8s.io/v1',
  kind: 'VerticalPodAutoscaler',
  metadata: { name: target },
  spec: {
    targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: target },
    resourcePolicy: { containerPolicies: [{ containerName: '*', controlledResources }] },
  },
});

proveRule(verticalScaling, {
  'a restart for more CPU': {
    finding: 'Deployment/crs-api: a new CPU size restarts it',
    change: (all) => setAt(containerOf(all, 'api'), 'resizePolicy.0.restartPolicy', 'RestartContainer'),
  },
  'memory that the process never sees': {
    finding: 'StatefulSet/crs-postgres: a new memory size does not reach the heap',
    change: (all) => setAt(containerOf(all, 'postgres'), 'resizePolicy', undefined),
  },
  'a VPA on the metric of the HPA': {
    finding: 'VerticalPodAutoscaler/crs-api: fights the HPA over cpu',
    change: (all) => all.push(verticalAutoscaler('crs-api', ['cpu', 'memory'])),
  },
  'a VPA of nothing': {
    finding: 'VerticalPodAutoscaler/crs-cache: has no target',
    change: (all) => all.push(verticalAutoscaler('crs-cache', ['memory'])),
  },
});
