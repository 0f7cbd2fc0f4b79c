import { gentleRollout, logFiles, probes, statefulSet } from '../rules/availability-rules.ts';
import { boundedJobs } from '../rules/job-rules.ts';
import { getNamed, ofKind } from '../rules/manifest.ts';
import { getWorkload } from '../rules/workload.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(probes, {
  'no startup probe': {
    finding: 'Deployment/crs-api has no startup probe',
    change: (all) => setAt(containerOf(all, 'api'), 'startupProbe', undefined),
  },
  'no readiness probe': {
    finding: 'Deployment/crs-web has no readiness probe',
    change: (all) => setAt(containerOf(all, 'web'), 'readinessProbe', undefined),
  },
  'no liveness probe': {
    finding: 'StatefulSet/crs-postgres has no liveness probe',
    change: (all) => setAt(containerOf(all, 'postgres'), 'livenessProbe', undefined),
  },
  'the same probe twice': {
    finding: 'Deployment/crs-api asks the same for ready and alive',
    change: (all) => setAt(containerOf(all, 'api'), 'readinessProbe.httpGet.path', '/livez'),
  },
  'a liveness probe that asks the database': {
    finding: 'Deployment/crs-api asks the database whether it is alive',
    change: (all) => setAt(containerOf(all, 'api'), 'livenessProbe.httpGet.path', '/readyz'),
  },
});

proveRule(gentleRollout, {
  'a rollout that takes pods away': {
    finding: 'Deployment/crs-api takes pods away',
    change: (all) =>
      setAt(getNamed(all, 'Deployment', 'crs-api'), 'spec.strategy.rollingUpdate.maxUnavailable', 1),
  },
  'no preStop': {
    finding: 'Deployment/crs-web stops before the load balancer knows',
    change: (all) => setAt(containerOf(all, 'web'), 'lifecycle', undefined),
  },
  'a grace period too short for the drain': {
    finding: 'Deployment/crs-api is killed while it drains',
    change: (all) => setAt(ofKind(all, 'ConfigMap')[0], 'data.DRAIN_MS', '5001'),
  },
});

proveRule(statefulSet, {
  'a Service with an address': {
    finding: 'has no headless Service',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-postgres'), 'spec.clusterIP', undefined),
  },
  'no volume': {
    finding: 'keeps nothing',
    change: (all) => setAt(getNamed(all, 'StatefulSet', 'crs-postgres'), 'spec.volumeClaimTemplates', []),
  },
  'a claim without a size': {
    finding: 'has a claim without a size',
    change: (all) =>
      setAt(getNamed(all, 'StatefulSet', 'crs-postgres'), 'spec.volumeClaimTemplates.0.spec.resources', {}),
  },
  'volumes deleted with the set': {
    finding: 'may lose its volumes',
    change: (all) =>
      setAt(
        getNamed(all, 'StatefulSet', 'crs-postgres'),
        'spec.persistentVolumeClaimRetentionPolicy.whenDeleted',
        'Delete',
      ),
  },
  'PGDATA on the mount itself': {
    finding: 'has PGDATA right on the mount',
    change: (all) => {
      const variable = containerOf(all, 'postgres').env?.find(({ name }) => name === 'PGDATA');
      setAt(variable, 'value', '/var/lib/postgresql/data');
    },
  },
  'half a minute to stop': {
    finding: 'is killed early',
    change: (all) =>
      setAt(
        getNamed(all, 'StatefulSet', 'crs-postgres'),
        'spec.template.spec.terminationGracePeriodSeconds',
        30,
      ),
  },
});

proveRule(boundedJobs, {
  'a job without a deadline': {
    finding: 'Job/crs-migrate-0-1-0 has no deadline',
    change: (all) => setAt(getWorkload(all, 'migrate').manifest, 'spec.activeDeadlineSeconds', undefined),
  },
  'a job that stays for ever': {
    finding: 'Job/crs-migrate-0-1-0 stays for ever',
    change: (all) => setAt(getWorkload(all, 'migrate').manifest, 'spec.ttlSecondsAfterFinished', undefined),
  },
  'retries by default': {
    finding: 'CronJob/crs-trainer retries by default',
    change: (all) =>
      setAt(getNamed(all, 'CronJob', 'crs-trainer'), 'spec.jobTemplate.spec.backoffLimit', undefined),
  },
  'no restart policy': {
    finding: 'CronJob/crs-trainer has no restart policy',
    change: (all) => setAt(getWorkload(all, 'trainer').pod, 'restartPolicy', undefined),
  },
  'two runs at once': {
    finding: 'CronJob/crs-backup may run twice at once',
    change: (all) => setAt(getNamed(all, 'CronJob', 'crs-backup'), 'spec.concurrencyPolicy', 'Allow'),
  },
  'a history without a limit': {
    finding: 'CronJob/crs-backup keeps its history',
    change: (all) => setAt(getNamed(all, 'CronJob', 'crs-backup'), 'spec.failedJobsHistoryLimit', undefined),
  },
  'a ttl on a job of a CronJob': {
    finding: 'CronJob/crs-backup has a ttl beside its history limits',
    change: (all) =>
      setAt(getNamed(all, 'CronJob', 'crs-backup'), 'spec.jobTemplate.spec.ttlSecondsAfterFinished', 60),
  },
});

proveRule(logFiles, {
  'log files in a temporary volume': {
    finding: 'its log files have no claim',
    change: (all) => {
      const volume = getWorkload(all, 'api').pod.volumes?.find(({ name }) => name === 'logs');
      setAt(volume, 'persistentVolumeClaim', undefined);
      setAt(volume, 'emptyDir', {});
    },
  },
  'no log folder': {
    finding: 'its log files have no claim',
    change: (all) => removeManifest(all, 'PersistentVolumeClaim', 'crs-api-logs'),
  },
  'a bound above the size of the claim': {
    finding: 'its log files may fill their volume',
    change: (all) => {
      const variable = containerOf(all, 'api').env?.find(({ name }) => name === 'LOG_DIRECTORY_MB_MAX');
      setAt(variable, 'value', '4096');
    },
  },
  'a bound above the claim of each pod': {
    finding: 'its log files may fill their volume',
    site: 'production',
    change: (all) => {
      const volume = getWorkload(all, 'api').pod.volumes?.find(({ name }) => name === 'logs');
      setAt(volume, 'ephemeral.volumeClaimTemplate.spec.resources.requests.storage', '1Gi');
    },
  },
});
