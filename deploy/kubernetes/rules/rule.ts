import type { Manifest } from './manifest.ts';

/** What one overlay may count on and must look like. */
export interface Site {
  name: string;
  /** Secrets, with their keys, that the operator creates before the first apply. */
  suppliedSecrets: Record<string, string[]>;
  /** How the name of every image must begin. */
  imagePrefixes: string[];
  hasImageDigests: boolean;
  hasExampleSecrets: boolean;
  hasTls: boolean;
  /** The namespace of the Ingress controller. */
  ingressNamespace: string;
  /** Every allowed way, as `from → to:port`. */
  ways: string[];
  /** API groups whose definitions the cluster must have before the apply. */
  foreignApis: string[];
}

/** A rule of the checklist: what is wrong, one line each; nothing if all is well. */
export interface Rule {
  id: string;
  says: string;
  check: (manifests: Manifest[], site: Site) => string[];
}
