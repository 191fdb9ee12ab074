/** Compares the pictures of test/visual; with `--update` it replaces them. */
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { ROOT, run, toolNode } from './run.mjs';

const update = process.argv.includes('--update') ? ['--update-snapshots=all'] : [];
const rest = process.argv.slice(2).filter((argument) => argument !== '--update');
const tool = join(ROOT, 'node_modules/@playwright/test/cli.js');
process.exitCode = await run(toolNode(), [tool, 'test', '-c', 'test/visual/playwright.config.ts', ...update, ...rest], {
  CHROMIUM_PATH: await findChromium(),
});
