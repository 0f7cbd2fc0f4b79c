import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { stringify } from 'yaml';

const HERE = import.meta.dirname;

/**
 * What `kubectl kustomize` makes of an overlay with components on top, the way a site adds them: a kustomization of
 * its own over the overlay, whose image names are applied once more for what the components bring.
 */
export function renderOverlay(overlay: string, components: readonly string[] = []): string {
  if (components.length === 0) return kustomize(join(HERE, 'overlays', overlay));
  const site = mkdtempSync(join(tmpdir(), 'crs-site-'));
  try {
    const path = (name: string) => relative(realpathSync(site), join(HERE, name));
    const kustomization = {
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      sortOptions: { order: 'legacy' },
      resources: [path(`overlays/${overlay}`)],
      components: [
        ...components.map((name) => path(`components/${name}`)),
        path(`overlays/${overlay}/images`),
      ],
    };
    writeFileSync(join(site, 'kustomization.yaml'), stringify(kustomization));
    return kustomize(site);
  } finally {
    rmSync(site, { recursive: true });
  }
}

export function renderedFile(overlay: string): string {
  return join(HERE, `rendered/${overlay}.yaml`);
}

function kustomize(folder: string): string {
  const kubectl = process.env['KUBECTL'] || 'kubectl';
  const command = basename(kubectl) === 'kustomize' ? 'build' : 'kustomize';
  return execFileSync(kubectl, [command, folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

if (import.meta.main) {
  for (const overlay of ['minikube', 'production'])
    writeFileSync(renderedFile(overlay), renderOverlay(overlay));
}
