import { readFileSync } from 'node:fs';
import type { IDeployment, IStatefulSet } from 'kubernetes-models/apps/v1';
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import type { ICronJob, IJob } from 'kubernetes-models/batch/v1';
import type { IIngress, INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1';
import type { IRole, IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import type {
  IConfigMap,
  ILimitRange,
  INamespace,
  IPersistentVolumeClaim,
  IResourceQuota,
  ISecret,
  IService,
  IServiceAccount,
} from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';

export type Labels = Record<string, string>;

/** One rendered object, of any kind. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Labels; annotations?: Labels };
}

interface Kinds {
  ConfigMap: IConfigMap;
  CronJob: ICronJob;
  Deployment: IDeployment;
  HorizontalPodAutoscaler: IHorizontalPodAutoscaler;
  Ingress: IIngress;
  Job: IJob;
  LimitRange: ILimitRange;
  Namespace: INamespace;
  NetworkPolicy: INetworkPolicy;
  PersistentVolumeClaim: IPersistentVolumeClaim;
  PodDisruptionBudget: IPodDisruptionBudget;
  ResourceQuota: IResourceQuota;
  Role: IRole;
  RoleBinding: IRoleBinding;
  Secret: ISecret;
  Service: IService;
  ServiceAccount: IServiceAccount;
  StatefulSet: IStatefulSet;
}

type SpecOf<T> = T extends { spec?: infer S } ? { spec: NonNullable<S> } : unknown;
export type Resource<K extends keyof Kinds> = Omit<Kinds[K], 'metadata' | 'spec'> &
  SpecOf<Kinds[K]> &
  Manifest;

export function parseManifests(text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document) => document.toJS() as Manifest | null)
    .filter((manifest) => manifest !== null);
}

export function readManifests(file: string): Manifest[] {
  return parseManifests(readFileSync(file, 'utf8'));
}

export function ofKind<K extends keyof Kinds>(manifests: Manifest[], kind: K): Resource<K>[] {
  return manifests.filter((manifest) => manifest.kind === kind) as Resource<K>[];
}

export function findNamed<K extends keyof Kinds>(
  manifests: Manifest[],
  kind: K,
  name: string,
): Resource<K> | undefined {
  return ofKind(manifests, kind).find((manifest) => manifest.metadata.name === name);
}

export function getNamed<K extends keyof Kinds>(manifests: Manifest[], kind: K, name: string): Resource<K> {
  const found = findNamed(manifests, kind, name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
}

export function describeManifest({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}
