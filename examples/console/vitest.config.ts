import { fileURLToPath } from 'node:url';
import { defineProject } from 'vitest/config';

const here = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../../src/', import.meta.url));

/** The public entries, from their sources: these tests need no build. */
export const sourceAliases = [
  { find: /^integration-kit\/(.+)$/, replacement: `${sources}$1.ts` },
  { find: /^integration-kit$/, replacement: `${sources}index.ts` },
];

export default defineProject({
  root: here,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite/console-test', import.meta.url)),
  resolve: { alias: sourceAliases },
  test: {
    name: 'console',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Takes minutes: `test/full/vitest.config.ts` runs it.
    exclude: ['test/load/**'],
    testTimeout: 20_000,
  },
});
