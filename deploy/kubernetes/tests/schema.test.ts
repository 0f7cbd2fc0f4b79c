import { describe, expect, it } from 'vitest';
import { checkSchema } from '../rules/check-schema.ts';
import { getNamed, type Manifest } from '../rules/manifest.ts';
import { sites } from '../rules/site.ts';
import { containerOf, setAt } from './break-manifest.ts';
import { getSite, loadRendered } from './prove-rule.ts';

const verticalAutoscaler: Manifest & { spec: unknown } = {
  apiVersion: 'autoscaling.k8s.io/v1',
  kind: 'VerticalPodAutoscaler',
  metadata: { name: 'crs-api', namespace: 'crs', labels: {} },
  spec: { targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'crs-api' }, updatePolicies: {} },
};

/** Each breaks one object of the Minikube file; all are read by one run of the compiler. */
const breakages: Record<string, { finding: RegExp; change: (all: Manifest[]) => void }> = {
  'a misspelt field': {
    finding: /Deployment\/crs-api: .*known properties.*readinesProbe/,
    change: (all) => setAt(containerOf(all, 'api'), 'readinesProbe', {}),
  },
  'a field at the wrong place': {
    finding: /Deployment\/crs-web: .*known properties.*resources/,
    change: (all) => setAt(getNamed(all, 'Deployment', 'crs-web').spec, 'resources', {}),
  },
  'a text where a number belongs': {
    finding: /Deployment\/crs-api: .*'string' is not assignable to type 'number'/,
    change: (all) => setAt(getNamed(all, 'Deployment', 'crs-api').spec, 'revisionHistoryLimit', '5'),
  },
  'a missing field': {
    finding: /PersistentVolumeClaim\/crs-backups: .*name.* is missing/,
    change: (all) => {
      const claim = all.find(
        ({ kind, metadata }) => kind === 'PersistentVolumeClaim' && metadata.name === 'crs-backups',
      );
      setAt(claim, 'spec.dataSource', { kind: 'VolumeSnapshot' });
    },
  },
  'a kind that the API does not have': {
    finding: /Service\/crs-api: .*has no exported member 'IService'/,
    change: (all) => setAt(getNamed(all, 'Service', 'crs-api'), 'apiVersion', 'apps/v1'),
  },
  'a misspelt field of a custom resource': {
    finding: /VerticalPodAutoscaler\/crs-api: .*known properties.*updatePolicies/,
    change: (all) => all.push(verticalAutoscaler),
  },
};

describe('M28 every object has the shape of its kind', () => {
  it('holds for the rendered files', () => {
    expect(checkSchema(Object.fromEntries(sites.map((site) => [site.name, loadRendered(site)])))).toEqual([]);
  });

  it('finds each breakage', () => {
    const sets = Object.entries(breakages).map(([title, { change }]) => {
      const manifests = loadRendered(getSite('minikube'));
      change(manifests);
      return [title, manifests] as const;
    });
    const problems = checkSchema(Object.fromEntries(sets));
    for (const [title, { finding }] of Object.entries(breakages))
      expect(problems.filter((problem) => problem.startsWith(`${title}: `)).join('\n')).toMatch(finding);
  });
});
