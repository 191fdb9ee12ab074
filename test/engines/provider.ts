import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import type { BrowserCommand, BrowserProvider, BrowserProviderOption } from 'vitest/node';
import type { Engine } from './driver/engines.ts';
import { click, described, hover } from './driver/keys.ts';
import type { Json, Protocol, Source } from './driver/protocol.ts';

/** How long an element may take until it can be pressed. */
const REACH_MS = 10_000;

/** A selector of Vitest’s locators, as its commands receive it. */
type Target = string | { readonly selector: string };

/**
 * Runs Vitest’s browser tests in an engine that Playwright cannot drive. Keys and clicks are those of the browser’s own
 * protocol. Commands that no test needs are not there, and Vitest says so.
 */
export function systemBrowser(engine: Engine): BrowserProviderOption {
  return {
    ...playwright(),
    name: 'system-browser',
    supportedBrowser: [engine.name],
    prewarm: () => {},
    providerFactory(project) {
      let opened: Promise<Protocol> | null = null;
      const protocol = (): Promise<Protocol> => (opened ??= engine.start());
      for (const [name, command] of Object.entries(commandsOf(protocol))) {
        project.browser?.registerCommand(name as never, command as never);
      }
      const provider: BrowserProvider = {
        name: 'system-browser',
        supportsParallelism: false,
        initScripts: [
          fileURLToPath(new URL('locators.js', import.meta.resolve('@vitest/browser-playwright'))),
          fileURLToPath(new URL('locate.ts', import.meta.url)),
        ],
        getCommandsContext: () => ({}),
        async openPage(_session, url) {
          const { version, open } = await protocol();
          process.stdout.write(`Running in ${version}.\n`);
          await open(url);
        },
        async close() {
          await (await opened)?.close();
          opened = null;
        },
      };
      return provider;
    },
  };
}

function commandsOf(protocol: () => Promise<Protocol>): Readonly<Record<string, BrowserCommand<never[]>>> {
  const at = async (target: Target, source: (x: number, y: number) => Source, force = false): Promise<void> => {
    const page = await protocol();
    const [x, y] = await reach(page, typeof target === 'string' ? target : target.selector, force);
    await page.perform([source(x, y)]);
  };
  const commands = {
    async __vitest_keyboard(_context: unknown, text: string) {
      const page = await protocol();
      await page.run(FOCUS_TESTS, []);
      await page.perform([described(text)]);
      return { unreleased: [] };
    },
    __vitest_click: (_context: unknown, target: Target, options: { readonly force?: boolean } = {}) =>
      at(target, click, options.force),
    __vitest_hover: (_context: unknown, target: Target) => at(target, hover, true),
    async __vitest_fill(_context: unknown, target: Target, text: string) {
      await at(target, click);
      const page = await protocol();
      await page.perform([described(text === '' ? '{Control>}a{/Control}{Delete}' : '{Control>}a{/Control}')]);
      if (text !== '') await page.perform([described(text.replaceAll(/[{}]/gu, ''))]);
    },
    // The page of tests gives the frame its size, and the window is larger than any.
    __vitest_viewport: () => {},
    __vitest_cleanup: () => {},
  };
  return commands;
}

/** Waits until an element can be pressed. Returns its centre in CSS pixels of the top page’s viewport. */
async function reach(page: Protocol, selector: string, force: boolean): Promise<readonly [number, number]> {
  const end = Date.now() + REACH_MS;
  for (;;) {
    const found = await page.run(LOCATE, [selector, force]);
    if (isPoint(found)) return found;
    if (Date.now() > end) throw new Error(`${selector} cannot be pressed: ${JSON.stringify(found)}.`);
  }
}

const isPoint = (value: Json): value is [number, number] => Array.isArray(value);

/** Run in the top page: gives the frame of the tests the keyboard. */
const FOCUS_TESTS = `() => {
  const frame = document.querySelector('iframe[data-vitest]');
  const active = frame?.contentDocument?.activeElement ?? null;
  if (document.activeElement !== frame || active === null || active === frame.contentDocument.body) frame?.contentWindow?.focus();
}`;

/** Run in the top page: asks the frame of the tests, see `locate.ts`. */
const LOCATE = `(selector, force) => {
  const frame = document.querySelector('iframe[data-vitest]');
  return frame?.contentWindow?.locateForClick?.(selector, force) ?? 'the page of tests is not ready';
}`;
