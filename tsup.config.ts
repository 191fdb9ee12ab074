import { rm, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };

/** The source of each entry, by the name of its built file: the `exports` of package.json are the only list of entries. */
const ENTRIES = Object.fromEntries(
  Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'object' ? target.default : []))
    .filter((target) => target.endsWith('.js'))
    .map((target) => target.slice('./dist/'.length, -'.js'.length))
    .map((name) => [name, `src/${name}.ts`]),
);

await rm('dist', { recursive: true, force: true });
const { modules, componentExports } = await runtimeModules();

export default defineConfig([
  {
    name: 'modules',
    entry: Object.fromEntries(modules.map((file) => [outputOf(file), file])),
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    splitting: false,
    sourcemap: true,
    dts: { entry: ENTRIES },
    clean: false,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    esbuildPlugins: [keepModules()],
    onSuccess: writeClientEntry,
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

/** Sources that are left once types are gone, as a bundler would find them from the entries, and what `index` exports. */
async function runtimeModules() {
  const { metafile } = await build({
    entryPoints: Object.values(ENTRIES),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    treeShaking: false,
    write: false,
    metafile: true,
  });
  return {
    modules: Object.keys(metafile.inputs).filter((file) => file.startsWith('src/')),
    componentExports: metafile.outputs['dist/index.js']?.exports ?? [],
  };
}

function outputOf(source: string): string {
  return source.replace(/^src\//, '').replace(/\.tsx?$/, '');
}

/**
 * Builds each source module to a module of its own: a host's bundler splits by file, so a page of cards must not
 * share a file with the wizard.
 */
function keepModules(): Plugin {
  return {
    name: 'keep-modules',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path: path.replace(/\.tsx?$/, '.js'), external: true },
      );
    },
  };
}

/**
 * The entry of components as server components see it, under the condition `react-server`. The directive stands in this
 * one file, which other bundlers never read: they warn of every module that has one.
 */
async function writeClientEntry(): Promise<void> {
  const names = [...componentExports].sort().join(', ');
  await writeFile('dist/client.js', `'use client';\nexport { ${names} } from './index.js';\n`);
}
