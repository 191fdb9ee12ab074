import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'tsup';

const ENTRIES = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  http: 'src/http.ts',
  testing: 'src/testing.ts',
  'integrations/openai': 'src/integrations/openai.ts',
  'verify/openai': 'src/verify/openai.ts',
};

const entry = Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(file)));

await rm('dist', { recursive: true, force: true });

export default defineConfig([
  {
    name: 'modules',
    entry,
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    splitting: true,
    // `treeshake` would strip `'use client'`; the host's bundler shakes the result.
    sourcemap: true,
    dts: true,
    clean: false,
    metafile: true,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    onSuccess: markClientModules,
  },
  {
    name: 'styles',
    entry: { styles: 'src/styles/index.css' },
    minify: true,
    clean: false,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    onSuccess: () => writeFile('dist/styles.css.d.ts', 'export {};\n'),
  },
]);

/**
 * Puts `'use client'` before every built module that uses React, on its first line so that source maps stay valid.
 * Bundling drops the directive from the sources.
 */
async function markClientModules(): Promise<void> {
  const { outputs } = JSON.parse(await readFile('dist/metafile-esm.json', 'utf8')) as {
    outputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
  };
  for (const [path, output] of Object.entries(outputs)) {
    if (!path.endsWith('.js') || !output.imports.some((imported) => /^react(?:-dom|\/|$)/.test(imported.path)))
      continue;
    const file = join(process.cwd(), path);
    const code = await readFile(file, 'utf8');
    if (!code.startsWith("'use client'")) await writeFile(file, `'use client';${code}`);
  }
  await rm('dist/metafile-esm.json');
}
