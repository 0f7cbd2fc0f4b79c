import { test } from './journey.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

/** A journey on a server that serves nobody else; the journeys of a file share it. */
export const ownServerTest = test.extend<object, { ownServer: OwnServer }>({
  ownServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const server = await startOwnServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ ownServer }, use) => use(ownServer.url),
});
