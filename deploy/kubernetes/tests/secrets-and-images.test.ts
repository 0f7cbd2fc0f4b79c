import { pinnedImages } from '../rules/image-rules.ts';
import { getNamed, type Manifest, ofKind } from '../rules/manifest.ts';
import { databaseLogins, references, secretsAsFiles } from '../rules/secret-rules.ts';
import { getWorkload } from '../rules/workload.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

const giveVariable = (all: Manifest[], variable: Record<string, unknown>) =>
  containerOf(all, 'api').env?.push(variable as { name: string });

proveRule(secretsAsFiles, {
  'a secret in a ConfigMap': {
    finding: 'AUTH_SECRET holds a secret',
    change: (all) => setAt(ofKind(all, 'ConfigMap')[0], 'data.AUTH_SECRET', 'changeme'),
  },
  'an address with its password in a ConfigMap': {
    finding: 'SEARCH_URL holds a secret',
    change: (all) =>
      setAt(ofKind(all, 'ConfigMap')[0], 'data.SEARCH_URL', 'https://me:secret@search.example.org'),
  },
  'a literal secret in a variable': {
    finding: 'Deployment/crs-api: api has a literal AUTH_SECRET',
    change: (all) => giveVariable(all, { name: 'AUTH_SECRET', value: 'changeme' }),
  },
  'a secret as a variable': {
    finding: 'api reads AUTH_SECRET from a Secret',
    change: (all) =>
      giveVariable(all, {
        name: 'AUTH_SECRET',
        valueFrom: { secretKeyRef: { name: 'crs-auth', key: 'secret' } },
      }),
  },
  'a whole Secret as variables': {
    finding: 'api takes all of crs-auth as variables',
    change: (all) => containerOf(all, 'api').envFrom?.push({ secretRef: { name: 'crs-auth' } }),
  },
  'a secret among the arguments': {
    finding: 'migrate has a secret among its arguments',
    change: (all) =>
      containerOf(all, 'migrate').args?.push('--database=postgres://crs:pass@crs-postgres/crs'),
  },
  'a Secret in the production file': {
    finding: 'Secret/crs-auth: is in the file',
    site: 'production',
    change: (all) => all.push({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'crs-auth' } }),
  },
});

proveRule(references, {
  'a ConfigMap that is not there': {
    finding: 'Deployment/crs-api: no ConfigMap crs-setup',
    change: (all) => setAt(containerOf(all, 'api'), 'envFrom.0.configMapRef.name', 'crs-setup'),
  },
  'a Secret that is not there': {
    finding: 'Deployment/crs-api: no Secret crs-auth',
    change: (all) => removeManifest(all, 'Secret', 'crs-auth'),
  },
  'a Secret that nobody supplies': {
    finding: 'CronJob/crs-backup: no Secret crs-vault',
    site: 'production',
    change: (all) => {
      const volume = getWorkload(all, 'backup').pod.volumes?.find(({ name }) => name === 'key');
      setAt(volume, 'secret.secretName', 'crs-vault');
    },
  },
  'a key that the Secret lacks': {
    finding: 'Secret crs-database-app has no key uri',
    change: (all) => {
      const volume = getWorkload(all, 'api').pod.volumes?.find(({ name }) => name === 'database');
      setAt(volume, 'secret.items.0.key', 'uri');
    },
  },
  'a claim that is not there': {
    finding: 'CronJob/crs-restore-drill: no claim crs-backups',
    change: (all) => removeManifest(all, 'PersistentVolumeClaim', 'crs-backups'),
  },
  'a ServiceAccount that is not there': {
    finding: 'CronJob/crs-trainer: no ServiceAccount crs-trainer',
    change: (all) => removeManifest(all, 'ServiceAccount', 'crs-trainer'),
  },
  'a binding to no Role': {
    finding: 'RoleBinding/crs-operator: no Role crs-operator',
    change: (all) => removeManifest(all, 'Role', 'crs-operator'),
  },
  'a StatefulSet without its Service': {
    finding: 'StatefulSet/crs-postgres: no Service crs-db',
    change: (all) => setAt(getNamed(all, 'StatefulSet', 'crs-postgres'), 'spec.serviceName', 'crs-db'),
  },
  'a certificate that nobody supplies': {
    finding: 'Ingress/crs-web: no Secret other-tls',
    site: 'production',
    change: (all) => setAt(getNamed(all, 'Ingress', 'crs-web'), 'spec.tls.0.secretName', 'other-tls'),
  },
});

const databaseOf = (all: Manifest[], component: string) =>
  getWorkload(all, component).pod.volumes?.find(({ name }) => name === 'database');

proveRule(databaseLogins, {
  'a service that owns the tables': {
    finding: 'Deployment/crs-api: has the login of crs-database',
    change: (all) => setAt(databaseOf(all, 'api'), 'secret.secretName', 'crs-database'),
  },
  'a backup that may change rows': {
    finding: 'CronJob/crs-backup: has the login of crs-database-app',
    site: 'production',
    change: (all) => setAt(databaseOf(all, 'backup'), 'secret.secretName', 'crs-database-app'),
  },
  'the owner among other files': {
    finding: 'CronJob/crs-trainer: has the login of crs-database',
    change: (all) =>
      getWorkload(all, 'trainer').pod.volumes?.push({
        name: 'more',
        projected: { sources: [{ secret: { name: 'crs-database' } }] },
      }),
  },
});

proveRule(pinnedImages, {
  latest: {
    finding: 'the image crs-api:latest has no version',
    change: (all) => setAt(containerOf(all, 'api'), 'image', 'crs-api:latest'),
  },
  'no tag at all': {
    finding: 'the image registry:5000/crs-api has no version',
    change: (all) => setAt(containerOf(all, 'api'), 'image', 'registry:5000/crs-api'),
  },
  'a tag in production': {
    finding: 'crs-web:0.1.0 has no digest',
    site: 'production',
    change: (all) => setAt(containerOf(all, 'web'), 'image', 'registry.example.org/crs/crs-web:0.1.0'),
  },
  'an image from elsewhere': {
    finding: 'is from elsewhere',
    change: (all) => setAt(containerOf(all, 'postgres'), 'image', 'somebody/postgres:15'),
  },
  'a pull at every start': {
    finding: 'is pulled Always',
    change: (all) => setAt(containerOf(all, 'api'), 'imagePullPolicy', 'Always'),
  },
});
