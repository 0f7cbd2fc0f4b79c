import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandOptions, runCommand } from './run-command.ts';
import { waitUntil } from './wait-until.ts';

const folder = join(import.meta.dirname, '..');

/** A container engine to work with: the one that runs, or one of our own. */
export interface Engine {
  docker(args: string, options?: CommandOptions): Promise<string>;
  dockerArgs(args: readonly string[], options?: CommandOptions): Promise<string>;
  script(name: string, args?: readonly string[], options?: CommandOptions): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Uses the engine that answers; else, as root, starts dockerd with all its data in a temporary folder, which `stop`
 * ends and removes. CRS_ENGINE_DATA keeps the data in a folder of that name, so that a second run is faster.
 */
export async function openEngine(): Promise<Engine> {
  // A program elsewhere in PATH may be another client, which lacks the builder of the packaged one.
  const program = existsSync('/usr/bin/docker') ? '/usr/bin/docker' : 'docker';
  const env = { ...process.env, DOCKER: program, DOCKER_BUILDKIT: '1' };
  if (await answers(program, env)) return describeEngine(program, env, async () => {});
  const data = process.env['CRS_ENGINE_DATA'] ?? mkdtempSync(join(tmpdir(), 'crs-engine-'));
  const daemon = startDaemon(data);
  const own = { ...env, DOCKER_HOST: `unix://${data}/docker.sock` };
  await waitUntil('dockerd answers', async () => answers(program, own), { timeoutMs: 30_000 });
  return describeEngine(program, own, async () => {
    await endDaemon(daemon);
    if (!process.env['CRS_ENGINE_DATA']) removeInBackground(data);
  });
}

async function answers(program: string, env: Record<string, string | undefined>): Promise<boolean> {
  return runCommand(program, ['version'], { env, timeoutMs: 5000 }).then(
    () => true,
    () => false,
  );
}

function startDaemon(data: string): ChildProcess {
  const log = openSync(join(data, 'dockerd.log'), 'a');
  const args = ['--data-root', join(data, 'data'), '--exec-root', join(data, 'exec')];
  args.push('--pidfile', join(data, 'docker.pid'), '--host', `unix://${data}/docker.sock`);
  const daemon = spawn('dockerd', args, { stdio: ['ignore', log, log] });
  daemon.on('error', (error) => console.error(`dockerd: ${error.message}; see install-engine.sh`));
  return daemon;
}

async function endDaemon(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null) return;
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill('SIGTERM');
  await ended;
}

/** Gigabytes of layers take a minute, which nobody needs to wait for. */
function removeInBackground(data: string): void {
  spawn('rm', ['-rf', data], { detached: true, stdio: 'ignore' }).unref();
}

function describeEngine(
  program: string,
  env: Record<string, string | undefined>,
  stop: () => Promise<void>,
): Engine {
  const dockerArgs: Engine['dockerArgs'] = (args, options = {}) =>
    runCommand(program, args, { ...options, env: { ...env, ...options.env } });
  return {
    docker: (args, options) => dockerArgs(args.split(' '), options),
    dockerArgs,
    script: (name, args = [], options = {}) =>
      runCommand('sh', [join(folder, name), ...args], { ...options, env: { ...env, ...options.env } }),
    stop,
  };
}

/** The base images by their names in versions.env. */
export function readVersions(): Record<string, string> {
  const lines = readFileSync(join(folder, 'versions.env'), 'utf8').split('\n');
  return Object.fromEntries(lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split('=', 2)));
}
