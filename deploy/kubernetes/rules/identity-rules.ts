import type { IPolicyRule } from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import { describeManifest, findNamed, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

const ID_MIN = 10_001;
/** The official image owns its files as 999; the drill runs such a server beside itself. */
const POSTGRES_ID = 999;

export const numericUsers: Rule = {
  id: 'M04',
  says: 'users and groups above 10000, for pod, volumes and each container; 999 for PostgreSQL alone',
  check: (manifests) =>
    listWorkloads(manifests).flatMap(({ title, component, pod, containers }) => {
      const { runAsUser, runAsGroup, fsGroup } = pod.securityContext ?? {};
      const wrong = [
        ...[runAsUser, runAsGroup, fsGroup].map((id) => ({
          where: 'the pod',
          id,
          isServer: component.startsWith('postgres'),
        })),
        ...containers.flatMap(({ name, securityContext }) =>
          [securityContext?.runAsUser, securityContext?.runAsGroup].map((id) => ({
            where: name,
            id,
            isServer: name.startsWith('postgres'),
          })),
        ),
      ].filter(({ id = 0, isServer }) => id < ID_MIN && !(isServer && id === POSTGRES_ID));
      return wrong.map(({ where, id }) => `${title}: ${where} has the user or group ${id ?? 'of the image'}`);
    }),
};

export const ownAccounts: Rule = {
  id: 'M07',
  says: 'a ServiceAccount for each workload alone, and no token in any pod',
  check: (manifests) => {
    const workloads = listWorkloads(manifests);
    return workloads.flatMap(({ title, pod }) => {
      const name = pod.serviceAccountName ?? 'default';
      const users = workloads.filter((other) => (other.pod.serviceAccountName ?? 'default') === name);
      const account = findNamed(manifests, 'ServiceAccount', name);
      return [
        ...(users.length === 1 ? [] : [`${title}: shares the ServiceAccount ${name}`]),
        ...(pod.automountServiceAccountToken === false ? [] : [`${title}: has a token`]),
        ...(account?.automountServiceAccountToken === false
          ? []
          : [`${title}: its ServiceAccount brings a token`]),
      ];
    });
  },
};

const ROLES = ['crs-deployer', 'crs-operator', 'crs-viewer'];
const DEPLOYER = 'crs-deployer';
const POD_MAKERS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs', 'pods'];
const SHELLS = ['pods/exec', 'pods/attach', 'pods/portforward', 'pods/ephemeralcontainers'];
const WRITES = ['create', 'update', 'patch'];

export const leastPrivilege: Rule = {
  id: 'M08',
  says: 'roles viewer, operator, deployer in the namespace, no wildcard, no shell; Secrets and workloads by the deployer alone',
  check: (manifests) => [
    ...ROLES.filter((name) => !findNamed(manifests, 'Role', name)).map((name) => `no Role ${name}`),
    ...manifests
      .filter(({ kind }) => kind.startsWith('ClusterRole'))
      .map((it) => `${describeManifest(it)}: too wide`),
    ...ofKind(manifests, 'Role').flatMap((role) =>
      (role.rules ?? [])
        .flatMap((rule) => checkPolicyRule(rule, role.metadata.name === DEPLOYER))
        .map((problem) => `${describeManifest(role)} ${problem}`),
    ),
  ],
};

function checkPolicyRule(
  { apiGroups = [], resources = [], verbs }: IPolicyRule,
  isDeployer: boolean,
): string[] {
  const isWriting = verbs.some((verb) => WRITES.includes(verb));
  return [
    ...([...apiGroups, ...resources, ...verbs].includes('*') ? ['has a wildcard'] : []),
    ...resources.filter((name) => SHELLS.includes(name)).map((name) => `gets into pods by ${name}`),
    ...(resources.includes('secrets') && !isDeployer ? ['reads Secrets'] : []),
    ...(isWriting && !isDeployer && resources.some((name) => POD_MAKERS.includes(name))
      ? ['makes pods']
      : []),
    ...(isWriting && resources.includes('pods') ? ['makes pods of its own'] : []),
  ];
}
