import { defineConfig } from '@playwright/test';
import { findChromium, thisMachine } from '../main/loopback/chromium.ts';

/** Debian's own Chromium: nothing is downloaded. Flags for a quiet browser in a container. */
const launchOptions = {
  executablePath: findChromium() ?? 'chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
    ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
  ],
};

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
