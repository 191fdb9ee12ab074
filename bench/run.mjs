import process from 'node:process';
import { install } from '../scripts/install.mjs';
import { ROOT, run, toolNode } from '../scripts/run.mjs';

await install();
process.exitCode =
  (await run(toolNode(), [`${ROOT}/node_modules/tsup/dist/cli-default.js`, '--silent'])) ||
  (await run(toolNode(), [`${ROOT}/bench/report.mjs`, ...process.argv.slice(2)], { NODE_ENV: 'production' }));
