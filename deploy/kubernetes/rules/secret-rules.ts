import type { IContainer } from 'kubernetes-models/v1';
import { describeManifest, findNamed, type Manifest, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

const SECRET_NAME = /SECRET|PASSWORD|TOKEN|CREDENTIAL|KEY|DATABASE_URL/;
const ADDRESS_WITH_PASSWORD = /:\/\/[^/@:]*:[^/@]+@/;

export const secretsAsFiles: Rule = {
  id: 'M14',
  says: 'no secret in a ConfigMap, an argument or a literal variable; secrets are mounted as files',
  check: (manifests, { hasExampleSecrets }) => [
    ...ofKind(manifests, 'ConfigMap').flatMap((map) =>
      Object.entries(map.data ?? {})
        .filter(([name, value]) => isSecret(name, value))
        .map(([name]) => `${describeManifest(map)}: ${name} holds a secret`),
    ),
    ...listWorkloads(manifests).flatMap(({ title, containers }) =>
      containers.flatMap((container) => checkContainer(container).map((problem) => `${title}: ${problem}`)),
    ),
    ...(hasExampleSecrets
      ? []
      : ofKind(manifests, 'Secret').map((it) => `${describeManifest(it)}: is in the file`)),
  ],
};

function checkContainer({ name, args = [], command = [], env = [], envFrom = [] }: IContainer): string[] {
  return [
    ...env.filter((it) => isSecret(it.name, it.value ?? '')).map((it) => `${name} has a literal ${it.name}`),
    ...env.filter((it) => it.valueFrom?.secretKeyRef).map((it) => `${name} reads ${it.name} from a Secret`),
    ...envFrom
      .filter((it) => it.secretRef)
      .map((it) => `${name} takes all of ${it.secretRef?.name} as variables`),
    ...[...args, ...command]
      .filter((text) => ADDRESS_WITH_PASSWORD.test(text) || /password=/i.test(text))
      .map(() => `${name} has a secret among its arguments`),
  ];
}

/** A database address without a password is none: the drill's own server trusts its pod. */
function isSecret(name: string, value: string): boolean {
  if (ADDRESS_WITH_PASSWORD.test(value)) return true;
  return (
    SECRET_NAME.test(name) && !name.endsWith('_FILE') && value !== '' && !/^postgres:\/\/\w+@/.test(value)
  );
}

export const references: Rule = {
  id: 'M15',
  says: 'every ConfigMap, Secret, key, claim, ServiceAccount, Role and Service referred to exists or is supplied',
  check: (manifests, { suppliedSecrets }) => {
    const secrets = { ...listSecretKeys(manifests), ...suppliedSecrets };
    return [
      ...checkPodReferences(manifests, secrets),
      ...ofKind(manifests, 'RoleBinding')
        .filter(({ roleRef }) => !findNamed(manifests, 'Role', roleRef.name))
        .map((binding) => `${describeManifest(binding)}: no Role ${binding.roleRef.name}`),
      ...ofKind(manifests, 'StatefulSet')
        .filter(({ spec }) => !findNamed(manifests, 'Service', spec.serviceName ?? ''))
        .map((set) => `${describeManifest(set)}: no Service ${set.spec.serviceName}`),
      ...ofKind(manifests, 'Ingress').flatMap((ingress) =>
        (ingress.spec.tls ?? [])
          .filter(({ secretName = '' }) => !secrets[secretName])
          .map(({ secretName }) => `${describeManifest(ingress)}: no Secret ${secretName}`),
      ),
    ];
  },
};

type SecretKeys = Record<string, string[]>;

function listSecretKeys(manifests: Manifest[]): SecretKeys {
  const written = ofKind(manifests, 'Secret').map((secret) => [
    secret.metadata.name,
    Object.keys({ ...secret.data, ...secret.stringData }),
  ]);
  return Object.fromEntries(written) as SecretKeys;
}

function checkPodReferences(manifests: Manifest[], secrets: SecretKeys): string[] {
  return listWorkloads(manifests).flatMap(({ title, pod, containers }) => {
    const account = pod.serviceAccountName ?? 'default';
    const problems = [
      ...(findNamed(manifests, 'ServiceAccount', account) ? [] : [`no ServiceAccount ${account}`]),
      ...containers
        .flatMap(({ envFrom = [] }) => envFrom.map((it) => it.configMapRef?.name))
        .concat((pod.volumes ?? []).map((volume) => volume.configMap?.name))
        .filter((name) => name !== undefined && !findNamed(manifests, 'ConfigMap', name))
        .map((name) => `no ConfigMap ${name}`),
      ...(pod.volumes ?? [])
        .map((volume) => volume.persistentVolumeClaim?.claimName)
        .filter((name) => name !== undefined && !findNamed(manifests, 'PersistentVolumeClaim', name))
        .map((name) => `no claim ${name}`),
      ...(pod.volumes ?? []).flatMap(({ secret }) => checkSecretVolume(secret, secrets)),
    ];
    return problems.map((problem) => `${title}: ${problem}`);
  });
}

function checkSecretVolume(
  volume: { secretName?: string; items?: { key: string }[] } | undefined,
  secrets: SecretKeys,
): string[] {
  if (!volume?.secretName) return [];
  const keys = secrets[volume.secretName];
  if (!keys) return [`no Secret ${volume.secretName}`];
  const missing = (volume.items ?? []).filter(({ key }) => !keys.includes(key));
  return missing.map(({ key }) => `Secret ${volume.secretName} has no key ${key}`);
}

/** Who may have which login of the database: by the name of its Secret, the components that mount it. */
const LOGINS: Record<string, readonly string[]> = {
  'crs-database': ['migrate', 'postgres', 'postgres-replica'],
  'crs-database-app': ['migrate', 'api', 'trainer', 'seed'],
  'crs-database-reader': ['migrate', 'backup'],
};

export const databaseLogins: Rule = {
  id: 'S16',
  says: 'only the migration signs in as the owner of the database; the service changes rows, the backup reads',
  check: (manifests) =>
    listWorkloads(manifests).flatMap(({ title, component, pod }) =>
      (pod.volumes ?? [])
        .flatMap(({ secret, projected }) => [
          secret?.secretName ?? '',
          ...(projected?.sources ?? []).map((source) => source.secret?.name ?? ''),
        ])
        .filter((name) => LOGINS[name] && !LOGINS[name].includes(component))
        .map((name) => `${title}: has the login of ${name}`),
    ),
};
