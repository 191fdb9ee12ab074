import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findChromium } from '../scripts/chromium.mjs';
import { ROOT } from '../scripts/run.mjs';
import { CHROMIUM_ARGS } from '../test/setup/chromium-args.ts';

const ROUNDS = 5;
const SIZES = [1_000, 10_000, 100_000];
const CYCLES = 100;

/** Medians in milliseconds of a production build in Chromium, ours beside its floor, each round in a fresh page. */
export async function measure() {
  const outDir = await mkdtemp(join(tmpdir(), 'integration-kit-bench-'));
  const options = { root: join(ROOT, 'bench/page'), configFile: false, logLevel: 'silent', plugins: [react()] };
  await build({ ...options, build: { outDir, target: 'es2022' } });
  const server = await preview({ ...options, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
  });
  try {
    const url = server.resolvedUrls.local[0];
    const rows = {};
    for (const count of [50, 500])
      rows[`${count} cards`] = await pair(browser, url, (page, kind) =>
        page.evaluate(([k, n]) => window.bench.cardPage(k, n), [kind, count]),
      );
    for (const name of ['first', 'later', 'key'])
      rows[`wizard ${name}`] = await pair(browser, url, async (page, kind) => {
        const all = await page.evaluate((k) => window.bench.wizardPage(k), kind);
        return all[name];
      });
    for (const count of SIZES)
      for (const name of ['first', 'sort', 'filter', 'menuFirst', 'menuNext'])
        rows[`table of ${count}, ${name}`] = await pair(
          browser,
          url,
          async (page, kind) => {
            const all = await page.evaluate(([k, n]) => window.bench.tablePage(k, n), [kind, count]);
            return all[name];
          },
          3,
        );
    rows[`${CYCLES} wizards, KB of heap a cycle`] = await pair(browser, url, growth, 1);
    return rows;
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

async function pair(browser, url, work, rounds = ROUNDS) {
  const figures = { kit: [], floor: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['kit', 'floor']) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.waitForFunction(() => 'bench' in window);
      figures[kind].push(await work(page, kind));
      await page.close();
    }
  const [kit, floor] = [median(figures.kit), median(figures.floor)];
  return { kit: kit.toFixed(1), floor: floor.toFixed(1), ratio: (kit / floor).toFixed(2) };
}

async function growth(page, kind) {
  await page.evaluate((k) => window.bench.churn(k, 10), kind);
  const before = await heap(page);
  await page.evaluate(([k, n]) => window.bench.churn(k, n), [kind, CYCLES]);
  return ((await heap(page)) - before) / 1024 / CYCLES;
}

async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
