import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emulate } from './modes.ts';
import { SCREENS } from './measured/screens.ts';

/** Stylesheets that hosts begin with, as text. */
const SHEETS = import.meta.glob<string>('../../.storybook/host-styles/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

const RESETS = ['tailwind-3', 'tailwind-4', 'bootstrap', 'modern-normalize', 'reset'].map((name) => {
  const css = SHEETS[`../../.storybook/host-styles/${name}.css`];
  if (css === undefined) throw new Error(`There is no reset ${name}.`);
  return [name, css] as const;
});

/** How a host may load one. */
const PLACES: readonly (readonly [string, wrap: (css: string) => string, where: 'prepend' | 'append'])[] = [
  ['before ours', (css) => css, 'prepend'],
  ['after ours', (css) => css, 'append'],
  ['in a layer', (css) => `@layer host { ${css} }`, 'append'],
];

/** What is inherited from the host's page on purpose, or shows in nothing that we draw: no tabs, no counters. */
const OF_THE_PAGE = new Set([
  '-webkit-text-size-adjust',
  'text-size-adjust',
  'tab-size',
  'counter-increment',
  '-webkit-tap-highlight-color',
]);

/** Follow from the size and place of a box, which are compared. */
const OF_THE_BOX =
  /^(?:(?:min-|max-)?(?:width|height)|inline-size|block-size|top|right|bottom|left|inset-.+|margin-.+|.+-origin|grid-template-.+)$/;

const PSEUDOS = ['', '::before', '::after', '::placeholder', '::marker'] as const;

/** Longhands that these styles set anywhere. */
function touchedBy(css: string): readonly string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const names = new Set<string>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule) for (const name of rule.style) names.add(name);
      if ('cssRules' in rule) visit(rule.cssRules as CSSRuleList);
    }
  };
  visit(sheet.cssRules);
  if (names.has('all')) for (const name of getComputedStyle(document.body)) names.add(name);
  return [...names].filter(
    (name) => !name.startsWith('--') && name !== 'all' && !OF_THE_PAGE.has(name) && !OF_THE_BOX.test(name),
  );
}

/** Every element that the kit draws, with these properties and its size. */
function lookOf(names: readonly string[]): readonly (readonly [element: string, look: ReadonlyMap<string, string>])[] {
  // The system draws the options of a closed list; what they make of its size is compared.
  return [...document.querySelectorAll('[data-ik-root], [data-ik-root] :not(option)')].flatMap((element) =>
    PSEUDOS.map((pseudo) => {
      const style = getComputedStyle(element, pseudo || null);
      const look = new Map<string, string>();
      const drawn = pseudo === '' || (style.content !== 'none' && style.content !== 'normal') || isOwn(element, pseudo);
      if (drawn) for (const name of names) if (shows(name, style)) look.set(name, style.getPropertyValue(name));
      if (pseudo === '') look.set('box', boxOf(element));
      const slot = element.closest('[data-slot]')?.getAttribute('data-slot') ?? '';
      return [`${element.tagName.toLowerCase()}${pseudo} in ${slot}`, look] as const;
    }),
  );
}

/** Size, and place in the root that it belongs to; nothing for what is not laid out. */
function boxOf(element: Element): string {
  if (element.getClientRects().length === 0) return '';
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = (element.closest('[data-ik-root]') ?? element).getBoundingClientRect();
  return [left - root.left, top - root.top, width, height].map(Math.round).join(' ');
}

/** Colour and style of a line that has no width, or none at all, show nowhere. */
function shows(name: string, style: CSSStyleDeclaration): boolean {
  const line = /^(border(?:-\w+)?(?:-start|-end)?|outline|column-rule|row-rule)-(?:color|style|width)$/.exec(name)?.[1];
  if (name === 'cursor') return style.pointerEvents !== 'none';
  // A row leaves it to its cells, a pseudo-element here has no size, and a closed list is one line that never breaks.
  if (name === 'vertical-align') return !/^table-(?:row|header|footer)/.test(style.display);
  if (name === 'box-sizing') return style.display !== 'inline';
  if (name === 'overflow-wrap' || /^(?:white-space|text-wrap)/.test(name)) return style.appearance !== 'auto';
  if (line === undefined) return true;
  return style.getPropertyValue(`${line}-width`) !== '0px' && style.getPropertyValue(`${line}-style`) !== 'none';
}

function isOwn(element: Element, pseudo: string): boolean {
  if (pseudo === '::placeholder') return element.getAttribute('placeholder') !== null;
  return pseudo === '::marker' && getComputedStyle(element).display === 'list-item';
}

/** What looks otherwise while this stylesheet is on the page, once a kind of element. */
function changedBy(css: string, place: 'prepend' | 'append'): readonly string[] {
  const names = touchedBy(css);
  const before = lookOf(names);
  const style = document.createElement('style');
  style.textContent = css;
  document.head[place](style);
  const after = lookOf(names);
  style.remove();
  return [
    ...new Set(
      before.flatMap(([element, look], index) =>
        [...look].flatMap(([name, value]) => {
          const now = after[index]?.[1].get(name);
          return now === value ? [] : [`${element}: ${name} ${value} > ${now}`];
        }),
      ),
    ),
  ];
}

describe('a host’s reset', () => {
  beforeEach(async () => {
    document.body.style.margin = '0';
    document.body.style.lineHeight = '20px';
    await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  afterEach(async () => {
    document.body.removeAttribute('style');
    await emulate([]);
  });

  it.each(SCREENS)('%s looks the same under every reset', async (_, open) => {
    await open();
    // The host's own heading may look otherwise, and with it the position of everything below.
    document.querySelector('main > h1')?.setAttribute('hidden', '');
    expect(document.querySelectorAll('[data-ik-root] *').length).toBeGreaterThan(10);
    const changed = RESETS.flatMap(([name, css]) =>
      PLACES.flatMap(([how, wrap, where]) => changedBy(wrap(css), where).map((line) => `${name} ${how}: ${line}`)),
    );
    expect(changed).toEqual([]);
  });
});

describe('the comparison of looks', () => {
  afterEach(() => document.body.removeAttribute('style'));

  it.each([
    ['an icon on a line of its own', 'svg { display: block !important; }', 'display'],
    ['a button without its ground', '* { background: transparent !important; }', 'background-color'],
    ['a box of another size', 'button { padding: 0 !important; }', 'box'],
  ])('finds %s', async (_, css, named) => {
    await SCREENS[1]?.[1]();
    expect(changedBy(css, 'append').join('\n')).toContain(named);
  });
});
