import { describeManifest, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';

const POD_SECURITY = 'pod-security.kubernetes.io';
const MODES = ['enforce', 'warn', 'audit'];

export const podSecurity: Rule = {
  id: 'M06',
  says: 'the namespace enforces, warns and audits Pod Security restricted, version pinned',
  check: (manifests) => {
    const namespaces = ofKind(manifests, 'Namespace');
    if (namespaces.length === 0) return ['no Namespace'];
    return namespaces.flatMap(({ metadata: { name, labels = {} } }) =>
      MODES.flatMap((mode) => [
        ...(labels[`${POD_SECURITY}/${mode}`] === 'restricted' ? [] : [`${name}: ${mode} is not restricted`]),
        ...(/^v1\.\d+$/.test(labels[`${POD_SECURITY}/${mode}-version`] ?? '')
          ? []
          : [`${name}: version of ${mode} is not pinned`]),
      ]),
    );
  },
};

export const oneNamespace: Rule = {
  id: 'M09',
  says: 'everything is in the namespace crs',
  check: (manifests) =>
    manifests
      .filter(({ kind }) => kind !== 'Namespace')
      .filter(({ metadata }) => metadata.namespace !== 'crs')
      .map(
        (manifest) => `${describeManifest(manifest)}: namespace ${manifest.metadata.namespace ?? 'default'}`,
      ),
};

export const applyInOneGo: Rule = {
  id: 'M29',
  says: 'one apply on an empty cluster: Namespace first, no kind that the cluster does not know',
  check: (manifests, { foreignApis }) => [
    ...(manifests[0]?.kind === 'Namespace' ? [] : ['the first object is not the Namespace']),
    ...manifests
      .filter(({ apiVersion }) => !isBuiltIn(apiVersion) && !foreignApis.includes(groupOf(apiVersion)))
      .map((manifest) => `${describeManifest(manifest)}: ${manifest.apiVersion} needs a definition first`),
  ],
};

const BUILT_IN_GROUPS = [
  '',
  'apps',
  'autoscaling',
  'batch',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
];

function isBuiltIn(apiVersion: string): boolean {
  return BUILT_IN_GROUPS.includes(groupOf(apiVersion));
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}
