import type { IContainer, IProbe } from 'kubernetes-models/v1';
import { readVariable } from './environment.ts';
import { describeManifest, type Manifest, ofKind } from './manifest.ts';
import { parseQuantity } from './quantity.ts';
import type { Rule } from './rule.ts';
import { getMainContainer, listServers } from './workload.ts';

/** The longest request: the API answers within it, nginx closes its connections before. */
const IN_FLIGHT_SECONDS = 30;
const PRE_STOP_SECONDS_MIN = 5;
const MARGIN_SECONDS = 5;
const DATABASE_GRACE_SECONDS_MIN = 60;

export const probes: Rule = {
  id: 'M21',
  says: 'startup, readiness and liveness probes; readiness differs from liveness, which never asks the database',
  check: (manifests) =>
    listServers(manifests).flatMap((workload) => {
      const { startupProbe, readinessProbe, livenessProbe } = getMainContainer(workload);
      const problems = [
        ...(startupProbe ? [] : ['has no startup probe']),
        ...(readinessProbe ? [] : ['has no readiness probe']),
        ...(livenessProbe ? [] : ['has no liveness probe']),
        ...(describeProbe(readinessProbe) === describeProbe(livenessProbe)
          ? ['asks the same for ready and alive']
          : []),
        ...(isShallow(livenessProbe) ? [] : ['asks the database whether it is alive']),
      ];
      return problems.map((problem) => `${workload.title} ${problem}`);
    }),
};

function describeProbe(probe: IProbe | undefined): string {
  return JSON.stringify([probe?.httpGet?.path, probe?.tcpSocket, probe?.exec]);
}

function isShallow(probe: IProbe | undefined): boolean {
  return probe?.tcpSocket !== undefined || probe?.httpGet?.path === '/livez';
}

export const gentleRollout: Rule = {
  id: 'M22',
  says: 'no pod less during a rollout; preStop at least 5 s; a grace period for preStop, drain and requests in flight',
  check: (manifests) =>
    ofKind(manifests, 'Deployment').flatMap((deployment) => {
      const pod = deployment.spec.template.spec;
      const seconds = (pod?.containers ?? []).map((it) => computeStopSeconds(manifests, it));
      const preStops = (pod?.containers ?? []).map(readPreStopSeconds);
      const problems = [
        ...(deployment.spec.strategy?.rollingUpdate?.maxUnavailable === 0
          ? []
          : ['takes pods away in a rollout']),
        ...(Math.min(...preStops) >= PRE_STOP_SECONDS_MIN ? [] : ['stops before the load balancer knows']),
        ...((pod?.terminationGracePeriodSeconds ?? 30) >= Math.max(...seconds)
          ? []
          : ['is killed while it drains']),
      ];
      return problems.map((problem) => `${describeManifest(deployment)} ${problem}`);
    }),
};

function computeStopSeconds(manifests: Manifest[], container: IContainer): number {
  const preStop = readPreStopSeconds(container);
  const drain = Number(readVariable(manifests, container, 'DRAIN_MS') ?? 0) / 1000;
  return preStop + drain + IN_FLIGHT_SECONDS + MARGIN_SECONDS;
}

function readPreStopSeconds({ lifecycle }: IContainer): number {
  const { sleep, exec } = lifecycle?.preStop ?? {};
  return sleep?.seconds ?? Number(/sleep (\d+)$/.exec(exec?.command?.at(-1) ?? '')?.[1] ?? 0);
}

export const statefulSet: Rule = {
  id: 'M23',
  says: 'StatefulSet: headless Service, sized and retained volumes, PGDATA below the mount, a minute to stop',
  check: (manifests) =>
    ofKind(manifests, 'StatefulSet').flatMap((set) => {
      const { serviceName, volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy: kept } = set.spec;
      const service = ofKind(manifests, 'Service').find(({ metadata }) => metadata.name === serviceName);
      const pod = set.spec.template.spec;
      const problems = [
        ...(service?.spec.clusterIP === 'None' ? [] : ['has no headless Service']),
        ...(volumeClaimTemplates.length > 0 ? [] : ['keeps nothing']),
        ...volumeClaimTemplates
          .filter(({ spec }) => !((spec?.resources?.requests?.['storage'] ?? 0) !== 0))
          .map(() => 'has a claim without a size'),
        ...(kept?.whenDeleted === 'Retain' && kept.whenScaled === 'Retain' ? [] : ['may lose its volumes']),
        ...((pod?.containers ?? []).every(isDataBelowMount) ? [] : ['has PGDATA right on the mount']),
        ...((pod?.terminationGracePeriodSeconds ?? 30) >= DATABASE_GRACE_SECONDS_MIN
          ? []
          : ['is killed early']),
      ];
      return problems.map((problem) => `${describeManifest(set)} ${problem}`);
    }),
};

function isDataBelowMount({ env = [], volumeMounts = [] }: IContainer): boolean {
  const folder = env.find(({ name }) => name === 'PGDATA')?.value ?? '';
  return volumeMounts.some(({ name, mountPath }) => name === 'data' && folder.startsWith(`${mountPath}/`));
}

export const logFiles: Rule = {
  id: 'M26',
  says: "the api's log files have a volume of their own and a bound below its size",
  check: (manifests) =>
    listServers(manifests)
      .filter(({ component }) => component === 'api')
      .flatMap((workload) => {
        const container = getMainContainer(workload);
        const folder = readVariable(manifests, container, 'LOG_DIRECTORY');
        const bound = parseQuantity(`${readVariable(manifests, container, 'LOG_DIRECTORY_MB_MAX') ?? 0}M`);
        const mount = container.volumeMounts?.find(({ mountPath }) => mountPath === folder);
        const volume = workload.pod.volumes?.find(({ name }) => name === mount?.name);
        const size = findClaimSize(manifests, volume);
        if (!folder || !size) return [`${workload.title}: its log files have no claim`];
        return bound > 0 && bound < size ? [] : [`${workload.title}: its log files may fill their volume`];
      }),
};

type Volume = NonNullable<ReturnType<typeof listServers>[number]['pod']['volumes']>[number];

function findClaimSize(manifests: Manifest[], volume: Volume | undefined): number {
  const name = volume?.persistentVolumeClaim?.claimName;
  const claim = ofKind(manifests, 'PersistentVolumeClaim').find(({ metadata }) => metadata.name === name);
  const spec = volume?.ephemeral?.volumeClaimTemplate?.spec ?? claim?.spec;
  return parseQuantity(spec?.resources?.requests?.['storage'] ?? 0);
}
