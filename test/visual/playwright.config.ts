import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from '../setup/chromium-args.ts';

const { CHROMIUM_PATH } = process.env;

/**
 * Pictures of every component. With the same browser, fonts from packages, a frozen clock and no animations, a picture
 * is the same on every machine of the same image.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/visual',
  globalSetup: './serve-storybook.ts',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  timeout: 40_000,
  reporter: 'list',
  expect: {
    timeout: 10_000,
    toHaveScreenshot: {
      maxDiffPixelRatio: 0.0001,
      threshold: 0.1,
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
    },
  },
  use: {
    browserName: 'chromium',
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    launchOptions: {
      ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
      args: [...CHROMIUM_ARGS, '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'],
    },
  },
});
