import { readFileSync } from 'node:fs';

/** One entry of `packages` in package-lock.json, keyed by its path in the project. */
interface LockedPackage {
  name?: string;
  version?: string;
  license?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

type LockedPackages = Record<string, LockedPackage>;

/**
 * The paths of everything that `npm ci --omit=dev --omit=optional` installs for a workspace, itself excluded:
 * dependencies and peers, also those of a package that is itself left out, as npm keeps them.
 * `npm sbom --omit=dev` is not used: it leaves out what a development dependency of a workspace needs as well.
 */
export function listRuntimePaths(packages: LockedPackages, workspace: string): string[] {
  const found = new Set([workspace]);
  for (const path of found) {
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const target = resolvePackage(packages, path, name);
      if (target !== undefined) found.add(target);
    }
  }
  found.delete(workspace);
  return [...found].filter((path) => isInstalled(packages[path])).toSorted();
}

function isInstalled({ dev, optional, devOptional }: LockedPackage = {}): boolean {
  return !dev && !optional && !devOptional;
}

/** Looks where Node looks: in node_modules of the folder itself, then of each one above. */
function resolvePackage(packages: LockedPackages, from: string, name: string): string | undefined {
  for (let folder: string | undefined = from; folder !== undefined; folder = parentOf(folder)) {
    const path: string = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    const entry = packages[path];
    if (entry) return entry.link ? entry.resolved : path;
  }
  return undefined;
}

function parentOf(folder: string): string | undefined {
  if (folder === '') return undefined;
  return folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
}

function toComponent(path: string, locked: LockedPackage) {
  const name = locked.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const version = locked.version ?? '0.0.0';
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': `${purl}#${path}`,
    name,
    version,
    purl,
    ...(locked.license && { licenses: [describeLicense(locked.license)] }),
    ...(locked.integrity && { hashes: [describeHash(locked.integrity)] }),
  };
}

function describeLicense(license: string) {
  return /\s/.test(license) ? { expression: license } : { license: { id: license } };
}

function describeHash(integrity: string) {
  const [algorithm = '', base64 = ''] = integrity.split('-');
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') };
}

/** The bill of materials of one workspace in CycloneDX 1.5; the same lock file gives the same bytes. */
export function describeMaterials(packages: LockedPackages, workspace: string) {
  const { name = workspace, version = '0.0.0' } = packages[workspace] ?? {};
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': workspace, name, version } },
    components: listRuntimePaths(packages, workspace).map((path) => toComponent(path, packages[path] ?? {})),
  };
}

if (import.meta.main) {
  const [workspace = 'cli'] = process.argv.slice(2);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: LockedPackages };
  console.log(JSON.stringify(describeMaterials(packages, workspace), null, 1));
}
