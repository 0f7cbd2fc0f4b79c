import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const hook = pathToFileURL(join(import.meta.dirname, 'stop-with-npm.ts')).href;

it('ends a server in an orderly way when the shell that npm put in between is killed', async () => {
  const server = `
    process.once('SIGTERM', () => { console.log('closed'); process.exit(); });
    setInterval(() => {}, 1000);
    console.log('up');`;
  const start = `"$NODE" --import "$HOOK" --eval "$SERVER"; exit 0`;
  const env = { ...process.env, NODE: process.execPath, HOOK: hook, SERVER: server };
  const shell = spawn('sh', ['-c', start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (text.includes('up')) shell.kill('SIGTERM');
  });
  await once(shell, 'close');
  expect(output).toBe('up\nclosed\n');
});

it('does not keep a finished program alive', async () => {
  const program = spawn(process.execPath, ['--import', hook, '--eval', '1'], { stdio: 'inherit' });
  expect(await once(program, 'exit')).toEqual([0, null]);
});
