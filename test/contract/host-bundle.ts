import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { ROOT } from './sources.ts';

const KIB = 1024;
const HOST = join(ROOT, 'host.js');

/** A host's build of some import of the package, as far as it is JavaScript. */
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

/** Builds an import of the built package as a host with Vite would, React left to the host. */
export async function hostBundle(code: string): Promise<HostBundle> {
  const result = await build({
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
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: 'virtual:host', external: ['react', 'react-dom', 'react/jsx-runtime'] },
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

/** These chunks and all that they load at once. */
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
