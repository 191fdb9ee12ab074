import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sourceAliases } from '../../examples/console/vitest.config.ts';
import { browserProject, chromium } from '../setup/browser-projects.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What takes too long for every change: every story in all sixteen variants, and played in Arabic; the console under load. */
export default defineConfig({
  root: here('../..'),
  cacheDir: here('../../node_modules/.vite/test-full'),
  plugins: [react()],
  test: {
    reporters: ['default'],
    projects: [
      {
        extends: true,
        ...browserProject({
          name: 'full',
          include: ['test/axe/**/*.test.tsx'],
          provide: { variants: 'all' },
        }),
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: here('../../.storybook') })],
        define: { 'import.meta.env.STORYBOOK_LANGUAGE': JSON.stringify('ar') },
        test: { name: 'stories-ar', browser: chromium, testTimeout: 30_000 },
      },
      {
        root: here('../../examples/console'),
        resolve: { alias: sourceAliases },
        test: {
          name: 'load',
          environment: 'node',
          include: ['test/load/**/*.test.ts'],
          // Two phases of two minutes of work, and an import each.
          hookTimeout: 20 * 60_000,
        },
      },
    ],
  },
});
