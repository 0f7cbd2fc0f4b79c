import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContainerDetails, inspectContainer } from './container.ts';
import type { Engine } from './engine.ts';
import { waitUntil } from './wait-until.ts';

/** The whole system, as compose.yaml describes it, under a project name of its own. */
export interface System {
  url: string;
  compose(args: string, timeoutMs?: number): Promise<string>;
  containers(service: string): Promise<ContainerDetails[]>;
  waitHealthy(service: string, count: number, timeoutMs?: number): Promise<number>;
  remove(): Promise<void>;
}

// All load of the checks comes from one address, which would soon meet the limit of requests.
const overrides = join(import.meta.dirname, 'overrides.yaml');
const PROJECT = 'crs-test';

export async function describeSystem(engine: Engine): Promise<System> {
  const secrets = mkdtempSync(join(tmpdir(), 'crs-secrets-'));
  const port = await findFreePort();
  const env = {
    CRS_PROJECT: PROJECT,
    CRS_SECRETS: secrets,
    CRS_PORT: String(port),
    CRS_PUBLIC_URL: `http://127.0.0.1:${port}`,
  };
  const compose = (args: string, timeoutMs = 120_000) =>
    engine.script('compose.sh', ['--file', overrides, ...args.split(' ')], { env, timeoutMs });
  const containers = async (service: string) => {
    const filter = `--filter label=com.docker.compose.project=${PROJECT} --filter label=com.docker.compose.service=${service}`;
    const ids = await engine.docker(`ps --all --quiet ${filter}`);
    return Promise.all(
      ids
        .split('\n')
        .filter(Boolean)
        .map(async (id) => inspectContainer(engine, id)),
    );
  };
  return {
    url: `http://127.0.0.1:${port}`,
    compose,
    containers,
    waitHealthy: async (service, count, timeoutMs = 90_000) =>
      waitUntil(
        `${count} healthy ${service}`,
        async () => {
          const found = await containers(service);
          return found.filter(({ State }) => State.Health?.Status === 'healthy').length === count;
        },
        { timeoutMs },
      ),
    async remove() {
      await compose('down --volumes --remove-orphans');
      rmSync(secrets, { recursive: true, force: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
