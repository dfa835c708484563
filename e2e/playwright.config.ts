import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { keepTemporaryFilesInMemory } from './memory.ts';

keepTemporaryFilesInMemory();

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  globalSetup: './fixtures/build.ts',
  // Each test starts a unit of its own; two at once are what the smallest machine holds.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Waits end as soon as they may: these bounds are for a machine with other work.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 20_000,
    launchOptions,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    // Without pictures: filming each page costs more than the page itself.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
});
