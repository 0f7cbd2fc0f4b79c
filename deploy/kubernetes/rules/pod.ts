import type { Labels, Manifest } from './manifest.ts';
import { listWorkloads, type Workload } from './workload.ts';

/** What a NetworkPolicy or a Service can select: pods of a workload, or of an operator's cluster. */
export interface Pod {
  title: string;
  component: string;
  labels: Labels;
  /** Names of the container ports. */
  ports: string[];
}

export function listPods(manifests: Manifest[]): Pod[] {
  return [...listWorkloads(manifests).map(toPod), ...listDatabaseClusters(manifests)];
}

export function hasPort(pod: Pod, port: string | number | undefined): boolean {
  return typeof port === 'string' && pod.ports.includes(port);
}

function toPod({ title, component, labels, containers }: Workload): Pod {
  const ports = containers.flatMap((container) => container.ports?.map(({ name }) => name ?? '') ?? []);
  return { title, component, labels, ports };
}

interface DatabaseCluster extends Manifest {
  spec: { inheritedMetadata?: { labels?: Labels } };
}

/** CloudNativePG makes the pods of a Cluster itself and gives them its inherited labels. */
function listDatabaseClusters(manifests: Manifest[]): Pod[] {
  return manifests
    .filter(({ apiVersion, kind }) => apiVersion === 'postgresql.cnpg.io/v1' && kind === 'Cluster')
    .map((manifest) => {
      const labels = (manifest as DatabaseCluster).spec.inheritedMetadata?.labels ?? {};
      const component = labels['app.kubernetes.io/component'] ?? '';
      return { title: `Cluster/${manifest.metadata.name}`, component, labels, ports: ['postgresql'] };
    });
}
