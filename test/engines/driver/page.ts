import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { click, chord, typing } from './keys.ts';
import type { Json, Protocol } from './protocol.ts';

/** How long something may take to appear. */
const WAIT_MS = 30_000;
/** More key presses than any control needs. */
const MAX_TABS = 80;

/** An element by its role and accessible name. */
export interface Target {
  /** Its role; `field` for a labelled field, because ARIA gives one for passwords no role. */
  readonly role: string;
  /** The whole name. `/…/` searches in it. */
  readonly name: string;
}

/** A page of one browser, as a person uses it. Everything that is waited for throws after half a minute. */
export interface Page {
  /** Name and version of the engine. */
  readonly version: string;
  open(url: string): Promise<void>;
  /** Waits until an element is there, and can be pressed. */
  find(target: Target): Promise<void>;
  /** Waits until a text is visible. */
  see(text: string): Promise<void>;
  /** Waits until an element is gone. */
  gone(target: Target): Promise<void>;
  /** Clicks an element with the mouse. */
  click(target: Target): Promise<void>;
  /** Presses a key, or several together, such as `Shift+Tab`, and expects that an element has focus afterwards. */
  press(keys: string): Promise<void>;
  /** Presses Tab until an element has focus. */
  tabTo(target: Target): Promise<void>;
  /** Tabs to an element, waits until it can be pressed, and presses Enter. */
  enter(target: Target): Promise<void>;
  /** Waits until an element has focus. */
  focused(target: Target): Promise<void>;
  type(text: string): Promise<void>;
  /** Pastes by keys what was copied. */
  paste(): Promise<void>;
  /** Runs a function in the page. */
  evaluate(source: string, ...args: readonly Json[]): Promise<Json>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

const QUERIES = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** What is run in the page. Every answer is null while something is not as it should be, or says what. */
const IN_PAGE = `{
  const { queryAllByLabelText, queryAllByRole } = window.TestingLibraryDom;
  const named = (name) => name.startsWith('/') ? new RegExp(name.slice(1, -1)) : name;
  const shown = (element) => element.checkVisibility() && element.closest('[aria-hidden="true"], [inert]') === null;
  const all = ({ role, name }, place) =>
    (role === 'field'
      ? queryAllByLabelText(document.body, named(name), { selector: 'input' })
      : queryAllByRole(place, role, { name: named(name), hidden: true })
    ).filter(shown);
  const find = (target) => all(target, document.body)[0] ?? null;
  const off = (element) => element.matches(':disabled, [aria-disabled="true"]');
  window.engine = {
    has: (target) => find(target) !== null,
    ready: (target) => { const element = find(target); return element !== null && !off(element); },
    // Names are costly to compute, so only the neighbourhood of the focus is looked at.
    isFocused: (target) => {
      const { activeElement: active } = document;
      return all(target, active?.parentElement ?? document.body).includes(active);
    },
    sees: (text) => {
      if (!document.body.textContent.replace(/\\s+/g, ' ').includes(text)) return false;
      const places = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
      while (places.nextNode()) {
        const place = places.currentNode;
        if (place.textContent.replace(/\\s+/g, ' ').includes(text) && place.checkVisibility() && place.children.length < 4) return true;
      }
      return false;
    },
    centre: async (target) => {
      const element = find(target);
      if (element === null || off(element)) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const { left, top, width, height } = element.getBoundingClientRect();
      const point = [left + width / 2, top + height / 2];
      const hit = document.elementFromPoint(...point);
      return hit !== null && element.contains(hit) ? point : null;
    },
    hasFocus: async () => {
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return document.activeElement !== null && document.activeElement !== document.body;
    },
    focus: () => {
      const { activeElement: active } = document;
      return active === null ? 'nothing' : active.tagName + ' ' + (active.getAttribute('aria-label') ?? active.textContent).slice(0, 60);
    },
  };
  window.problems ??= [];
  addEventListener('error', ({ message }) => window.problems.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.problems.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.problems.push(violatedDirective));
}`;

/** A page of a started browser. */
export function pageOf(protocol: Protocol): Page {
  const ask = (name: string, ...args: readonly unknown[]): Promise<Json> =>
    protocol.run(`(...args) => window.engine.${name}(...args)`, args as readonly Json[]);

  async function until(what: string, answer: () => Promise<Json>): Promise<Json> {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      const value = await answer();
      if (value !== null && value !== false) return value;
      if (Date.now() > end)
        throw new Error(
          `${what} within ${WAIT_MS / 1000} s in ${protocol.version}. Focus is on ${JSON.stringify(await ask('focus'))}.`,
        );
    }
  }
  const nameOf = ({ role, name }: Target): string => `${role} "${name}"`;

  const page: Page = {
    version: protocol.version,
    async open(url) {
      await protocol.open(url);
      await protocol.run(`() => { ${QUERIES} }`, []);
      await protocol.run(`() => ${IN_PAGE}`, []);
    },
    find: async (target) => void (await until(`${nameOf(target)} was not ready`, () => ask('ready', target))),
    see: async (text) => void (await until(`"${text}" was not shown`, () => ask('sees', text))),
    gone: async (target) =>
      void (await until(`${nameOf(target)} was not removed`, async () => (await ask('has', target)) === false)),
    focused: async (target) =>
      void (await until(`${nameOf(target)} did not get focus`, () => ask('isFocused', target))),
    async click(target) {
      const [x, y] = (await until(`${nameOf(target)} could not be pressed`, () => ask('centre', target))) as number[];
      await protocol.perform([click(x ?? 0, y ?? 0)]);
    },
    async press(keys) {
      await protocol.perform([chord(keys)]);
      if ((await ask('hasFocus')) !== true)
        throw new Error(`Focus is on the page itself after ${keys} in ${protocol.version}.`);
    },
    async tabTo(target) {
      await until(`${nameOf(target)} was not there`, () => ask('has', target));
      for (let tabs = 0; tabs < MAX_TABS; tabs += 1) {
        if ((await ask('isFocused', target)) === true) return;
        await page.press('Tab');
      }
      throw new Error(`${nameOf(target)} was not reached by ${MAX_TABS} presses of Tab in ${protocol.version}.`);
    },
    async enter(target) {
      await page.tabTo(target);
      await page.find(target);
      await page.press('Enter');
    },
    type: (text) => protocol.perform([typing(text)]),
    paste: () => page.press('Control+v'),
    evaluate: (source, ...args) => protocol.run(source, args),
    screenshot: () => protocol.screenshot(),
    close: () => protocol.close(),
  };
  return page;
}
