import type { Site } from './rule.ts';

const DNS = 'namespace:kube-system[k8s-app=kube-dns]';

/** M11, the reachability table. What is not here must not be possible. */
function listAllowedWays(ingressNamespace: string, jobs: string[]): string[] {
  const components = ['api', 'web', 'postgres', 'migrate', 'trainer', 'backup', 'restore-drill', ...jobs];
  return [
    `namespace:${ingressNamespace} → web:8080`,
    'web → api:8000',
    'api → postgres:5432',
    'trainer → postgres:5432',
    'migrate → postgres:5432',
    'backup → postgres:5432',
    ...jobs.map((job) => `${job} → postgres:5432`),
    ...components.flatMap((component) => [`${component} → ${DNS}:53`, `${component} → ${DNS}:53/udp`]),
  ];
}

const minikube: Site = {
  name: 'minikube',
  suppliedSecrets: {},
  imagePrefixes: ['crs-api:', 'crs-web:', 'postgres:'],
  hasImageDigests: false,
  hasExampleSecrets: true,
  hasTls: false,
  ingressNamespace: 'ingress-nginx',
  ways: listAllowedWays('ingress-nginx', ['seed']),
  foreignApis: [],
};

const production: Site = {
  name: 'production',
  suppliedSecrets: {
    'crs-database': ['username', 'password', 'url'],
    'crs-database-app': ['username', 'password', 'url'],
    'crs-database-reader': ['username', 'password', 'url'],
    'crs-auth': ['secret'],
    'crs-backup': ['key'],
    'crs-web-tls': ['tls.crt', 'tls.key'],
  },
  imagePrefixes: ['registry.example.org/crs/'],
  hasImageDigests: true,
  hasExampleSecrets: false,
  hasTls: true,
  ingressNamespace: 'traefik',
  ways: listAllowedWays('traefik', []),
  foreignApis: [],
};

export const sites: readonly Site[] = [minikube, production];
