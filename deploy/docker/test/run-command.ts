import { spawn } from 'node:child_process';

export interface CommandOptions {
  env?: Record<string, string | undefined>;
  timeoutMs?: number;
}

/** A command ended with another code than 0. */
class CommandError extends Error {
  readonly output: string;

  constructor(command: string, code: number | null, output: string) {
    super(`${command} ended with ${code}\n${output.slice(-2000)}`);
    this.output = output;
  }
}

/** Runs a program to its end and answers what it wrote to both streams, trimmed. */
export async function runCommand(
  program: string,
  args: readonly string[],
  { env = process.env, timeoutMs = 60_000 }: CommandOptions = {},
): Promise<string> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new CommandError([program, ...args].join(' '), code, output);
  return output.trim();
}
