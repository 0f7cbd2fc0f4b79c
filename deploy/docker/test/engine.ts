import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandOptions, runCommand } from './run-command.ts';
import { waitUntil } from './wait-until.ts';

const folder = join(import.meta.dirname, '..');
const LOG = 'dockerd.log';
const START_TIMEOUT_MS = 30_000;

/** A container engine to work with: the one that runs, or one of our own. */
export interface Engine {
  /** The client, and the environment that leads it to the engine. */
  program: string;
  env: Record<string, string | undefined>;
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
  const stop = async () => {
    await endDaemon(daemon);
    if (!process.env['CRS_ENGINE_DATA']) await runCommand('rm', ['-rf', data], { timeoutMs: 300_000 });
  };
  try {
    await waitForDaemon(daemon, async () => answers(program, own));
  } catch {
    const log = readFileSync(join(data, LOG), 'utf8').slice(-2000);
    await stop();
    throw new Error(`The container engine did not start; dockerd says:\n${log}`);
  }
  return describeEngine(program, own, stop);
}

async function waitForDaemon(daemon: ChildProcess, isUp: () => Promise<boolean>): Promise<void> {
  let hasEnded = false;
  daemon.once('exit', () => (hasEnded = true)).once('error', () => (hasEnded = true));
  await waitUntil('dockerd answers or ends', async () => hasEnded || isUp(), { timeoutMs: START_TIMEOUT_MS });
  if (hasEnded) throw new Error('it ended');
}

async function answers(program: string, env: Record<string, string | undefined>): Promise<boolean> {
  return runCommand(program, ['version'], { env, timeoutMs: 5000 }).then(
    () => true,
    () => false,
  );
}

function startDaemon(data: string): ChildProcess {
  const log = openSync(join(data, LOG), 'a');
  const args = ['--data-root', join(data, 'data'), '--exec-root', join(data, 'exec')];
  args.push('--pidfile', join(data, 'docker.pid'), '--host', `unix://${data}/docker.sock`);
  const daemon = spawn('dockerd', args, { stdio: ['ignore', log, log] });
  daemon.on('error', (error) => writeSync(log, `${error.message}; see install-engine.sh`));
  return daemon;
}

async function endDaemon(daemon: ChildProcess): Promise<void> {
  if (!daemon.pid || daemon.exitCode !== null || daemon.signalCode !== null) return;
  const ended = once(daemon, 'exit');
  daemon.kill('SIGTERM');
  await ended;
}

function describeEngine(
  program: string,
  env: Record<string, string | undefined>,
  stop: () => Promise<void>,
): Engine {
  const dockerArgs: Engine['dockerArgs'] = (args, options = {}) =>
    runCommand(program, args, { ...options, env: { ...env, ...options.env } });
  return {
    program,
    env,
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
