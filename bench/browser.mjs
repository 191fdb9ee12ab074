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
    for (const haste of ['at once', 'a second later']) {
      const work = (page, kind) => page.evaluate(([k, h]) => window.bench.wizardPage(k, h), [kind, haste]);
      Object.assign(rows, await pairs(browser, url, `wizard opened ${haste},`, work));
    }
    for (const count of SIZES) {
      const work = (page, kind) => page.evaluate(([k, n]) => window.bench.tablePage(k, n), [kind, count]);
      Object.assign(rows, await pairs(browser, url, `table of ${count},`, work));
      const mb = `table of ${count}, MB over the data`;
      rows[mb] = await pair(browser, url, (page, kind) => weight(page, kind, count), 1);
    }
    for (const what of ['wizard', 'table']) Object.assign(rows, await growth(browser, url, what));
    return rows;
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

async function open(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

async function pair(browser, url, work, rounds = ROUNDS) {
  const rows = await pairs(browser, url, '', async (page, kind) => ({ only: await work(page, kind) }), rounds);
  return rows[' only'];
}

/** One row for each figure that `work` brings of one page. */
async function pairs(browser, url, label, work, rounds = ROUNDS) {
  const figures = { kit: [], floor: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const kind of ['kit', 'floor']) {
      const page = await open(browser, url);
      figures[kind].push(await work(page, kind));
      await page.close();
    }
  const rows = {};
  for (const name of Object.keys(figures.kit[0])) {
    const [kit, floor] = [figures.kit, figures.floor].map((all) => median(all.map((one) => one[name])));
    rows[`${label} ${name}`] = { kit: kit.toFixed(1), floor: floor.toFixed(1), ratio: (kit / floor).toFixed(2) };
  }
  return rows;
}

/** What a table holds beside the accounts, in MB. */
async function weight(page, kind, count) {
  await page.evaluate((n) => window.bench.hold(n), count);
  const before = await heap(page);
  await page.evaluate((k) => window.bench.show(k), kind);
  return ((await heap(page)) - before) / 1024 / 1024;
}

/** What stays behind of one that was opened and closed, after the first hundred: those still compile and fill caches. */
async function growth(browser, url, what) {
  const kinds = {};
  for (const kind of ['kit', 'floor']) {
    const page = await open(browser, url);
    await page.evaluate(([w, k, n]) => window.bench.churn(w, k, n), [what, kind, CYCLES]);
    const before = await counts(page);
    await page.evaluate(([w, k, n]) => window.bench.churn(w, k, n), [what, kind, CYCLES]);
    const after = await counts(page);
    kinds[kind] = Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
    await page.close();
  }
  const row = (of) => ({ kit: of(kinds.kit).toFixed(1), floor: of(kinds.floor).toFixed(1), ratio: '' });
  return {
    [`${CYCLES} ${what}s, KB of heap a cycle`]: row(({ heap: bytes }) => bytes / 1024 / CYCLES),
    [`${CYCLES} ${what}s, listeners left`]: row(({ listeners }) => listeners),
    [`${CYCLES} ${what}s, nodes left`]: row(({ nodes }) => nodes),
  };
}

async function counts(page) {
  const session = await page.context().newCDPSession(page);
  const used = await heap(page);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: used, nodes, listeners: jsEventListeners };
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
