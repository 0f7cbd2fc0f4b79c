import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findFreePort } from './e2e/find-free-port.ts';
import { serverEnvironment } from './e2e/server-environment.ts';

// The workers read this file again and must find the server that the first reading started.
const port = (process.env['CRS_JOURNEY_PORT'] ??= findFreePort());
const folder = (process.env['CRS_JOURNEY_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'crs-journeys-')));
// Where CRS_URL names a server that runs already, none is started.
const running = process.env['CRS_URL'];
const address = running ?? `http://localhost:${port}`;

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalTeardown: './e2e/remove-data.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'en-GB',
    viewport: { width: 1280, height: 860 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(running === undefined && { webServer: ownServer() }),
});

function ownServer() {
  return {
    command: 'node cli/src/crs.ts start',
    cwd: join(import.meta.dirname, '..'),
    url: `${address}/readyz`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
    env: serverEnvironment({ folder, port }),
  };
}
