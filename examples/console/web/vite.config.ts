import process from 'node:process';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Sources of the package's entries: `npm run dev` shows a change of the library at once, without a build of it. */
const SOURCES = {
  'integration-kit/styles.css': here('../../../src/styles/index.css'),
  'integration-kit/http': here('../../../src/http.ts'),
  'integration-kit/integrations/openai': here('../../../src/integrations/openai.ts'),
  'integration-kit': here('../../../src/index.ts'),
};

/** Where the console's server listens while Vite serves the front end. */
const SERVER = process.env['CONSOLE_SERVER'] ?? 'http://127.0.0.1:4300';
const forwarded = { target: SERVER, changeOrigin: true };

export default defineConfig(({ command }) => ({
  root: here('.'),
  cacheDir: here('../../../node_modules/.vite/console'),
  plugins: [react()],
  // Without an alias the package's own name resolves to what a host installs: its built `dist`.
  resolve: { alias: command === 'serve' ? SOURCES : {} },
  server: { strictPort: true, proxy: { '/api': forwarded, '/session': forwarded, '/healthz': forwarded } },
  build: {
    outDir: here('../dist'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // A data: URL is not 'self', and the polyfill is an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
}));
