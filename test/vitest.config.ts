import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { browserProject, chromium } from './setup/browser-projects.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const node = [
  ...['base', 'definition', 'adapter', 'flow', 'store', 'text'],
  ...['integrations', 'testing', 'http', 'verify', 'locales'],
];
const jsdom = ['ui', 'hooks', 'components'];
const tests = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  root,
  cacheDir: here('../node_modules/.vite/test'),
  plugins: [react()],
  test: {
    reporters: ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}', 'examples/console/{server,sandbox}/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: here('../coverage'),
    },
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', include: tests(node) } },
      {
        extends: true,
        test: { name: 'jsdom', environment: 'jsdom', include: tests(jsdom), setupFiles: [here('setup/jsdom.ts')] },
      },
      {
        extends: true,
        test: { name: 'contract', environment: 'node', include: tests(['contract']), testTimeout: 60_000 },
      },
      {
        extends: true,
        ...browserProject({ name: 'browser', include: tests(['browser']) }),
      },
      {
        extends: true,
        ...browserProject({ name: 'axe', include: tests(['axe']), provide: { variants: 'pairwise' } }),
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: here('../.storybook') })],
        test: { name: 'stories', browser: chromium, testTimeout: 30_000 },
      },
      here('../examples/console/vitest.config.ts'),
    ],
  },
});
