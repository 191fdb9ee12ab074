import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

const KIB = 1024;
const HEAVY = /node_modules\/(?:zod|@radix-ui|react-hook-form|@floating-ui|react-remove-scroll)/;

interface Bundle {
  /** Brotli bytes of what a page loads at once, and of everything it may load later. */
  readonly initial: number;
  readonly total: number;
  readonly initialInputs: readonly string[];
  readonly metafile: Metafile;
  readonly sizes: ReadonlyMap<string, number>;
}

/** Bundles an import of the built package as a host would, React left to the host. */
async function bundle(code: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: join(ROOT, 'node_modules/.cache/budget'),
    write: false,
    metafile: true,
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const sizes = new Map(
    result.outputFiles.map((file) => [
      file.path.slice(ROOT.length + 1),
      brotliCompressSync(file.contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    ]),
  );
  const initialFiles = reachable(result.metafile, 'node_modules/.cache/budget/stdin.js');
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((bytes, file) => bytes + (sizes.get(file) ?? 0), 0);
  return {
    initial: sum(initialFiles),
    total: sum(sizes.keys()),
    initialInputs: [...initialFiles].flatMap((file) => Object.keys(result.metafile.outputs[file]?.inputs ?? {})),
    metafile: result.metafile,
    sizes,
  };
}

function reachable(metafile: Metafile, from: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of metafile.outputs[file]?.imports ?? []) {
      if (imported.kind === 'import-statement' && !imported.external) visit(imported.path);
    }
  };
  visit(from);
  return found;
}

/** Bytes of the outputs that hold a module of this name and of all they need, beyond what was loaded already. */
function lazyBytes({ metafile, sizes }: Bundle, module: RegExp): number {
  const initial = reachable(metafile, 'node_modules/.cache/budget/stdin.js');
  const holders = Object.entries(metafile.outputs).filter(
    ([, output]) => output.entryPoint !== undefined && module.test(output.entryPoint),
  );
  const needed = new Set(holders.flatMap(([file]) => [...reachable(metafile, file)]));
  return [...needed].filter((file) => !initial.has(file)).reduce((bytes, file) => bytes + (sizes.get(file) ?? 0), 0);
}

let card: Bundle;
let everything: Bundle;

beforeAll(async () => {
  card = await bundle(
    "import { IntegrationsProvider, IntegrationCard } from 'integration-kit'; globalThis.x = [IntegrationsProvider, IntegrationCard];",
  );
  everything = await bundle("import * as kit from 'integration-kit'; globalThis.x = kit;");
});

describe('bundle budgets, minified and brotli, React left to the host', () => {
  it('a page of cards loads at most 6 KiB of script', () => {
    expect(card.initial / KIB).toBeLessThanOrEqual(6);
  });
  it('a page of cards loads no zod, no Radix and no react-hook-form', () => {
    expect(card.initialInputs.filter((input) => HEAVY.test(input))).toEqual([]);
  });
  it('the whole stylesheet is at most 6 KiB', () => {
    const css = readFileSync(join(ROOT, 'dist/styles.css'));
    expect(brotliCompressSync(css).length / KIB).toBeLessThanOrEqual(6);
  });
  it('the first open of the wizard loads at most 35 KiB more', () => {
    const bytes = lazyBytes(card, /connect-wizard/);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes / KIB).toBeLessThanOrEqual(35);
  });
  it('everything together is at most 60 KiB, of which ours at most 20', () => {
    expect(everything.total / KIB).toBeLessThanOrEqual(60);
  });
});
