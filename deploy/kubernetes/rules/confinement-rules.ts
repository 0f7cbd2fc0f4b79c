import type { IVolume } from 'kubernetes-models/v1';
import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

const PORT_MIN = 1024;

export const noPlaceOfTheNode: Rule = {
  id: 'M01',
  says: 'no name of the hosts file and no low port: what Trivy does not find of M01 and M05',
  check: (manifests) =>
    listWorkloads(manifests).flatMap(({ title, pod, containers }) => [
      ...(pod.hostAliases ? [`${title}: writes names into the hosts file`] : []),
      ...containers.flatMap(({ name, ports = [] }) =>
        ports
          .filter(({ containerPort }) => containerPort < PORT_MIN)
          .map(({ containerPort }) => `${title}: ${name} has the low port ${containerPort}`),
      ),
    ]),
};

export const confinedTwice: Rule = {
  id: 'M02',
  says: 'no root, no gain of rights, no capability, seccomp RuntimeDefault: said for the pod and for each container',
  check: (manifests) =>
    listWorkloads(manifests).flatMap(({ title, pod, containers }) => [
      ...describeOpen(`${title}: the pod`, pod.securityContext ?? {}),
      ...containers.flatMap(({ name, securityContext = {} }) => {
        const { allowPrivilegeEscalation, capabilities } = securityContext;
        return [
          ...describeOpen(`${title}: ${name}`, securityContext),
          ...(allowPrivilegeEscalation === false ? [] : [`${title}: ${name} may gain rights`]),
          ...(capabilities?.drop?.includes('ALL') && !capabilities.add
            ? []
            : [`${title}: ${name} keeps capabilities`]),
        ];
      }),
    ]),
};

function describeOpen(
  who: string,
  { runAsNonRoot, seccompProfile }: { runAsNonRoot?: boolean; seccompProfile?: { type: string } },
): string[] {
  return [
    ...(runAsNonRoot === true ? [] : [`${who} may be root`]),
    ...(seccompProfile?.type === 'RuntimeDefault' ? [] : [`${who} has no seccomp profile`]),
  ];
}

export const boundedWrites: Rule = {
  id: 'M03',
  says: 'a read-only root; what is writable is an emptyDir with a size, or a claim',
  check: (manifests) =>
    listWorkloads(manifests).flatMap(({ title, manifest, pod, containers }) => {
      const claims = 'spec' in manifest ? listTemplateNames(manifest.spec) : [];
      const volumes = pod.volumes ?? [];
      return [
        ...containers
          .filter(({ securityContext }) => securityContext?.readOnlyRootFilesystem !== true)
          .map(({ name }) => `${title}: ${name} may write everywhere`),
        ...volumes
          .filter(({ emptyDir }) => emptyDir && !emptyDir.sizeLimit)
          .map(({ name }) => `${title}: ${name} has no size`),
        ...containers.flatMap(({ name, volumeMounts = [] }) =>
          volumeMounts
            .filter(({ readOnly, name: volume }) => !readOnly && !claims.includes(volume))
            .filter(({ name: volume }) => !isWritable(volumes.find((it) => it.name === volume)))
            .map(({ mountPath }) => `${title}: ${name} writes to ${mountPath}, which is no place for it`),
        ),
      ];
    }),
};

function listTemplateNames(spec: unknown): string[] {
  const { volumeClaimTemplates = [] } = spec as { volumeClaimTemplates?: { metadata?: { name?: string } }[] };
  return volumeClaimTemplates.map(({ metadata }) => metadata?.name ?? '');
}

/** Secrets and ConfigMaps cannot be written to, whatever their mount says. */
function isWritable(volume: IVolume | undefined): boolean {
  const { emptyDir, persistentVolumeClaim, ephemeral, secret, configMap } = volume ?? {};
  return [emptyDir, persistentVolumeClaim, ephemeral, secret, configMap].some((it) => it !== undefined);
}
