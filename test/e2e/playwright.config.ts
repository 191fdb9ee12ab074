import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from '../setup/chromium-args.ts';

const { CHROMIUM_PATH } = process.env;

/** Tests of the built console in a browser, with its real server and the simulated vendor. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './build-first.mjs',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    permissions: ['clipboard-read', 'clipboard-write'],
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
      args: [...CHROMIUM_ARGS],
    },
  },
});
