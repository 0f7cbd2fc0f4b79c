import { selects } from './label-selector.ts';
import { describeManifest, type Manifest, ofKind } from './manifest.ts';
import { isDefaultDeny, listHalfWays, listPolicies, listWays, policySelects } from './reachability.ts';
import type { Rule } from './rule.ts';
import { hasPort, listPods } from './pod.ts';
import { listWorkloads } from './workload.ts';

export const defaultDeny: Rule = {
  id: 'M10',
  says: 'default-deny both ways; every pod has an allowing policy; no policy without a pod',
  check: (manifests) => {
    const policies = listPolicies(manifests);
    const allowing = policies.filter((policy) => !isDefaultDeny(policy));
    const pods = listPods(manifests);
    return [
      ...(policies.some(isDefaultDeny) ? [] : ['no policy denies everything by default']),
      ...pods
        .filter(({ labels }) => !allowing.some((policy) => policySelects(policy, labels)))
        .map(({ title }) => `${title}: no policy allows it anything`),
      ...allowing
        .filter((policy) => !pods.some(({ labels }) => policySelects(policy, labels)))
        .map((policy) => `${describeManifest(policy)}: selects nothing`),
    ];
  },
};

export const reachability: Rule = {
  id: 'M11',
  says: 'the policies allow exactly the ways of the reachability table',
  check: (manifests, { ways }) => {
    const allowed = listWays(manifests);
    return [
      ...allowed.filter((way) => !ways.includes(way)).map((way) => `allowed, not in the table: ${way}`),
      ...ways.filter((way) => !allowed.includes(way)).map((way) => `in the table, not allowed: ${way}`),
      ...listHalfWays(manifests).map((way) => `allowed on one side only: ${way}`),
    ];
  },
};

export const clusterIpServices: Rule = {
  id: 'M12',
  says: 'Services are ClusterIP; Service, Ingress and probe ports are named container ports',
  check: (manifests) => [
    ...ofKind(manifests, 'Service')
      .filter(({ spec }) => (spec.type ?? 'ClusterIP') !== 'ClusterIP')
      .map((service) => `${describeManifest(service)}: type ${service.spec.type}`),
    ...checkServicePorts(manifests),
    ...checkIngressPorts(manifests),
    ...checkProbePorts(manifests),
  ],
};

function checkServicePorts(manifests: Manifest[]): string[] {
  const pods = listPods(manifests);
  return ofKind(manifests, 'Service').flatMap((service) => {
    const targets = pods.filter(({ labels }) =>
      selects({ matchLabels: service.spec.selector ?? {} }, labels),
    );
    if (targets.length !== 1) return [`${describeManifest(service)}: selects ${targets.length} workloads`];
    return (service.spec.ports ?? [])
      .filter(({ targetPort }) => !targets.every((pod) => hasPort(pod, targetPort)))
      .map(({ targetPort }) => `${describeManifest(service)}: no container port is named ${targetPort}`);
  });
}

function checkIngressPorts(manifests: Manifest[]): string[] {
  const services = ofKind(manifests, 'Service');
  return ofKind(manifests, 'Ingress').flatMap((ingress) =>
    (ingress.spec.rules ?? [])
      .flatMap((rule) => rule.http?.paths ?? [])
      .filter(({ backend }) => {
        const service = services.find(({ metadata }) => metadata.name === backend.service?.name);
        const ports = service?.spec.ports ?? [];
        return !ports.some(({ name }) => name !== undefined && name === backend.service?.port?.name);
      })
      .map(({ backend }) => `${describeManifest(ingress)}: no named port at ${backend.service?.name}`),
  );
}

function checkProbePorts(manifests: Manifest[]): string[] {
  return listWorkloads(manifests).flatMap(({ title, containers }) =>
    containers.flatMap((container) => {
      const names = container.ports?.map(({ name }) => name) ?? [];
      return [container.startupProbe, container.readinessProbe, container.livenessProbe]
        .map((probe) => probe?.httpGet?.port ?? probe?.tcpSocket?.port)
        .filter((port) => port !== undefined && !names.includes(String(port)))
        .map((port) => `${title}: a probe of ${container.name} asks the port ${port}, which has no name`);
    }),
  );
}

export const plainIngress: Rule = {
  id: 'M13',
  says: 'Ingress without annotations, with the class of its overlay, TLS where the site has it',
  check: (manifests, { hasTls }) =>
    ofKind(manifests, 'Ingress').flatMap((ingress) => {
      const { tls = [], rules = [], ingressClassName } = ingress.spec;
      const tlsHosts = tls.flatMap(({ hosts = [] }) => hosts);
      const problems = [
        ...(ingress.apiVersion === 'networking.k8s.io/v1' ? [] : [`is ${ingress.apiVersion as string}`]),
        ...Object.keys(ingress.metadata.annotations ?? {}).map((key) => `has the annotation ${key}`),
        ...(ingressClassName ? [] : ['has no class']),
        ...(hasTls
          ? rules.filter(({ host }) => !host || !tlsHosts.includes(host)).map(() => 'has a rule without TLS')
          : []),
      ];
      return problems.map((problem) => `${describeManifest(ingress)} ${problem}`);
    }),
};
