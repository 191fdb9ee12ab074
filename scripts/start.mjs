import { join } from 'node:path';
import process from 'node:process';
import { install } from './install.mjs';
import { ROOT, stay, toolNode } from './run.mjs';

await install();
process.exitCode = await stay(toolNode(), [join(ROOT, 'examples/console/start.mjs'), ...process.argv.slice(2)]);
