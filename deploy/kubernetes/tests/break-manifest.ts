import type { IContainer } from 'kubernetes-models/v1';
import { describeManifest, type Manifest } from '../rules/manifest.ts';
import { getMainContainer, getWorkload } from '../rules/workload.ts';

export function removeManifest(manifests: Manifest[], kind: string, name: string): void {
  const at = manifests.findIndex((it) => describeManifest(it) === `${kind}/${name}`);
  if (at < 0) throw new Error(`no ${kind}/${name} to remove`);
  manifests.splice(at, 1);
}

/** The main container of a component, to be changed in place. */
export function containerOf(manifests: Manifest[], component: string): IContainer {
  return getMainContainer(getWorkload(manifests, component));
}

/** Gives the object another value at a path of keys; the path must be there, but for its last key. */
export function setAt(root: unknown, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = root as Record<string, unknown>;
  for (const key of keys) {
    const next = node[key] as Record<string, unknown> | undefined;
    if (!next) throw new Error(`nothing at ${key} of ${path}`);
    node = next;
  }
  if (value === undefined) delete node[last];
  else node[last] = value;
}
