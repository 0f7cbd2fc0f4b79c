import type { Site } from './rule.ts';
import { sites } from './site.ts';

const DNS = 'namespace:kube-system[k8s-app=kube-dns]';

/** What a component changes in what its overlay allows. */
const components: Record<string, (site: Site) => Site> = {
  'log-volume': (site) => site,
  vpa: (site) => ({ ...site, foreignApis: [...site.foreignApis, 'autoscaling.k8s.io'] }),
  // cert-manager writes the Secret that the Ingress names.
  tls: (site) => ({
    ...site,
    foreignApis: [...site.foreignApis, 'cert-manager.io'],
    suppliedSecrets: { ...site.suppliedSecrets, 'crs-web-tls': ['tls.crt', 'tls.key'] },
    hasTls: true,
  }),
  'gateway-api': (site) => ({
    ...site,
    foreignApis: [...site.foreignApis, 'gateway.networking.k8s.io'],
    ingressNamespace: 'gateway',
    ways: [
      ...site.ways.filter((way) => way !== `namespace:${site.ingressNamespace} → web:8080`),
      'namespace:gateway → web:8080',
    ],
  }),
  monitoring: (site) => ({
    ...site,
    foreignApis: [...site.foreignApis, 'monitoring.coreos.com'],
    ways: [...site.ways, 'namespace:monitoring → api:9090'],
  }),
  'read-replicas': (site) => ({
    ...site,
    suppliedSecrets: {
      ...site.suppliedSecrets,
      'crs-database-reader': ['username', 'password', 'url', 'read-url'],
    },
    ways: [
      ...site.ways,
      'postgres-replica → postgres:5432',
      'backup → postgres-replica:5432',
      `postgres-replica → ${DNS}:53`,
      `postgres-replica → ${DNS}:53/udp`,
    ],
  }),
  cnpg: (site) => ({
    ...site,
    foreignApis: [...site.foreignApis, 'postgresql.cnpg.io', 'barmancloud.cnpg.io'],
    ways: [
      ...site.ways,
      'postgres → postgres:5432',
      'postgres → postgres:8000',
      'namespace:cnpg-system → postgres:8000',
      'postgres → address:0.0.0.0/0:443',
      'postgres → address:0.0.0.0/0:6443',
    ],
  }),
  'cnpg-recovery': (site) => site,
};

export interface Combination {
  overlay: string;
  components: string[];
  site: Site;
}

/** Production has the log volume already; recovery needs the cluster that it recovers. */
const LONE = Object.keys(components).filter((name) => name !== 'cnpg-recovery');
const TOGETHER = [
  ['cnpg', 'cnpg-recovery'],
  ['tls', 'monitoring', 'vpa', 'read-replicas'],
  ['gateway-api', 'monitoring', 'cnpg'],
];

/** Every overlay with each component, and the sets that are meant to be used together. */
export function listCombinations(): Combination[] {
  return sites.flatMap((site) =>
    [...LONE.map((name) => [name]), ...TOGETHER]
      .filter((names) => !(site.name === 'production' && names.includes('log-volume')))
      .map((names) => ({
        overlay: site.name,
        components: names,
        site: names.reduce((changed, name) => components[name]?.(changed) ?? changed, site),
      })),
  );
}
