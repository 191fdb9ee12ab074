import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT } from './sources.ts';

const ENTRY = 'node_modules/.cache/host/stdin.js';

/** What a host's build by esbuild loads at once. */
export interface FirstPart {
  /** KiB after minifying and brotli. */
  readonly kib: number;
  /** Modules whose code is in it. */
  readonly modules: readonly string[];
}

/** Builds an import of the built package as a host with esbuild would, React left to the host. */
export async function esbuildFirstPart(code: string): Promise<FirstPart> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    absWorkingDir: ROOT,
    outdir: 'node_modules/.cache/host',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const first = new Set([ENTRY]);
  for (const name of first) {
    for (const { kind, path } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement' && path in metafile.outputs) first.add(path);
    }
  }
  const texts = outputFiles.filter(({ path }) => [...first].some((name) => path.endsWith(`/${name}`)));
  return {
    kib: texts.reduce((bytes, { text }) => bytes + brotliCompressSync(text).length, 0) / 1_024,
    modules: [...first].flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [path] : [],
      ),
    ),
  };
}
