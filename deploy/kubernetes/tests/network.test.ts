import { getNamed } from '../rules/manifest.ts';
import { clusterIpServices, defaultDeny, plainIngress, reachability } from '../rules/network-rules.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(defaultDeny, {
  'no default-deny': {
    finding: 'no policy denies everything',
    change: (all) => removeManifest(all, 'NetworkPolicy', 'default-deny'),
  },
  'a default-deny of one direction': {
    finding: 'no policy denies everything',
    change: (all) => setAt(getNamed(all, 'NetworkPolicy', 'default-deny'), 'spec.policyTypes', ['Ingress']),
  },
  'a pod that no policy allows anything': {
    finding: 'CronJob/crs-restore-drill: no policy allows it anything',
    change: (all) => removeManifest(all, 'NetworkPolicy', 'allow-dns'),
  },
  'a policy without a pod': {
    finding: 'NetworkPolicy/api-from-web: selects nothing',
    change: (all) =>
      setAt(getNamed(all, 'NetworkPolicy', 'api-from-web'), 'spec.podSelector.matchLabels', { tier: 'back' }),
  },
});

proveRule(reachability, {
  'web reaching the database': {
    finding: 'allowed, not in the table: web → postgres:5432',
    change: (all) => {
      const clients = ['api', 'trainer', 'migrate', 'backup', 'web'];
      for (const [name, path] of [
        ['clients-to-postgres', 'spec.podSelector.matchExpressions.0.values'],
        ['postgres-from-clients', 'spec.ingress.0.from.0.podSelector.matchExpressions.0.values'],
      ] as const)
        setAt(getNamed(all, 'NetworkPolicy', name), path, clients);
    },
  },
  'a way allowed on one side only': {
    finding: 'allowed on one side only: web → postgres:5432',
    change: (all) =>
      setAt(getNamed(all, 'NetworkPolicy', 'web-to-api'), 'spec.egress.0', {
        to: [{ podSelector: { matchLabels: { 'app.kubernetes.io/component': 'postgres' } } }],
        ports: [{ port: 5432 }],
      }),
  },
  'a forgotten way': {
    finding: 'in the table, not allowed: web → api:8000',
    change: (all) => removeManifest(all, 'NetworkPolicy', 'api-from-web'),
  },
  'the API open to the Ingress controller': {
    finding: 'allowed, not in the table: namespace:ingress-nginx → api:8080',
    change: (all) => setAt(getNamed(all, 'NetworkPolicy', 'ingress-to-web'), 'spec.podSelector', {}),
  },
  'egress to the internet': {
    finding: 'allowed, not in the table: backup → address:0.0.0.0/0:443',
    change: (all) =>
      setAt(getNamed(all, 'NetworkPolicy', 'clients-to-postgres'), 'spec.egress.1', {
        to: [{ ipBlock: { cidr: '0.0.0.0/0' } }],
        ports: [{ port: 443 }],
      }),
  },
  'a rule without peers, which means everybody': {
    finding: 'allowed, not in the table: anywhere → api:8000',
    change: (all) => setAt(getNamed(all, 'NetworkPolicy', 'api-from-web'), 'spec.ingress.0.from', undefined),
  },
  'a rule without ports, which means all of them': {
    finding: 'allowed, not in the table: namespace:ingress-nginx → web:*',
    change: (all) =>
      setAt(getNamed(all, 'NetworkPolicy', 'ingress-to-web'), 'spec.ingress.0.ports', undefined),
  },
});

proveRule(clusterIpServices, {
  'a NodePort': {
    finding: 'Service/crs-web: type NodePort',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-web'), 'spec.type', 'NodePort'),
  },
  'a Service port that no container has': {
    finding: 'Service/crs-api: no container port is named web',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-api'), 'spec.ports.0.targetPort', 'web'),
  },
  'a Service port by number': {
    finding: 'Service/crs-api: no container port is named 8000',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-api'), 'spec.ports.0.targetPort', 8000),
  },
  'a Service without pods': {
    finding: 'Service/crs-postgres: selects 0 workloads',
    change: (all) =>
      setAt(getNamed(all, 'Service', 'crs-postgres'), 'spec.selector', { 'app.kubernetes.io/name': 'db' }),
  },
  'an Ingress to a Service that is not there': {
    finding: 'Ingress/crs-web: no named port at crs-web',
    change: (all) => removeManifest(all, 'Service', 'crs-web'),
  },
  'a probe of a port without a name': {
    finding: 'a probe of api asks the port 8000',
    change: (all) => setAt(containerOf(all, 'api'), 'readinessProbe.httpGet.port', 8000),
  },
});

proveRule(plainIngress, {
  "a controller's annotation": {
    finding: 'has the annotation nginx.ingress.kubernetes.io/rewrite-target',
    change: (all) =>
      setAt(getNamed(all, 'Ingress', 'crs-web'), 'metadata.annotations', {
        'nginx.ingress.kubernetes.io/rewrite-target': '/',
      }),
  },
  'no class': {
    finding: 'has no class',
    change: (all) => setAt(getNamed(all, 'Ingress', 'crs-web'), 'spec.ingressClassName', undefined),
  },
  'production without TLS': {
    finding: 'has a rule without TLS',
    site: 'production',
    change: (all) => setAt(getNamed(all, 'Ingress', 'crs-web'), 'spec.tls', undefined),
  },
  'a host that TLS does not cover': {
    finding: 'has a rule without TLS',
    site: 'production',
    change: (all) => setAt(getNamed(all, 'Ingress', 'crs-web'), 'spec.rules.0.host', 'other.example.org'),
  },
  'an old API': {
    finding: 'is extensions/v1beta1',
    change: (all) => setAt(getNamed(all, 'Ingress', 'crs-web'), 'apiVersion', 'extensions/v1beta1'),
  },
});
