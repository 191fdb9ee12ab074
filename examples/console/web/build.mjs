import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, run, toolNode } from '../../../scripts/run.mjs';

// The front end is built against the package as a host installs it, so that has to be there and new first.
const steps = [
  ...(newest('src') > newest('dist') ? [['node_modules/tsup/dist/cli-default.js', '--silent']] : []),
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'examples/console/web/vite.config.ts', '--logLevel', 'warn'],
];

for (const [program, ...args] of steps) {
  process.exitCode = await run(toolNode(), [join(ROOT, program), ...args]);
  if (process.exitCode !== 0) break;
}

/** When a file of this folder was changed last, in milliseconds since 1970; 0 = there is none. */
function newest(folder) {
  try {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
  } catch {
    return 0;
  }
}
