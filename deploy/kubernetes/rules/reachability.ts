import type { INetworkPolicyPeer, INetworkPolicyPort } from 'kubernetes-models/networking.k8s.io/v1';
import { type LabelSelector, selects } from './label-selector.ts';
import { type Labels, type Manifest, ofKind, type Resource } from './manifest.ts';
import { listPods, type Pod } from './pod.ts';

type Policy = Resource<'NetworkPolicy'>;
type Direction = 'ingress' | 'egress';

/** One side of an allowed way: a component of ours, `namespace:NAME[pod label]` outside, or `anywhere`. */
type Peer = string;

export function listPolicies(manifests: Manifest[]): Policy[] {
  return ofKind(manifests, 'NetworkPolicy');
}

export function isDefaultDeny(policy: Policy): boolean {
  const { podSelector, policyTypes = [], ingress, egress } = policy.spec;
  return (
    selects((podSelector ?? {}) as LabelSelector, {}) &&
    policyTypes.includes('Ingress') &&
    policyTypes.includes('Egress') &&
    !ingress &&
    !egress
  );
}

/**
 * Every way that the policies allow, as `from → to:port`. A way between two pods of ours needs both sides:
 * the sender's egress and the receiver's ingress.
 */
export function listWays(manifests: Manifest[]): string[] {
  const out = new Set(listGrants(manifests, 'egress'));
  const into = new Set(listGrants(manifests, 'ingress'));
  const components = new Set(listPods(manifests).map(({ component }) => component));
  const isOurs = (way: string, side: 0 | 1) => components.has(splitWay(way)[side]);
  const both = [...out].filter((way) => into.has(way));
  const outside = [...out].filter((way) => !isOurs(way, 1));
  const inside = [...into].filter((way) => !isOurs(way, 0));
  return [...new Set([...both, ...outside, ...inside])].toSorted();
}

/** Ways granted on one side only: a policy whose counterpart is missing. */
export function listHalfWays(manifests: Manifest[]): string[] {
  const ways = new Set(listWays(manifests));
  const grants = [...listGrants(manifests, 'egress'), ...listGrants(manifests, 'ingress')];
  return [...new Set(grants)].filter((way) => !ways.has(way));
}

function splitWay(way: string): [string, string] {
  const [from = '', to = ''] = way.split(' → ');
  return [from, to.slice(0, to.lastIndexOf(':'))];
}

function listGrants(manifests: Manifest[], direction: Direction): string[] {
  const pods = listPods(manifests);
  return listPolicies(manifests).flatMap((policy) => {
    const selected = pods.filter((it) => policySelects(policy, it.labels)).map((it) => it.component);
    return listRules(policy, direction).flatMap(({ peers, ports }) =>
      selected.flatMap((self) =>
        peers
          .flatMap((peer) => describePeer(peer, pods))
          .flatMap((other) => ports.map((port) => formatWay(direction, self, other, port))),
      ),
    );
  });
}

export function policySelects(policy: Policy, labels: Labels): boolean {
  return selects((policy.spec.podSelector ?? {}) as LabelSelector, labels);
}

function listRules(policy: Policy, direction: Direction) {
  const anyone: INetworkPolicyPeer[] = [{}];
  return direction === 'ingress'
    ? (policy.spec.ingress ?? []).map((rule) => ({
        peers: rule.from ?? anyone,
        ports: formatPorts(rule.ports),
      }))
    : (policy.spec.egress ?? []).map((rule) => ({
        peers: rule.to ?? anyone,
        ports: formatPorts(rule.ports),
      }));
}

function formatPorts(ports: INetworkPolicyPort[] | undefined): string[] {
  return ports?.map(({ port, protocol }) => `${port ?? '*'}${protocol === 'UDP' ? '/udp' : ''}`) ?? ['*'];
}

function describePeer(peer: INetworkPolicyPeer, pods: Pod[]): Peer[] {
  if (peer.ipBlock) return [`address:${peer.ipBlock.cidr}`];
  if (peer.namespaceSelector) return [describeNamespace(peer)];
  if (!peer.podSelector) return ['anywhere'];
  const selector = peer.podSelector as LabelSelector;
  return pods.filter(({ labels }) => selects(selector, labels)).map(({ component }) => component);
}

function describeNamespace({ namespaceSelector, podSelector }: INetworkPolicyPeer): Peer {
  const name = namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];
  if (!name) return 'anywhere';
  const pods = Object.entries(podSelector?.matchLabels ?? {}).map(([key, value]) => `[${key}=${value}]`);
  return `namespace:${name}${pods.join('')}`;
}

function formatWay(direction: Direction, self: string, other: Peer, port: string): string {
  return direction === 'ingress' ? `${other} → ${self}:${port}` : `${self} → ${other}:${port}`;
}
