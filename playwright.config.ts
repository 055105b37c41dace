import { defineConfig } from '@playwright/test';

/** Journeys for a small touch screen are tagged with this and run on one only. */
const PHONE = /@phone/;

export default defineConfig({
  testDir: 'test/e2e',
  // Everything under this folder is removed before each run.
  outputDir: 'test-results/journeys',
  globalSetup: './test/e2e/setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A journey that fails now and then has found something.
  retries: 0,
  // Twice the usual, for machines that are busy.
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    trace: 'retain-on-failure',
    locale: 'zh-CN',
    // Journeys see what the host answers; those of reading offline want one.
    serviceWorkers: 'block',
    // Far from the publisher's: his days must not depend on the reader's clock.
    timezoneId: 'America/New_York',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: PHONE,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      grep: PHONE,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
});
