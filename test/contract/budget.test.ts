import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { esbuildFirstPart, type FirstPart, type HostBundle, hostBundle } from './host-bundles.ts';
import { ROOT } from './sources.ts';

const HEAVY = /node_modules\/(?:zod|@radix-ui|react-hook-form|@floating-ui|react-remove-scroll)/;

/**
 * KiB, minified and brotli, React left to the host. What the build may weigh, a little above what it weighs today; the
 * goals are 6 for a page of cards, 35 more for the wizard, 60 for everything; ARCHITECTURE.md, "Size", says what is
 * between. Lower them with the build; raise one only for something that people need at once, as cards that say their
 * changes were, or that read their answers without zod, or that show a definition's texts sanitised, or that remember a
 * press while access loads, or for what searches answers for a secret that was sent, which loads beside the wizard, or for
 * colours that no bundler rewrites and a look that no reset of a host changes, or for boundaries that keep a host's page, or for a part that leaves a first opening:
 * then `everything`, and what esbuild cuts into more files, grow by what two parts compress worse. The parsers come beside
 * the wizard, in idle time or with its first opening, unless an answer has needed them before.
 */
const CEILING = { cards: 11, cardsByEsbuild: 12.8, wizard: 45.1, parsers: 12.7, everything: 126.6, stylesheet: 6.2 };

const CARDS =
  "import { IntegrationsProvider, IntegrationCard } from 'integration-kit'; globalThis.x = [IntegrationsProvider, IntegrationCard];";

let cards: HostBundle;
let cardsByEsbuild: FirstPart;
let everything: HostBundle;

beforeAll(async () => {
  cards = await hostBundle(CARDS);
  cardsByEsbuild = await esbuildFirstPart(CARDS);
  everything = await hostBundle("import * as kit from 'integration-kit'; globalThis.x = kit;");
}, 120_000);

describe('bundle budgets', () => {
  it('the budget of a page of cards is kept', () => {
    expect(cards.first).toBeLessThanOrEqual(CEILING.cards);
  });
  it('a page of cards loads neither zod nor Radix nor react-hook-form', () => {
    expect(cards.firstModules.length).toBeGreaterThan(10);
    expect(cards.firstModules.filter((path) => HEAVY.test(path))).toEqual([]);
  });
  it('the budget of a page of cards built by esbuild, which loads every file that the entry reaches, is kept', () => {
    expect(cardsByEsbuild.modules.length).toBeGreaterThan(10);
    expect(cardsByEsbuild.modules.filter((path) => HEAVY.test(path))).toEqual([]);
    expect(cardsByEsbuild.kib).toBeLessThanOrEqual(CEILING.cardsByEsbuild);
  });
  it('a page with every component loads zod, Radix or react-hook-form, so the check can fail', () => {
    expect(everything.firstModules.some((path) => HEAVY.test(path))).toBe(true);
  });
  it('the budget of the first opening of the wizard is kept', () => {
    const more = cards.lazy(/connect-wizard\.js$/);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(CEILING.wizard);
  });
  it('the second step of the wizard is not part of its first opening', () => {
    expect(cards.lazy(/second-step\.js$/)).toBeGreaterThan(cards.lazy(/connect-wizard\.js$/));
  });
  it('the budget of the parsers is kept, and only they load zod', () => {
    const more = cards.lazy(/adapter\/parse\.js$/);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(CEILING.parsers);
    expect(cards.lazyModules(/connect-wizard\.js$/).filter((path) => path.includes('/zod/'))).toEqual([]);
  });
  it('the budget of all components together is kept', () => {
    expect(everything.total).toBeLessThanOrEqual(CEILING.everything);
  });
  it('the budget of the stylesheet is kept', () => {
    const css = readFileSync(join(ROOT, 'dist/styles.css'));
    expect(brotliCompressSync(css).length / 1024).toBeLessThanOrEqual(CEILING.stylesheet);
  });
});
