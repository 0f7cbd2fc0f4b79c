import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import journeys from '../../../web/playwright.config.ts';

const testDir = join(import.meta.dirname, '../../../web/e2e');
const { webServer: _ownServer, ...settings } = journeys;

// The journeys of the web app, walked through the proxy of a system that runs already, at CRS_URL.
export default defineConfig({
  ...settings,
  testDir,
  testMatch: ['demo-learner.test.ts', 'new-learner.test.ts', 'course-page.test.ts'],
  globalTeardown: join(testDir, 'remove-data.ts'),
  use: { ...settings.use, baseURL: process.env['CRS_URL'] },
});
