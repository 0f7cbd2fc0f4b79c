import { posix } from 'node:path';
import { readImports } from './read-imports.ts';
import { type Fault, isTestFile, isTypeScript, type SourceFile } from './source-files.ts';

/** What each folder may import of ours; a folder that is not listed may import nothing of ours. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  recommender: [],
  database: [],
  api: ['@crs/contracts', '@crs/recommender', '@crs/database'],
  trainer: ['@crs/database', '@crs/recommender'],
  cli: ['@crs/api', '@crs/trainer', '@crs/database'],
  web: ['@crs/contracts'],
  deploy: ['@crs/cli'],
  bench: ['@crs/contracts', '@crs/recommender', '@crs/database', '@crs/api', '@crs/trainer'],
};
const TEST_DOOR = '@crs/database/test';
const SQL_MODULES = /^(kysely|pg|pg-[\w-]+|node:sqlite|better-sqlite3|sqlite3?)(\/|$)/;
const RUN_TIME_BUILT_IN = /^(node|virtual):/;

interface Package {
  folder: string;
  manifest: string;
  dependencies: Set<string>;
  devDependencies: Set<string>;
  doors: Set<string>;
}

/**
 * Proves the import directions of `docs/architecture.md` over every import of every TypeScript file: packages are
 * entered by the doors in their package.json only, relative imports stay inside their package, SQL libraries stay in
 * `database/`, and what is imported is declared by the package that imports it.
 */
export function findImportFaults(files: readonly SourceFile[]): Fault[] {
  const packages = readPackages(files);
  return files.filter(isTypeScript).flatMap((file) =>
    readImports(file.text).flatMap(({ specifier, line, isTypeOnly }) => {
      const message = explainImport(packages, file, specifier, isTypeOnly);
      return message ? [{ path: file.path, line, message }] : [];
    }),
  );
}

function explainImport(
  packages: Map<string, Package>,
  file: SourceFile,
  specifier: string,
  isTypeOnly: boolean,
): string | undefined {
  const owner = findOwner(packages, file.path);
  if (specifier.startsWith('.')) return explainRelative(packages, owner, file, specifier);
  if (SQL_MODULES.test(specifier) && owner.folder !== 'database')
    return `${specifier}: SQL lives in database/ only`;
  if (RUN_TIME_BUILT_IN.test(specifier)) return undefined;
  if (bringsSchemas(file, specifier, isTypeOnly))
    return `${specifier}: import type, or every schema comes along`;
  if (specifier.startsWith('@crs/')) return explainOurs(packages, owner, file, specifier);
  return explainForeign(packages, owner, file, specifier, isTypeOnly);
}

/** The web app never validates: the library of the schemas would be 20 kB for each reader, compressed. */
function bringsSchemas(file: SourceFile, specifier: string, isTypeOnly: boolean): boolean {
  return (
    specifier === '@crs/contracts' && file.path.startsWith('web/src/') && !isTypeOnly && !isTestFile(file)
  );
}

function explainRelative(
  packages: Map<string, Package>,
  owner: Package,
  file: SourceFile,
  specifier: string,
) {
  const target = posix.join(posix.dirname(file.path), specifier);
  const { folder } = findOwner(packages, target);
  if (folder === owner.folder) return undefined;
  return `${specifier}: a relative import must stay inside ${owner.folder || 'the root folder'}`;
}

function explainOurs(packages: Map<string, Package>, owner: Package, file: SourceFile, specifier: string) {
  const name = packageName(specifier);
  if (specifier === TEST_DOOR) {
    return isTestFile(file) ? undefined : `${specifier}: for tests only`;
  }
  if (!ALLOWED[owner.folder]?.includes(name)) return `${specifier}: ${owner.folder} may not import ${name}`;
  if (!packages.get(name)?.doors.has(specifier))
    return `${specifier}: no such door in the exports of ${name}`;
  return owner.dependencies.has(name) || ['bench', 'deploy'].includes(owner.folder)
    ? undefined
    : `${specifier}: ${owner.manifest} does not declare ${name}`;
}

function explainForeign(
  packages: Map<string, Package>,
  owner: Package,
  file: SourceFile,
  specifier: string,
  isTypeOnly: boolean,
) {
  const name = packageName(specifier);
  const root = packages.get('');
  const isDeclared = owner.dependencies.has(name);
  const isForDevelopment = isTestFile(file) || isTypeOnly || !isShipped(file);
  const isDeclaredForDevelopment = owner.devDependencies.has(name) || root?.devDependencies.has(name);
  if (isDeclared || (isForDevelopment && isDeclaredForDevelopment)) return undefined;
  const list = isForDevelopment ? 'devDependencies' : 'dependencies';
  return `${specifier}: not in the ${list} of ${owner.manifest}`;
}

function isShipped({ path }: SourceFile): boolean {
  return !/^(tools|bench|deploy|recommender\/kernels|contracts\/client-generator)\/|\.config\.ts$|^[^/]*$/.test(
    path,
  );
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** By package name, and the root under `''`; folders without a package.json of their own belong to the root. */
function readPackages(files: readonly SourceFile[]): Map<string, Package> {
  const packages = new Map<string, Package>();
  for (const file of files) {
    if (posix.basename(file.path) !== 'package.json') continue;
    const found = readPackage(file);
    packages.set(found.folder === '' ? '' : found.name, found);
  }
  return packages;
}

function readPackage({ path, text }: SourceFile) {
  const json = JSON.parse(text) as {
    name: string;
    exports?: Record<string, unknown>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  return {
    name: json.name,
    folder: path === 'package.json' ? '' : posix.dirname(path),
    manifest: path,
    dependencies: new Set(Object.keys(json.dependencies ?? {})),
    devDependencies: new Set(Object.keys(json.devDependencies ?? {})),
    doors: new Set(Object.keys(json.exports ?? {}).map((door) => posix.join(json.name, door))),
  };
}

/** The package whose folder holds the path; for `tools`, `bench` and `deploy` that folder with the root's lists. */
function findOwner(packages: Map<string, Package>, path: string): Package {
  const holders = [...packages.values()].filter(
    ({ folder }) => folder !== '' && path.startsWith(`${folder}/`),
  );
  const deepest = holders.toSorted((a, b) => b.folder.length - a.folder.length)[0];
  if (deepest) return deepest;
  const root = packages.get('') ?? {
    folder: '',
    manifest: 'package.json',
    dependencies: new Set(),
    devDependencies: new Set(),
    doors: new Set(),
  };
  return { ...root, folder: path.includes('/') ? (path.split('/')[0] ?? '') : '' };
}
