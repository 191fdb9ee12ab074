import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { outerNode, ROOT, run, toolNode } from './run.mjs';

const full = process.argv.includes('--full');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

await install();
const reports = mkdtempSync(join(tmpdir(), 'integration-kit-'));
const bin = (name) => join(ROOT, 'node_modules', name);

/** Each entry is one line of the totals. A suite counts its tests, any other step counts as one. */
const steps = [
  step('build', [bin('tsup/dist/cli-default.js'), '--silent']),
  step('types', [bin('typescript-7/bin/tsc'), '-p', '.']),
  step('lint', [bin('oxlint/bin/oxlint'), '--type-aware']),
  step('format', [bin('@biomejs/biome/bin/biome'), 'format', '.']),
  step('unused', [bin('knip/bin/knip.js')]),
  step('smoke', [join(ROOT, 'scripts/smoke.mjs')], outerNode()),
  suite('contract'),
  suite('node'),
  suite('jsdom'),
  suite('browser', true),
  suite('stories', true),
  suite('axe', true),
  suite('console'),
  playwright('e2e'),
  hosts(full ? [] : ['--quick']),
  ...(full
    ? [
        playwright('visual'),
        suite('full', true, 'test/full/vitest.config.ts'),
        suite('stories-ar', true, 'test/full/vitest.config.ts'),
        suite('load', false, 'test/full/vitest.config.ts'),
        suite('firefox', false, 'test/engines/vitest.config.ts'),
        suite('webkit', false, 'test/engines/vitest.config.ts'),
        suite('engines', false, 'test/engines/vitest.config.ts'),
      ]
    : []),
];

const results = [];
for (const { name, work } of steps) {
  if (only.length > 0 && !only.includes(name)) continue;
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed, notRun = [] } = await work();
  results.push({ name, passed, failed, notRun, seconds: Math.round((Date.now() - began) / 1000) });
}
rmSync(reports, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(10)} ${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed ${String(seconds).padStart(5)} s`,
  );
}
for (const { name, notRun } of results) for (const reason of notRun) console.log(`${name}: SKIPPED. ${reason}`);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`${total('passed')} passed, ${total('failed')} failed`);

function step(name, args, node = toolNode()) {
  return {
    name,
    work: async () => ((await run(node, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

function suite(name, needsBrowser = false, config = 'test/vitest.config.ts') {
  return {
    name,
    async work() {
      const file = join(reports, `${name}.json`);
      const environment = needsBrowser ? { CHROMIUM_PATH: await findChromium() } : {};
      const args = [bin('vitest/vitest.mjs'), 'run', '-c', config, '--project', name];
      const code = await run(
        toolNode(),
        [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        environment,
      );
      return counted(code, file, (report) => ({
        passed: report.numPassedTests,
        failed:
          report.numFailedTests +
          report.testResults.filter(
            ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
          ).length,
        notRun: skippedTitles(report),
      }));
    },
  };
}

function playwright(name) {
  return {
    name,
    async work() {
      const file = join(reports, `${name}.json`);
      const environment = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const args = [
        bin('@playwright/test/cli.js'),
        'test',
        '-c',
        `test/${name}/playwright.config.ts`,
        '--reporter=list,json',
      ];
      const code = await run(toolNode(), args, environment);
      return counted(code, file, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
    },
  };
}

function hosts(choice) {
  return {
    name: 'hosts',
    async work() {
      const file = join(reports, 'hosts.json');
      const args = [join(ROOT, 'scripts/hosts.mjs'), '--built', ...choice];
      const code = await run(toolNode(), args, { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
      return counted(code, file, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
    },
  };
}

/** Titles of tests that were skipped, which say why: a browser engine that is not installed, for example. */
function skippedTitles({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName.trim());
}

/** Totals of a report. Without a report, or with an exit code but no failed test, a suite counts as one failure. */
function counted(code, file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed, notRun } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { passed, notRun, failed: failed === 0 && code !== 0 ? 1 : failed };
}
