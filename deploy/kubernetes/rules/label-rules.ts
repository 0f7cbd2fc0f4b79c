import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeManifest, type Labels, ofKind } from './manifest.ts';
import type { Rule } from './rule.ts';
import { listWorkloads } from './workload.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LABELS = ['name', 'component', 'part-of', 'version', 'managed-by'].map(
  (it) => `app.kubernetes.io/${it}`,
);

export const labels: Rule = {
  id: 'M27',
  says: 'the five labels on everything; selectors match their template and no other workload',
  check: (manifests) => [
    ...manifests.flatMap((it) =>
      findMissing(it.metadata.labels).map((label) => `${describeManifest(it)}: no ${label}`),
    ),
    ...listWorkloads(manifests).flatMap(({ title, labels: own }) =>
      findMissing(own).map((label) => `${title}: its pods have no ${label}`),
    ),
    ...[...ofKind(manifests, 'Deployment'), ...ofKind(manifests, 'StatefulSet')].flatMap((server) => {
      const wanted = Object.entries(server.spec.selector.matchLabels ?? {});
      const selected = listWorkloads(manifests)
        .filter(({ labels: own }) => wanted.every(([key, value]) => own[key] === value))
        .map(({ title }) => title);
      const isExact = wanted.length > 0 && selected.join() === describeManifest(server);
      return isExact ? [] : [`${describeManifest(server)}: selects ${selected.join(', ') || 'nothing'}`];
    }),
  ],
};

function findMissing(own: Labels = {}): string[] {
  return LABELS.filter((label) => !own[label]);
}

export const oneVersion: Rule = {
  id: 'M27',
  says: 'labels, names of jobs and images carry the version of package.json',
  check: (manifests, { hasImageDigests }) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const suffix = `-${version.replaceAll('.', '-')}`;
    return [
      ...manifests
        .filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/version'] !== version)
        .map((it) => `${describeManifest(it)}: is labelled with another version than ${version}`),
      ...ofKind(manifests, 'Job')
        .filter(({ metadata }) => !metadata.name.endsWith(suffix))
        .map((it) => `${describeManifest(it)}: does not end in ${suffix}`),
      ...listWorkloads(manifests)
        .flatMap(({ containers }) => containers.map(({ image = '' }) => image))
        .filter((image) => !hasImageDigests && image.startsWith('crs-') && !image.endsWith(`:${version}`))
        .map((image) => `the image ${image} is of another version than ${version}`),
    ];
  },
};
