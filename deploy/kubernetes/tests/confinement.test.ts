import { boundedWrites, confinedTwice, noPlaceOfTheNode } from '../rules/confinement-rules.ts';
import { getWorkload } from '../rules/workload.ts';
import { containerOf, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(noPlaceOfTheNode, {
  'a name in the hosts file': {
    finding: 'Deployment/crs-api: writes names into the hosts file',
    change: (all) =>
      setAt(getWorkload(all, 'api').pod, 'hostAliases', [{ ip: '192.0.2.1', hostnames: ['other'] }]),
  },
  'a low port': {
    finding: 'Deployment/crs-web: web has the low port 80',
    change: (all) => setAt(containerOf(all, 'web'), 'ports.0.containerPort', 80),
  },
});

proveRule(confinedTwice, {
  'a pod that may be root': {
    finding: 'Deployment/crs-api: the pod may be root',
    change: (all) => setAt(getWorkload(all, 'api').pod, 'securityContext.runAsNonRoot', undefined),
  },
  'a container that may be root': {
    finding: 'StatefulSet/crs-postgres: postgres may be root',
    change: (all) => setAt(containerOf(all, 'postgres'), 'securityContext.runAsNonRoot', false),
  },
  'a container without seccomp': {
    finding: 'CronJob/crs-trainer: trainer has no seccomp profile',
    change: (all) => setAt(containerOf(all, 'trainer'), 'securityContext.seccompProfile.type', 'Unconfined'),
  },
  'a way to gain rights': {
    finding: 'Deployment/crs-web: web may gain rights',
    change: (all) => setAt(containerOf(all, 'web'), 'securityContext.allowPrivilegeEscalation', true),
  },
  'a capability': {
    finding: 'Deployment/crs-web: web keeps capabilities',
    change: (all) => setAt(containerOf(all, 'web'), 'securityContext.capabilities.add', ['NET_BIND_SERVICE']),
  },
});

proveRule(boundedWrites, {
  'a writable root': {
    finding: 'Deployment/crs-api: api may write everywhere',
    change: (all) => setAt(containerOf(all, 'api'), 'securityContext.readOnlyRootFilesystem', undefined),
  },
  'a temporary volume without a size': {
    finding: 'CronJob/crs-backup: tmp has no size',
    change: (all) => {
      const volume = getWorkload(all, 'backup').pod.volumes?.find(({ name }) => name === 'tmp');
      setAt(volume, 'emptyDir', {});
    },
  },
  'a folder of the node': {
    finding: 'Deployment/crs-api: api writes to /tmp, which is no place for it',
    change: (all) => {
      const volume = getWorkload(all, 'api').pod.volumes?.find(({ name }) => name === 'tmp');
      setAt(volume, 'emptyDir', undefined);
      setAt(volume, 'hostPath', { path: '/tmp' });
    },
  },
});
