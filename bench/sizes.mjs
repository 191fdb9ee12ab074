import { brotliCompressSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { ROOT } from '../scripts/run.mjs';

const REACT = ['react', 'react-dom', 'react/jsx-runtime'];
const HOST = `${ROOT}/host.js`;
const IMPORTS = {
  cards:
    "import { IntegrationsProvider, IntegrationCard } from 'integration-kit'; globalThis.x = [IntegrationsProvider, IntegrationCard];",
  everything: "import * as kit from 'integration-kit'; globalThis.x = kit;",
  'baseline: dialog, menu, forms, zod':
    "import * as d from '@radix-ui/react-dialog'; import * as m from '@radix-ui/react-dropdown-menu'; import { useForm } from 'react-hook-form'; import * as z from 'zod/mini'; globalThis.x = [d, m, useForm, z.object({ a: z.string() })];",
};

/** KiB after minifying and brotli, without React: what loads at once, and everything including lazy parts. */
export async function measure() {
  const rows = {};
  for (const [name, code] of Object.entries(IMPORTS)) {
    const [a, b] = [await underVite(code), await underEsbuild(code)];
    rows[name] = { 'vite first': a.first, 'vite total': a.total, 'esbuild first': b.first, 'esbuild total': b.total };
  }
  return rows;
}

async function underVite(code) {
  const { output } = await vite({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'virtual:host' ? HOST : null),
        load: (id) => (id === HOST ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'virtual:host', external: REACT },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const entry = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  return sums(chunks.keys(), entry, (name) => [chunks.get(name)?.imports ?? [], chunks.get(name)?.code ?? '']);
}

async function underEsbuild(code) {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: `${ROOT}/node_modules/.cache/bench`,
    absWorkingDir: ROOT,
    write: false,
    metafile: true,
    external: REACT,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const text = new Map(outputFiles.map((file) => [file.path.slice(ROOT.length + 1), file.text]));
  return sums(text.keys(), ['node_modules/.cache/bench/stdin.js'], (name) => [
    (metafile.outputs[name]?.imports ?? [])
      .filter(({ subject }) => subject === 'import-statement')
      .map(({ path }) => path),
    text.get(name) ?? '',
  ]);
}

function sums(all, entry, read) {
  const first = new Set(entry);
  for (const name of first) for (const next of read(name)[0]) first.add(next);
  return { first: kib(first, read), total: kib(all, read) };
}

function kib(names, read) {
  const bytes = [...names].reduce((sum, name) => sum + brotliCompressSync(read(name)[1]).length, 0);
  return Math.round((bytes / 1024) * 10) / 10;
}
