import type { IContainer } from 'kubernetes-models/v1';
import { findNamed, type Manifest } from './manifest.ts';

/** The value of a variable as the container sees it: its own, else from its ConfigMaps. */
export function readVariable(manifests: Manifest[], container: IContainer, name: string): string | undefined {
  const own = container.env?.find((variable) => variable.name === name)?.value;
  if (own !== undefined) return own;
  return (container.envFrom ?? [])
    .map((source) => findNamed(manifests, 'ConfigMap', source.configMapRef?.name ?? '')?.data?.[name])
    .find((value) => value !== undefined);
}
