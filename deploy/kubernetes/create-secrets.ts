// The Secrets that the production overlay wants, with values that nobody has seen. What exists is kept.
//   node deploy/kubernetes/create-secrets.ts | kubectl create --filename -
// The certificate is the site's own: kubectl -n crs create secret tls crs-web-tls --cert=… --key=…
import { randomBytes } from 'node:crypto';

const random = () => randomBytes(32).toString('base64url');

function describeSecret(name: string, stringData: Record<string, string>) {
  const labels = { 'app.kubernetes.io/part-of': 'crs', 'app.kubernetes.io/component': 'config' };
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: 'crs', labels }, stringData };
}

/** A login of the database; `addresses` are the names of its keys, each with the server that it leads to. */
function describeLogin(name: string, username: string, addresses: Record<string, string>) {
  const password = random();
  const urls = Object.entries(addresses).map(([key, server]) => [
    key,
    `postgres://${username}:${password}@${server}:5432/crs`,
  ]);
  return describeSecret(name, { username, password, ...Object.fromEntries(urls) });
}

export function createSecrets() {
  return [
    describeLogin('crs-database', 'crs', { url: 'crs-postgres' }),
    describeLogin('crs-database-app', 'crs_app', { url: 'crs-postgres' }),
    describeLogin('crs-database-reader', 'crs_reader', {
      url: 'crs-postgres',
      'read-url': 'crs-postgres-read',
    }),
    describeSecret('crs-auth', { secret: random() }),
    describeSecret('crs-backup', { key: random() }),
  ];
}

if (import.meta.main)
  console.log(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: createSecrets() }, undefined, 2));
