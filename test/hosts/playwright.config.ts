import { availableParallelism } from 'node:os';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from '../setup/chromium-args.ts';

const { CHROMIUM_PATH } = process.env;

/** The apps of test/consumers as `scripts/hosts.mjs` has built them, in a browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/hosts',
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
    reducedMotion: 'reduce',
    actionTimeout: 10_000,
    launchOptions: {
      ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
      args: [...CHROMIUM_ARGS],
    },
  },
});
