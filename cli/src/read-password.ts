import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './report-error.ts';

/** A password from the terminal, which does not show it, or the first line of standard input. */
export async function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  if (isTerminal) process.stderr.write('Password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: isTerminal });
  try {
    const { value, done } = await lines[Symbol.asyncIterator]().next();
    if (done || value === '') throw new UsageError('no password: type one, or pass it on stdin');
    return value;
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
