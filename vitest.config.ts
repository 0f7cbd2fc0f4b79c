import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{contracts,recommender,database,api,trainer,cli,deploy}/**/*.test.ts', 'web/src/**/*.test.ts'],
    globalSetup: ['database/test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
