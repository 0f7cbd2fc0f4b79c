// The Secrets that the production overlay wants, with values that nobody has seen. What exists is kept.
//   node deploy/kubernetes/create-secrets.ts | kubectl create --filename -
// The certificate is the site's own: kubectl -n crs create secret tls crs-web-tls --cert=… --key=…
import { randomBytes } from 'node:crypto';

const random = () => randomBytes(32).toString('base64url');

function describeSecret(name: string, stringData: Record<string, string>) {
  const labels = { 'app.kubernetes.io/part-of': 'crs', 'app.kubernetes.io/component': 'config' };
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'crs', labels }, stringData };
}

export function createSecrets() {
  const password = random();
  return [
    describeSecret('crs-database', {
      password,
      url: `postgres://crs:${password}@crs-postgres:5432/crs`,
      'read-url': `postgres://crs:${password}@crs-postgres-read:5432/crs`,
    }),
    describeSecret('crs-auth', { secret: random() }),
    describeSecret('crs-backup', { key: random() }),
  ];
}

if (import.meta.main)
  console.log(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: createSecrets() }, undefined, 2));
