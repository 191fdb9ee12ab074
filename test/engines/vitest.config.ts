import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { browserProject } from '../setup/browser-projects.ts';
import { ENGINES, type Engine } from './driver/engines.ts';
import { systemBrowser } from './provider.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The same keyboard tasks and measurements as in Chromium, in one engine. A missing engine has one test, skipped. */
function project(engine: Engine): TestProjectInlineConfiguration {
  if (engine.missing !== null)
    return {
      test: { name: engine.name, include: ['test/engines/missing.test.ts'], provide: { missing: engine.missing } },
    };
  const { test, ...rest } = browserProject({
    name: engine.name,
    include: ['test/browser/**/*.test.tsx', 'test/engines/page/**/*.test.tsx'],
  });
  return {
    ...rest,
    test: {
      ...test,
      // Emulates time zones by Chromium's protocol.
      exclude: ['test/browser/time-zones.test.tsx'],
      testTimeout: 30_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: systemBrowser(engine),
        instances: [{ browser: engine.name, viewport: { width: 1280, height: 800 } }],
      },
    },
  };
}

/** Firefox and WebKit, of the system’s packages. */
export default defineConfig({
  root: here('../..'),
  cacheDir: here('../../node_modules/.vite/test-engines'),
  plugins: [react()],
  test: {
    reporters: ['default'],
    fileParallelism: false,
    projects: [
      ...ENGINES.map((engine) => ({ extends: true as const, ...project(engine) })),
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: ['test/engines/console/**/*.test.ts'],
          globalSetup: [here('../e2e/build-first.mjs')],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
