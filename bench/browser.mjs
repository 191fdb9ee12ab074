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

/** Medians in milliseconds of a production build in Chromium, the kit beside the baseline, each round in a new page. */
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
      rows[`${count} cards`] = await pair(browser, url, (page, subject) =>
        page.evaluate(([k, n]) => window.bench.cardPage(k, n), [subject, count]),
      );
    for (const timing of ['at once', 'a second later']) {
      const work = (page, subject) => page.evaluate(([s, t]) => window.bench.wizardPage(s, t), [subject, timing]);
      Object.assign(rows, await pairs(browser, url, `wizard opened ${timing},`, work));
    }
    for (const count of SIZES) {
      const work = (page, subject) => page.evaluate(([k, n]) => window.bench.tablePage(k, n), [subject, count]);
      Object.assign(rows, await pairs(browser, url, `table of ${count},`, work));
      const mb = `table of ${count}, MB over the data`;
      rows[mb] = await pair(browser, url, (page, subject) => tableMemory(page, subject, count), 1);
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
  const rows = await pairs(browser, url, '', async (page, subject) => ({ only: await work(page, subject) }), rounds);
  return rows[' only'];
}

/** One row for each figure that `work` returns for a page. */
async function pairs(browser, url, label, work, rounds = ROUNDS) {
  const figures = { kit: [], baseline: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const subject of ['kit', 'baseline']) {
      const page = await open(browser, url);
      figures[subject].push(await work(page, subject));
      await page.close();
    }
  const rows = {};
  for (const name of Object.keys(figures.kit[0])) {
    const [kit, baseline] = [figures.kit, figures.baseline].map((all) => median(all.map((one) => one[name])));
    rows[`${label} ${name}`] = {
      kit: kit.toFixed(1),
      baseline: baseline.toFixed(1),
      ratio: (kit / baseline).toFixed(2),
    };
  }
  return rows;
}

/** Memory of a table without its accounts, in MB. */
async function tableMemory(page, subject, count) {
  await page.evaluate((n) => window.bench.prepareAccounts(n), count);
  const before = await heap(page);
  await page.evaluate((s) => window.bench.showTable(s), subject);
  return ((await heap(page)) - before) / 1024 / 1024;
}

/** What remains of each opening and closing, after the first hundred: those compile code and fill caches. */
async function growth(browser, url, what) {
  const differences = {};
  for (const subject of ['kit', 'baseline']) {
    const page = await open(browser, url);
    await page.evaluate(([w, k, n]) => window.bench.churn(w, k, n), [what, subject, CYCLES]);
    const before = await counts(page);
    await page.evaluate(([w, k, n]) => window.bench.churn(w, k, n), [what, subject, CYCLES]);
    const after = await counts(page);
    differences[subject] = Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
    await page.close();
  }
  const row = (of) => ({
    kit: of(differences.kit).toFixed(1),
    baseline: of(differences.baseline).toFixed(1),
    ratio: '',
  });
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
