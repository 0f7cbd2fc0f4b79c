// @ts-check
// Plain JavaScript, because it runs under whatever Node starts npm; everything after it runs under Node 24.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  explainOldNode,
  fetchBundledNode,
  isAtLeast,
  isNodeBundled,
  linkBundledNode,
} from './bundled-node.mjs';
import { runNpm } from './run-npm.mjs';

// Flags win over NODE_ENV=production and over the user's own settings, which would leave out parts that we need.
const NPM_CI = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];

/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * The locked packages that the folder lacks or holds in another version. npm leaves out optional packages of other
 * platforms, so an absent optional one is not stale. An unreadable record of what is installed makes all of them stale.
 *
 * @param {string} folder project folder, with package-lock.json
 * @returns {string[]} paths as in package-lock.json, `node_modules/…`
 */
export function listStalePackages(folder) {
  const locked = readPackages(join(folder, 'package-lock.json'));
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.keys(locked).filter(
    (path) => path.includes('node_modules/') && isStale(locked[path], installed[path]),
  );
}

/** @param {LockedPackage | undefined} wanted @param {LockedPackage | undefined} found */
function isStale(wanted, found) {
  if (!found) return !wanted?.optional;
  return wanted?.version !== found.version || wanted?.integrity !== found.integrity;
}

/** @param {string} path @returns {LockedPackages} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** @param {string} folder @param {string} minimum version of Node */
function installPackages(folder, minimum) {
  if (isAtLeast(process.versions.node, minimum)) return runNpm(NPM_CI, { folder });
  const temporary = mkdtempSync(join(tmpdir(), 'crs-node-'));
  try {
    return runNpm(NPM_CI, { folder, bin: fetchBundledNode(folder, temporary) });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function main() {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const minimum = engines.node.replace('>=', '');
  const problem = explainOldNode({
    isBundled: isNodeBundled(folder),
    version: process.versions.node,
    minimum,
  });
  if (problem) return fail(problem);
  const stale = listStalePackages(folder);
  if (stale.length > 0) {
    console.error(`Installing ${stale.length} packages (npm ci) …`);
    if (!installPackages(folder, minimum))
      return fail('npm ci failed: see above. It needs a reachable npm registry.');
  }
  linkBundledNode(folder);
}

/** @param {string} message */
function fail(message) {
  console.error(`\n${message}`);
  process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
