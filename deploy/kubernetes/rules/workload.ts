import type { IContainer, IPodSpec } from 'kubernetes-models/v1';
import { describeManifest, type Labels, type Manifest, ofKind } from './manifest.ts';

/** Whatever makes pods: Deployment, StatefulSet, Job, CronJob. */
export interface Workload {
  manifest: Manifest;
  title: string;
  /** The label app.kubernetes.io/component of its pods: api, web, postgres, trainer … */
  component: string;
  labels: Labels;
  pod: IPodSpec;
  /** Init containers included. */
  containers: IContainer[];
}

type Template = { metadata?: { labels?: Labels }; spec?: IPodSpec } | undefined;

export function listWorkloads(manifests: Manifest[]): Workload[] {
  return [
    ...ofKind(manifests, 'Deployment').map((it) => toWorkload(it, it.spec.template)),
    ...ofKind(manifests, 'StatefulSet').map((it) => toWorkload(it, it.spec.template)),
    ...ofKind(manifests, 'Job').map((it) => toWorkload(it, it.spec.template)),
    ...ofKind(manifests, 'CronJob').map((it) => toWorkload(it, it.spec.jobTemplate.spec?.template)),
  ];
}

/** Deployments and StatefulSets: what runs all the time. */
export function listServers(manifests: Manifest[]): Workload[] {
  return listWorkloads(manifests).filter(({ manifest }) => !isJob(manifest));
}

export function getWorkload(manifests: Manifest[], component: string): Workload {
  const found = listWorkloads(manifests).find((workload) => workload.component === component);
  if (!found) throw new Error(`no workload of component ${component}`);
  return found;
}

/** The first container that is not an init container. */
export function getMainContainer(workload: Workload): IContainer {
  const main = workload.pod.containers[0];
  if (!main) throw new Error(`${workload.title} has no container`);
  return main;
}

function isJob({ kind }: Manifest): boolean {
  return kind === 'Job' || kind === 'CronJob';
}

function toWorkload(manifest: Manifest, template: Template): Workload {
  const labels = template?.metadata?.labels ?? {};
  const pod = template?.spec ?? { containers: [] };
  return {
    manifest,
    title: describeManifest(manifest),
    component: labels['app.kubernetes.io/component'] ?? '',
    labels,
    pod,
    containers: [...(pod.initContainers ?? []), ...pod.containers],
  };
}
