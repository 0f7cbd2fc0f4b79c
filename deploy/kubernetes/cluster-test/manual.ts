import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MANUAL = join(import.meta.dirname, '../../../docs/operations.md');
const TIMEOUT_MS = 600_000;

/** Runs a block of docs/operations.md as it stands there: the one after `<!-- test-cluster: NAME -->`. */
export async function runFromManual(name: string): Promise<string> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', readBlock(name)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`"${name}" of the manual ended with ${code}:\n${output.slice(-3000)}`);
  return output;
}

function readBlock(name: string): string {
  const start = `<!-- test-cluster: ${name} -->\n\`\`\`sh\n`;
  const [, rest] = readFileSync(MANUAL, 'utf8').split(start);
  const block = rest?.slice(0, rest.indexOf('\n```'));
  if (!block) throw new Error(`the manual has no block "${name}"`);
  return block;
}
