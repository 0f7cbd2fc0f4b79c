import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, readManifests } from '../rules/manifest.ts';
import type { Rule, Site } from '../rules/rule.ts';
import { sites } from '../rules/site.ts';

/** A change that breaks the rule, and words of the finding that it must bring. */
export interface Breakage {
  finding: string;
  change: (manifests: Manifest[]) => void;
  /** Where to break it: Minikube unless said otherwise. */
  site?: string;
}

/** The rule holds on every rendered file, and each breakage, made on a copy, is found. */
export function proveRule(rule: Rule, breakages: Record<string, Breakage>): void {
  describe(`${rule.id} ${rule.says}`, () => {
    it.each(sites)('holds for $name', (site) => {
      expect(rule.check(loadRendered(site), site)).toEqual([]);
    });
    it.each(Object.entries(breakages))('finds %s', (_, { change, finding, site: name = 'minikube' }) => {
      const site = getSite(name);
      const manifests = loadRendered(site);
      change(manifests);
      expect(rule.check(manifests, site).join('\n')).toContain(finding);
    });
  });
}

export function getSite(name: string): Site {
  const site = sites.find((candidate) => candidate.name === name);
  if (!site) throw new Error(`no site ${name}`);
  return site;
}

export function loadRendered({ name }: Site): Manifest[] {
  return readManifests(join(import.meta.dirname, `../rendered/${name}.yaml`));
}
