// @ts-check
// Plain JavaScript, because it runs under whatever Node starts npm; everything after it runs under Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

/**
 * What to tell a person whose Node cannot run the project; undefined when all is well.
 *
 * @param {{ hasBundledNode: boolean, version: string, minimum: string, platform: string }} machine
 */
export function explainOldNode({ hasBundledNode, version, minimum, platform }) {
  if (hasBundledNode || isAtLeast(version, minimum)) return undefined;
  const advice =
    platform === 'linux'
      ? 'On Linux (x64, arm64, glibc) npm brings it along unless optional dependencies are switched off: remove `omit=optional` from your npm settings and delete node_modules, or install a newer Node.'
      : 'Install a newer one from nodejs.org or with your version manager (.node-version names it).';
  return `CRS needs Node ${minimum} or newer; this is ${version}.\n${advice}`;
}

/** @param {string} version `major.minor.patch` @param {string} minimum `major.minor` */
function isAtLeast(version, minimum) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorMin = 0, minorMin = 0] = minimum.split('.').map(Number);
  return major > majorMin || (major === majorMin && minor >= minorMin);
}

/** @param {string} folder */
function installPackages(folder) {
  // Flags win over NODE_ENV=production and over the user's own settings, which would leave out parts that we need.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const [program, first] = npm?.endsWith('npm-cli.js') ? [node, [npm]] : ['npm', []];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    cwd: folder,
    // npm reports on stdout, which belongs to the command that runs next (`npm run --silent crs -- … --json`).
    stdio: ['ignore', 2, 2],
    shell: program === 'npm' && process.platform === 'win32',
  };
  return spawnSync(program, [...first, ...args], options).status === 0;
}

/**
 * Puts the Node that npm has brought first in the path of every npm script. npm itself does so from version 11 on; older
 * ones drop the link when they drop the package of the other processor, which has a program of the same name.
 *
 * @param {string} folder project folder
 * @returns {boolean} false where npm has brought none
 */
export function linkBundledNode(folder) {
  const link = join(folder, 'node_modules', '.bin', 'node');
  const target = join('..', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(link)) return true;
  if (!existsSync(join(folder, 'node_modules', '.bin', target))) return false;
  symlinkSync(target, link);
  return true;
}

function main() {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const stale = listStalePackages(folder);
  if (stale.length > 0) {
    console.error(`Installing ${stale.length} packages (npm ci) …`);
    if (!installPackages(folder)) return fail('npm ci failed: see above. It needs a reachable npm registry.');
  }
  const { engines } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const problem = explainOldNode({
    hasBundledNode: linkBundledNode(folder),
    version: process.versions.node,
    minimum: engines.node.replace('>=', ''),
    platform: process.platform,
  });
  if (problem) fail(problem);
}

/** @param {string} message */
function fail(message) {
  console.error(`\n${message}`);
  process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
