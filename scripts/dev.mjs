import { join } from 'node:path';
import process from 'node:process';
import { buildStale } from '../examples/console/build-stale.mjs';
import { install } from './install.mjs';
import { ROOT, stay, toolNode } from './run.mjs';

// Runs the console's server, and Vite in front of it: changes of the page and of the library are applied by hot reloading.
await install();
if (await buildStale()) {
  const port = process.env.PORT || '4300';
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const page = ['--config', join(ROOT, 'examples/console/web/vite.config.ts'), '--host', '127.0.0.1'];
  const ended = await Promise.race([
    stay(toolNode(), [join(ROOT, 'examples/console/server/main.ts')], { PORT: port }),
    stay(toolNode(), [vite, ...page], { CONSOLE_SERVER: `http://127.0.0.1:${port}` }),
  ]);
  process.exit(ended);
}
process.exitCode = 1;
