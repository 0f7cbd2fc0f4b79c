// @ts-check
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Runs npm, the one that started us if there is one, and tells whether it succeeded. It reports on stderr: stdout belongs
 * to the command that runs next (`npm run --silent crs -- … --json`).
 *
 * @param {string[]} args
 * @param {{ folder: string, bin?: string | undefined, isQuiet?: boolean }} options `bin`: the folder of the Node to run
 * it with, instead of ours
 */
export function runNpm(args, { folder, bin, isQuiet = false }) {
  const { npm_execpath: npm, PATH = '' } = process.env;
  const isKnown = npm?.endsWith('npm-cli.js');
  const node = bin ? join(bin, 'node') : process.execPath;
  const [program, first] = isKnown && npm ? [node, [npm]] : ['npm', []];
  const { status } = spawnSync(program, [...first, ...args], {
    cwd: folder,
    env: bin ? { ...process.env, PATH: bin + delimiter + PATH } : process.env,
    stdio: isQuiet ? 'ignore' : ['ignore', 2, 2],
    shell: program === 'npm' && process.platform === 'win32',
  });
  return status === 0;
}
