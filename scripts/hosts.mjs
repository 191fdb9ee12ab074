/**
 * Builds the apps of test/consumers with each tool's defaults against the packed package, then opens them in Chromium.
 * With `--quick` only those whose tool is a dependency of this project, so that nothing is installed; with `--built` the
 * package is taken as it is built; names choose apps.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { ROOT, run, toolEnvironment, toolNode } from './run.mjs';

/** Apps by the tool that builds them: where its build is, and whether this project has the tool itself. */
const CONSUMERS = [
  { name: 'vite', output: 'dist', quick: true },
  { name: 'vite-plain', output: 'dist', quick: true },
  { name: 'esbuild', output: 'dist', quick: true },
  { name: 'webpack', output: 'dist', quick: false },
  { name: 'rspack', output: 'dist', quick: false },
  { name: 'parcel', output: 'dist', quick: false },
  { name: 'next-turbopack', output: 'out', quick: false },
  { name: 'next-webpack', output: 'out', quick: false },
];

/** Tools that make no page of their own and get one that names what they built. */
const WITHOUT_PAGE = ['esbuild', 'webpack', 'rspack'];

const quick = process.argv.includes('--quick');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const chosen = CONSUMERS.filter(
  (consumer) => (!quick || consumer.quick) && (only.length === 0 || only.includes(consumer.name)),
);

if (!process.argv.includes('--built'))
  await need([toolNode(), join(ROOT, 'node_modules/tsup/dist/cli-default.js'), '--silent']);

// Under node_modules the quick apps find React and the tools of this project; the others must find nothing of it.
const cache = join(ROOT, 'node_modules/.cache/hosts');
rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
const place = quick ? cache : mkdtempSync(join(tmpdir(), 'integration-kit-hosts-'));
await need(['npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', place]);
const { name: packageName, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const tarball = join(place, `${packageName}-${version}.tgz`);

const built = [];
for (const { name, output } of chosen) {
  const began = Date.now();
  const folder = join(place, name);
  cpSync(join(ROOT, 'test/consumers/app'), folder, { recursive: true });
  cpSync(join(ROOT, 'test/consumers', name), folder, { recursive: true });
  const steps = [...installSteps(folder), { step: 'build', command: ['npm', 'run', 'build', '--silent'] }];
  let failed = null;
  let log = '';
  for (const { step, command } of steps) {
    const { code, output: said } = await capture(command, folder);
    log = said;
    if (code !== 0) failed = step;
    if (failed !== null) break;
  }
  const site = join(folder, output);
  if (failed === null && WITHOUT_PAGE.includes(name)) cpSync(join(folder, 'built.html'), join(site, 'index.html'));
  built.push({ name, site, failed, log });
  console.log(
    `${name.padEnd(15)} ${failed === null ? 'built' : `FAILED: ${failed}`}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  if (failed !== null)
    console.error(`${log.slice(-4_000)}\n${name}: the ${failed} failed, see above. Nothing of it was tried.`);
}
writeFileSync(join(cache, 'built.json'), JSON.stringify(built));

process.exitCode = await run(
  toolNode(),
  [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '-c', 'test/hosts/playwright.config.ts', ...reporters()],
  { CHROMIUM_PATH: await findChromium() },
);
if (!process.argv.includes('--keep')) rmSync(place, { recursive: true, force: true });

/** The locked dependencies, then the package itself over them, as a host would add it. */
function installSteps(folder) {
  const quiet = ['--ignore-scripts', '--loglevel=error'];
  const target = join(folder, 'node_modules', packageName);
  if (quick) mkdirSync(target, { recursive: true });
  const commands = quick
    ? [['tar', '-xzf', tarball, '-C', target, '--strip-components=1']]
    : [
        ['npm', 'ci', ...quiet],
        ['npm', 'install', '--no-save', '--no-package-lock', ...quiet, tarball],
      ];
  return commands.map((command) => ({ step: 'install', command }));
}

function reporters() {
  return process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [] : ['--reporter=list,json'];
}

async function need([command, ...args]) {
  if ((await run(command, args)) !== 0) throw new Error(`${command} ${args.join(' ')} failed; its output is above.`);
}

/** Runs a command to its end; resolves its exit code and all that it printed. */
function capture([command, ...args], cwd) {
  return new Promise((resolve) => {
    const env = { ...toolEnvironment(), NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
