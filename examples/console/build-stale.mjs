import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, toolNode } from '../../scripts/run.mjs';

// The console imports the built package, as a host does.
const LIBRARY = join(ROOT, 'dist/index.js');
const PAGE = join(ROOT, 'examples/console/dist/index.html');

/** Builds the package and the console's page, each only when it is older than its sources. Resolves false on failure. */
export async function buildStale() {
  return (
    (isFresh(LIBRARY, 'src', 'tsup.config.ts') || (await build('node_modules/tsup/dist/cli-default.js', '--silent'))) &&
    (isFresh(PAGE, 'src', 'examples/console/web', 'examples/console/definitions.ts') ||
      (await build(
        'node_modules/vite/bin/vite.js',
        'build',
        '--config',
        'examples/console/web/vite.config.ts',
        '--logLevel',
        'warn',
      )))
  );
}

async function build(program, ...args) {
  return (await run(toolNode(), [join(ROOT, program), ...args])) === 0;
}

function isFresh(built, ...sources) {
  return existsSync(built) && sources.every((source) => newest(join(ROOT, source)) <= statSync(built).mtimeMs);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
