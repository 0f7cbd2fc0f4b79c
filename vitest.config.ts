import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{contracts,recommender,database,api,trainer,cli,deploy,tools}/**/*.test.ts',
      'web/src/**/*.test.{ts,tsx}',
    ],
    globalSetup: ['database/test/global-setup.ts'],
    // Half of the time is waiting for processes and disks: one worker for each core.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
