import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { install } from './install.mjs';
import { ROOT, stay, toolNode } from './run.mjs';

const FIRST_PORT = 6006;

await install();

if (existsSync(join(ROOT, 'examples/console/start.mjs'))) {
  process.exitCode = await stay(toolNode(), [join(ROOT, 'examples/console/start.mjs'), ...process.argv.slice(2)]);
} else {
  const port = await freePort(FIRST_PORT);
  console.log(`Storybook: http://localhost:${port}`);
  process.exitCode = await stay(toolNode(), [
    join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js'),
    'dev',
    '--port',
    String(port),
    '--ci',
    '--quiet',
    '--disable-telemetry',
  ]);
}

/** The first port from `port` on that nobody listens on. */
function freePort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(freePort(port + 1)));
    server.listen(port, () => server.close(() => resolve(port)));
  });
}
