import { type Manifest, ofKind } from './manifest.ts';
import { parseQuantity } from './quantity.ts';
import { listWorkloads, type Workload } from './workload.ts';

/** What the namespace needs at most, by the names that a ResourceQuota uses; CPU in cores, sizes in bytes. */
export function addUpPeakUse(manifests: Manifest[]): Record<string, number> {
  const use: Record<string, number> = {};
  const add = (name: string, amount: number) => (use[name] = (use[name] ?? 0) + amount);
  for (const workload of listWorkloads(manifests)) {
    const pods = countPodsMax(manifests, workload);
    add('pods', pods);
    for (const { resources } of workload.containers) {
      for (const [name, amount] of Object.entries(resources?.requests ?? {}))
        add(`requests.${name}`, pods * parseQuantity(amount));
      add('limits.memory', pods * parseQuantity(resources?.limits?.['memory'] ?? 0));
    }
    for (const storage of listClaimSizes(workload)) {
      add('persistentvolumeclaims', pods);
      add('requests.storage', pods * storage);
    }
  }
  for (const { spec } of ofKind(manifests, 'PersistentVolumeClaim')) {
    add('persistentvolumeclaims', 1);
    add('requests.storage', parseQuantity(spec.resources?.requests?.['storage'] ?? 0));
  }
  return use;
}

/** A Deployment under its autoscaler has one pod more while it rolls out. */
export function countPodsMax(manifests: Manifest[], { manifest }: Workload): number {
  const { kind, metadata } = manifest;
  if (kind === 'StatefulSet') return ofKind([manifest], 'StatefulSet')[0]?.spec.replicas ?? 1;
  if (kind !== 'Deployment') return 1;
  const scaler = ofKind(manifests, 'HorizontalPodAutoscaler').find(
    ({ spec }) => spec.scaleTargetRef.name === metadata.name,
  );
  return (scaler?.spec.maxReplicas ?? 1) + 1;
}

function listClaimSizes({ manifest, pod }: Workload): number[] {
  const templates = [
    ...ofKind([manifest], 'StatefulSet').flatMap(({ spec }) => spec.volumeClaimTemplates ?? []),
    ...(pod.volumes ?? []).flatMap(({ ephemeral }) => ephemeral?.volumeClaimTemplate ?? []),
  ];
  return templates.map(({ spec }) => parseQuantity(spec?.resources?.requests?.['storage'] ?? 0));
}
