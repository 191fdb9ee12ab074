import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { build as viteBuild, type Rollup } from 'vite';
import { ROOT } from './sources.ts';

const KIB = 1024;
const REACT = ['react', 'react-dom', 'react/jsx-runtime'] as const;

const VITE_ENTRY = join(ROOT, 'host.js');

/** The JavaScript of a host's build by Vite. */
export interface HostBundle {
  /** KiB after minifying and brotli: what the page loads at once. */
  readonly first: number;
  /** The same for everything that it may load later, the first part included. */
  readonly total: number;
  /** Source modules whose code is in the first part. */
  readonly firstModules: readonly string[];
  /** KiB that the first use of this lazily loaded module adds to the first part. */
  lazy(module: RegExp): number;
  /** Source modules whose code is in that. */
  lazyModules(module: RegExp): readonly string[];
}

/** Builds an import of the built package as a host does with Vite. React is external. */
export async function hostBundle(code: string): Promise<HostBundle> {
  const result = await viteBuild({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'host',
        resolveId: (id) => (id === 'virtual:host' ? VITE_ENTRY : null),
        load: (id) => (id === VITE_ENTRY ? code : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'virtual:host', external: [...REACT] },
    },
  });
  const chunks = chunksOf(result as Rollup.RollupOutput);
  const first = reachable(
    chunks,
    [...chunks.values()].filter(({ isEntry }) => isEntry),
  );
  return {
    first: kib(first),
    total: kib(chunks.values()),
    firstModules: modulesOf(first),
    lazy: (module) => kib(added(module)),
    lazyModules: (module) => modulesOf(added(module)),
  };
  function added(module: RegExp): readonly Rollup.OutputChunk[] {
    const wanted = [...chunks.values()].filter(({ facadeModuleId }) => module.test(facadeModuleId ?? ''));
    return [...reachable(chunks, wanted)].filter((chunk) => !first.has(chunk));
  }
}

function modulesOf(chunks: Iterable<Rollup.OutputChunk>): readonly string[] {
  return [...chunks].flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
  );
}

type Chunks = ReadonlyMap<string, Rollup.OutputChunk>;

function chunksOf({ output }: Rollup.RollupOutput): Chunks {
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
}

/** These chunks and every chunk that they import statically. */
function reachable(chunks: Chunks, from: readonly Rollup.OutputChunk[]): ReadonlySet<Rollup.OutputChunk> {
  const found = new Set<Rollup.OutputChunk>(from);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = chunks.get(name);
      if (imported !== undefined) found.add(imported);
    }
  }
  return found;
}

function kib(chunks: Iterable<Rollup.OutputChunk>): number {
  return [...chunks].reduce((bytes, { code }) => bytes + brotliCompressSync(code).length, 0) / KIB;
}

const ESBUILD_ENTRY = 'node_modules/.cache/host/stdin.js';

/** The part of a host's build by esbuild that loads at once. */
export interface FirstPart {
  /** KiB after minifying and brotli. */
  readonly kib: number;
  /** Modules whose code is in it. */
  readonly modules: readonly string[];
}

/** Builds an import of the built package as a host does with esbuild. React is external. */
export async function esbuildFirstPart(code: string): Promise<FirstPart> {
  const { outputFiles, metafile } = await esbuild({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    absWorkingDir: ROOT,
    outdir: 'node_modules/.cache/host',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    external: [...REACT],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const first = new Set([ESBUILD_ENTRY]);
  for (const name of first) {
    for (const { kind, path } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in metafile.outputs) first.add(path);
    }
  }
  const texts = outputFiles.filter(({ path }) => [...first].some((name) => path.endsWith(`/${name}`)));
  return {
    kib: texts.reduce((bytes, { text }) => bytes + brotliCompressSync(text).length, 0) / KIB,
    modules: [...first].flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [path] : [],
      ),
    ),
  };
}
