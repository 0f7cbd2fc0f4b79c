import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export interface CommandResult {
  isExitGood: boolean;
  output: string;
}

interface CommandOptions {
  folder: string;
  environment: Record<string, string>;
  timeoutMs: number;
}

const KILL_AFTER_MS = 10_000;
const running = new Set<ChildProcess>();

/** Runs a program of node_modules/.bin or of the machine to its end and keeps what it prints, both streams in one. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  const path = [join(options.folder, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, ...options.environment, PATH: path };
  // A process group of its own, so that a hung program is stopped with its servers and browsers.
  const child = spawn(program, args, {
    cwd: options.folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const chunks: string[] = [];
  const timer = setTimeout(() => {
    chunks.push(`\nStopped: not done after ${options.timeoutMs / 1000} s\n`);
    stop(child);
  }, options.timeoutMs);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  return new Promise((resolve) => {
    const end = (isExitGood: boolean) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ isExitGood, output: chunks.join('').trimEnd() });
    };
    child.on('error', (error) => {
      chunks.push(`${program}: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** Stops what runs: politely first, so that test runners take down their servers and databases. */
export function stopRunning(): void {
  for (const child of running) stop(child);
}

function stop(child: ChildProcess): void {
  signal(child, 'SIGINT');
  setTimeout(() => signal(child, 'SIGKILL'), KILL_AFTER_MS).unref();
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, name);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
