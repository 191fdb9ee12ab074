import { afterEach, describe, expect, it } from 'vitest';
import { page, server, userEvent } from 'vitest/browser';
import { ACCENTS } from '../../../.storybook/toolbars.ts';
import { scenarios } from '../../../src/testing.ts';
import { openConsole } from '../host.tsx';
import { emulate, EMULATES } from '../modes.ts';
import { button, openAccounts, openWizard } from '../steps.ts';
import sheet from '../../../src/styles/index.css?inline';
import { finishTransitions, lowContrast, ringContrast, textElements } from './contrast-ratio.ts';
import { nameOf, SCREENS } from './screens.ts';

const SCHEMES = [
  ['light', false],
  ['dark', false],
  // Only Chromium's protocol emulates forced colors.
  ...(EMULATES
    ? ([
        ['light', true],
        ['dark', true],
      ] as const)
    : []),
] as const;

/** A key that shows that the keyboard is used: any in Chromium, one that moves focus in the others. */
const FIRST_KEY = server.browser === 'chromium' ? '{Shift}' : '{Tab}';

/** Findings on the current page with each accent of the toolbar. */
function withEveryAccent(find: () => readonly string[]): readonly string[] {
  return Object.entries(ACCENTS).flatMap(([name, colour]) => {
    setAccent(colour);
    return find().map((line) => `accent ${name}: ${line}`);
  });
}

/** Opens the accounts and waits for a row: the table is visible before its rows are. */
async function openRows(): Promise<void> {
  await openAccounts();
  await expect.element(button('Actions for Northwind Research')).toBeVisible();
}

function setAccent(accent: string | null): void {
  const { style } = document.documentElement;
  if (accent === null) style.removeProperty('--ik-accent');
  else style.setProperty('--ik-accent', accent);
  finishTransitions();
}

describe.each(SCHEMES)('contrast in the %s, forced colours %s, with every accent:', (scheme, forced) => {
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    if (EMULATES) await emulate([]);
  });
  async function applyScheme(): Promise<void> {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = 'Canvas';
    if (!EMULATES) return;
    await emulate([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ]);
  }
  /** Expects a ring with enough contrast on keyboard focus. */
  async function expectRing(element: HTMLElement, key = FIRST_KEY): Promise<void> {
    // A key press first: focus by pointer shows no ring.
    await userEvent.keyboard(key);
    element.focus();
    expect(element.matches(':focus-visible'), nameOf(element)).toBe(true);
    const lowContrastRing = (): readonly string[] => {
      const found = ringContrast(element);
      return found < 3 ? [`ring of ${nameOf(element)}: ${found.toFixed(2)}`] : [];
    };
    expect(withEveryAccent(lowContrastRing)).toEqual([]);
  }

  it.each(SCREENS)('text has a contrast of 4.5, borders and icons of 3, on %s', async (_, open) => {
    await applyScheme();
    await open();
    expect(textElements().length).toBeGreaterThan(2);
    await expect.poll(() => withEveryAccent(lowContrast)).toEqual([]);
  });

  it('the text of the primary button has a contrast of 4.5 under the pointer', async () => {
    await applyScheme();
    openConsole([scenarios.empty]);
    const connect = button('Connect OpenAI');
    await expect.element(connect).not.toHaveAttribute('aria-disabled');
    await connect.hover();
    expect(connect.element().matches(':hover')).toBe(true);
    expect(withEveryAccent(lowContrast)).toEqual([]);
  });

  it('the focus ring of a kebab, a field, a column header and a menu item has a contrast of 3', async () => {
    await applyScheme();
    openConsole([scenarios.twoAccounts]);
    await openRows();
    const kebab = button('Actions for Northwind Research');
    for (const target of [
      kebab,
      page.getByRole('searchbox'),
      page.getByRole('columnheader', { name: 'Account' }).getByRole('button'),
    ]) {
      await expectRing(target.element() as HTMLElement);
    }
    (kebab.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const details = page.getByRole('menuitem', { name: 'View details…' });
    await expect.element(details).toBeVisible();
    await expectRing(details.element() as HTMLElement, '{ArrowDown}');
  });

  it('the focus ring inside the wizard has a contrast of 3', async () => {
    await applyScheme();
    openConsole([scenarios.empty]);
    await openWizard();
    const field = page.getByLabelText('Admin key', { exact: true });
    await expect.element(field).toHaveFocus();
    for (const target of [field, button('Next'), button('Cancel')]) await expectRing(target.element() as HTMLElement);
  });
});

describe.each(['light', 'dark'])('contrast in the %s where nothing can be computed from Canvas:', (scheme) => {
  const style = document.createElement('style');
  afterEach(() => {
    style.remove();
    document.documentElement.removeAttribute('style');
  });

  it.each(SCREENS)('%s has a contrast of 4.5 for text and 3 for icons', async (_, open) => {
    style.textContent = sheet.replace('@supports not (color: rgb(from Canvas r g b))', '@supports (color: red)');
    expect(style.textContent).not.toBe(sheet);
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = 'Canvas';
    document.head.append(style);
    await open();
    await expect.poll(lowContrast).toEqual([]);
  });
});

describe('low contrast', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  it.each([
    ['text', '--ik-muted', 'ik-'],
    ['the border of a field and its icon', '--ik-border-strong', 'borderBlockEndColor'],
    // WebKit reports no computed style of a placeholder.
    ...(server.browser === 'webkit' ? [] : [['a placeholder', '--ik-muted', '::placeholder'] as const]),
    ['an icon', '--ik-muted', 'stroke'],
  ] as const)('low contrast is found: %s', async (_, token, named) => {
    openConsole([scenarios.twoAccounts]);
    await openRows();
    expect(lowContrast()).toEqual([]);
    for (const root of document.querySelectorAll<HTMLElement>('[data-ik-root]')) root.style.setProperty(token, '#ddd');
    finishTransitions();
    expect(lowContrast().join('\n')).toContain(named);
  });

  it('low contrast is found: a focus ring in a pale accent', async () => {
    openConsole([scenarios.twoAccounts]);
    await openRows();
    await userEvent.keyboard(FIRST_KEY);
    const field = page.getByRole('searchbox').element() as HTMLElement;
    field.focus();
    setAccent(ACCENTS['yellow'] ?? null);
    finishTransitions();
    expect(ringContrast(field)).toBeGreaterThanOrEqual(3);
    field.style.outlineColor = 'var(--ik-accent)';
    finishTransitions();
    expect(ringContrast(field)).toBeLessThan(3);
  });
});
