// @ts-check
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run-npm.mjs';

const PACKAGE = `node-${process.platform}-${process.arch}`;

/**
 * Puts the Node that npm has brought first in the path of every npm script. npm itself does so from version 11 on; older
 * ones drop the link when they drop the package of the other processor, which has a program of the same name.
 *
 * @param {string} folder project folder
 * @returns {boolean} false where npm has brought none
 */
export function linkBundledNode(folder) {
  const link = join(folder, 'node_modules', '.bin', 'node');
  const target = join('..', PACKAGE, 'bin', 'node');
  if (existsSync(link)) return true;
  if (!existsSync(join(folder, 'node_modules', '.bin', target))) return false;
  symlinkSync(target, link);
  return true;
}

/** @param {string} folder project folder @returns {boolean} whether the lock file has a Node for this system */
export function isNodeBundled(folder) {
  return findLockedNode(folder) !== undefined;
}

/** @param {string} folder */
function findLockedNode(folder) {
  return JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages[
    `node_modules/${PACKAGE}`
  ];
}

/**
 * Brings the Node of the lock file into an empty folder. npm must run under it: under an older one it silently leaves
 * out the optional packages whose `engines` ask for more, among them the native half of the tools.
 *
 * @param {string} folder project folder
 * @param {string} temporary where to put it
 * @returns {string | undefined} the folder of the program; undefined for a system that has none in the lock file, and
 * where it cannot run the npm at hand
 */
export function fetchBundledNode(folder, temporary) {
  const wanted = findLockedNode(folder);
  if (!wanted) return undefined;
  const path = `node_modules/${PACKAGE}`;
  const dependencies = { [PACKAGE]: wanted.version };
  const packages = { '': { dependencies }, [path]: { ...wanted, optional: false } };
  writeFileSync(join(temporary, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(
    join(temporary, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
  );
  const bin = join(temporary, path, 'bin');
  const isThere = runNpm(['ci', '--silent', '--no-bin-links'], { folder: temporary });
  const isUsable = isThere && runNpm(['--version', '--silent'], { folder: temporary, bin, isQuiet: true });
  return isUsable ? bin : undefined;
}

/**
 * What to tell a person whose Node cannot run the project; undefined when all is well.
 *
 * @param {{ isBundled: boolean, version: string, minimum: string }} machine
 */
export function explainOldNode({ isBundled, version, minimum }) {
  if (isBundled || isAtLeast(version, minimum)) return undefined;
  return `CRS needs Node ${minimum} or newer; this is ${version}. npm brings one along on Linux (x64, arm64) only: install it from nodejs.org or with your version manager (.node-version names it).`;
}

/** @param {string} version `major.minor.patch` @param {string} minimum `major.minor` */
export function isAtLeast(version, minimum) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [majorMin = 0, minorMin = 0] = minimum.split('.').map(Number);
  return major > majorMin || (major === majorMin && minor >= minorMin);
}
