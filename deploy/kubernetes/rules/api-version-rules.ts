import { describeManifest } from './manifest.ts';
import type { Rule } from './rule.ts';

/** Stable in every Kubernetes from 1.32 to 1.36. */
const STABLE: Record<string, string[]> = {
  v1: [
    'ConfigMap',
    'LimitRange',
    'Namespace',
    'PersistentVolumeClaim',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ],
  'apps/v1': ['Deployment', 'StatefulSet'],
  'autoscaling/v2': ['HorizontalPodAutoscaler'],
  'batch/v1': ['CronJob', 'Job'],
  'networking.k8s.io/v1': ['Ingress', 'NetworkPolicy'],
  'policy/v1': ['PodDisruptionBudget'],
  'rbac.authorization.k8s.io/v1': ['Role', 'RoleBinding'],
};

export const stableApis: Rule = {
  id: 'M28',
  says: 'only stable APIs',
  check: (manifests, { foreignApis }) =>
    manifests
      .filter(({ apiVersion, kind }) => !STABLE[apiVersion]?.includes(kind))
      .filter(({ apiVersion }) => !foreignApis.includes(apiVersion.split('/')[0] ?? ''))
      .map((manifest) => `${describeManifest(manifest)}: ${manifest.apiVersion} is not a stable API`),
};
