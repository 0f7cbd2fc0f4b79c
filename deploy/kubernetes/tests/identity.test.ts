import { leastPrivilege, numericUsers, ownAccounts } from '../rules/identity-rules.ts';
import { getNamed, type Manifest } from '../rules/manifest.ts';
import { getWorkload } from '../rules/workload.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(numericUsers, {
  'the user of the image': {
    finding: 'Deployment/crs-api: api has the user or group of the image',
    change: (all) => setAt(containerOf(all, 'api'), 'securityContext.runAsUser', undefined),
  },
  'a low group of volumes': {
    finding: 'Deployment/crs-web: the pod has the user or group 101',
    change: (all) => setAt(getWorkload(all, 'web').pod, 'securityContext.fsGroup', 101),
  },
  "PostgreSQL's user for another container": {
    finding: 'CronJob/crs-restore-drill: restore-drill has the user or group 999',
    change: (all) => setAt(containerOf(all, 'restore-drill'), 'securityContext.runAsUser', 999),
  },
});

proveRule(ownAccounts, {
  'a shared account': {
    finding: 'CronJob/crs-backup: shares the ServiceAccount crs-trainer',
    change: (all) => setAt(getWorkload(all, 'backup').pod, 'serviceAccountName', 'crs-trainer'),
  },
  'a token in a pod': {
    finding: 'Deployment/crs-web: has a token',
    change: (all) => setAt(getWorkload(all, 'web').pod, 'automountServiceAccountToken', true),
  },
  'an account that brings a token': {
    finding: 'Deployment/crs-api: its ServiceAccount brings a token',
    change: (all) =>
      setAt(getNamed(all, 'ServiceAccount', 'crs-api'), 'automountServiceAccountToken', undefined),
  },
});

const allow = (all: Manifest[], role: string, resource: string, verbs: string[]) =>
  getNamed(all, 'Role', role).rules?.push({ apiGroups: [''], resources: [resource], verbs });

proveRule(leastPrivilege, {
  'a missing role': {
    finding: 'no Role crs-operator',
    change: (all) => removeManifest(all, 'Role', 'crs-operator'),
  },
  'a role for the whole cluster': {
    finding: 'ClusterRole/crs-admin: too wide',
    change: (all) => {
      all.push({
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'crs-admin' },
      });
    },
  },
  'a wildcard': {
    finding: 'Role/crs-deployer has a wildcard',
    change: (all) => allow(all, 'crs-deployer', 'configmaps', ['*']),
  },
  'a viewer who reads Secrets': {
    finding: 'Role/crs-viewer reads Secrets',
    change: (all) => allow(all, 'crs-viewer', 'secrets', ['get']),
  },
  'an operator who makes pods': {
    finding: 'Role/crs-operator makes pods',
    change: (all) => allow(all, 'crs-operator', 'cronjobs', ['patch']),
  },
  'a deployer with a shell': {
    finding: 'Role/crs-deployer gets into pods by pods/exec',
    change: (all) => allow(all, 'crs-deployer', 'pods/exec', ['create']),
  },
});
