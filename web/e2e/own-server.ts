import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findFreePort } from './find-free-port.ts';
import { serverEnvironment } from './server-environment.ts';

const program = join(import.meta.dirname, '../../cli/src/crs.ts');
const startMsMax = 60_000;

/** A CRS for journeys that change what everybody is served. */
export interface OwnServer {
  url: string;
  /** Runs a command on its database. */
  crs: (...args: string[]) => Promise<void>;
  stop: () => Promise<void>;
}

/** With the demo in its database, but no model. */
export async function startOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'crs-journey-'));
  const port = findFreePort();
  const env = { ...process.env, ...serverEnvironment({ folder, port }) };
  const crs = async (...args: string[]) => {
    await promisify(execFile)(process.execPath, [program, ...args], { env });
  };
  await crs('migrate');
  await crs('seed', 'demo');
  const server = spawn(process.execPath, [program, 'serve'], { env, stdio: 'ignore' });
  const stop = async () => {
    const ended = once(server, 'exit');
    if (server.exitCode === null && server.kill()) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await waitUntilReady(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, crs, stop };
}

async function waitUntilReady(url: string): Promise<void> {
  const end = Date.now() + startMsMax;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`${url} is not ready after ${startMsMax} ms`);
}
