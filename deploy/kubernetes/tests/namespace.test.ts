import { stableApis } from '../rules/api-version-rules.ts';
import { labels, oneVersion } from '../rules/label-rules.ts';
import { getNamed } from '../rules/manifest.ts';
import { applyInOneGo, oneNamespace, podSecurity } from '../rules/namespace-rules.ts';
import { containerOf, removeManifest, setAt } from './break-manifest.ts';
import { proveRule } from './prove-rule.ts';

proveRule(podSecurity, {
  'the level baseline': {
    finding: 'enforce is not restricted',
    change: (all) => {
      const own = getNamed(all, 'Namespace', 'crs').metadata.labels ?? {};
      own['pod-security.kubernetes.io/enforce'] = 'baseline';
    },
  },
  'a version that moves': {
    finding: 'version of audit is not pinned',
    change: (all) => {
      const own = getNamed(all, 'Namespace', 'crs').metadata.labels ?? {};
      own['pod-security.kubernetes.io/audit-version'] = 'latest';
    },
  },
  'no Namespace': {
    finding: 'no Namespace',
    change: (all) => removeManifest(all, 'Namespace', 'crs'),
  },
});

proveRule(oneNamespace, {
  'an object in default': {
    finding: 'Service/crs-web: namespace default',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-web'), 'metadata.namespace', undefined),
  },
  'an object in kube-system': {
    finding: 'Service/crs-web: namespace kube-system',
    change: (all) => setAt(getNamed(all, 'Service', 'crs-web'), 'metadata.namespace', 'kube-system'),
  },
});

proveRule(labels, {
  'an object without a label': {
    finding: 'Service/crs-api: no app.kubernetes.io/component',
    change: (all) => {
      delete getNamed(all, 'Service', 'crs-api').metadata.labels?.['app.kubernetes.io/component'];
    },
  },
  'pods without a label': {
    finding: 'Deployment/crs-api: its pods have no app.kubernetes.io/version',
    change: (all) => {
      delete getNamed(all, 'Deployment', 'crs-api').spec.template.metadata?.labels?.[
        'app.kubernetes.io/version'
      ];
    },
  },
  'a selector that misses its own template': {
    finding: 'Deployment/crs-web: selects nothing',
    change: (all) =>
      setAt(getNamed(all, 'Deployment', 'crs-web'), 'spec.selector.matchLabels', { app: 'somewhere-else' }),
  },
  'a selector that picks all of CRS': {
    finding: 'Deployment/crs-web: selects Deployment/crs-api, Deployment/crs-web',
    change: (all) =>
      setAt(getNamed(all, 'Deployment', 'crs-web'), 'spec.selector.matchLabels', {
        'app.kubernetes.io/part-of': 'crs',
      }),
  },
});

proveRule(oneVersion, {
  'a label of another version': {
    finding: 'Service/crs-api: is labelled with another version',
    change: (all) => {
      const own = getNamed(all, 'Service', 'crs-api').metadata.labels ?? {};
      own['app.kubernetes.io/version'] = '0.0.9';
    },
  },
  'a job of another version': {
    finding: 'Job/crs-migrate-0-0-9: does not end in',
    change: (all) => {
      const job = all.find(({ metadata }) => metadata.name.startsWith('crs-migrate-'));
      setAt(job, 'metadata.name', 'crs-migrate-0-0-9');
    },
  },
  'an image of another version': {
    finding: 'the image crs-api:0.0.9 is of another version',
    change: (all) => setAt(containerOf(all, 'api'), 'image', 'crs-api:0.0.9'),
  },
});

proveRule(stableApis, {
  'an API that went away': {
    finding: 'Deployment/crs-api: extensions/v1beta1 is not a stable API',
    change: (all) => setAt(getNamed(all, 'Deployment', 'crs-api'), 'apiVersion', 'extensions/v1beta1'),
  },
  'a beta API': {
    finding: 'HorizontalPodAutoscaler/crs-api: autoscaling/v2beta2 is not a stable API',
    change: (all) =>
      setAt(getNamed(all, 'HorizontalPodAutoscaler', 'crs-api'), 'apiVersion', 'autoscaling/v2beta2'),
  },
});

proveRule(applyInOneGo, {
  'an object before the Namespace': {
    finding: 'the first object is not the Namespace',
    change: (all) => all.push(...all.splice(0, 1)),
  },
  'a kind whose definition is not there': {
    finding: 'ServiceMonitor/crs-api: monitoring.coreos.com/v1 needs a definition first',
    change: (all) => {
      all.push({
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'ServiceMonitor',
        metadata: { name: 'crs-api' },
      });
    },
  },
});
