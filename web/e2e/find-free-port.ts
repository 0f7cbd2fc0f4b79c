import { execFileSync } from 'node:child_process';

/** Free at this moment. Waits for the answer, as the configuration of the run is read without waiting. */
export function findFreePort(): string {
  const script =
    "const s=require('net').createServer().listen(0,()=>{process.stdout.write(`${s.address().port}`);s.close()})";
  return execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}
