import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ACCENTS } from '../../../.storybook/toolbars.ts';
import { scenarios } from '../../../src/testing.ts';
import { openConsole } from '../host.tsx';
import { emulate } from '../modes.ts';
import { button, openAccounts, openWizard } from '../steps.ts';
import sheet from '../../../src/styles/index.css?inline';
import { faint, ringOf, settleColours, worded } from './faint.ts';
import { nameOf, SCREENS } from './screens.ts';

const LOOKS = [
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const;

/** What is found with each accent a host may have, on the page as it stands. */
function withEveryAccent(find: () => readonly string[]): readonly string[] {
  return Object.entries(ACCENTS).flatMap(([name, colour]) => {
    wear(colour);
    return find().map((line) => `accent ${name}: ${line}`);
  });
}

/** The table itself is there while it is read; its rows, with their icons and menus, come after. */
async function openRows(): Promise<void> {
  await openAccounts();
  await expect.element(button('Actions for Northwind Research')).toBeVisible();
}

function wear(accent: string | null): void {
  const { style } = document.documentElement;
  if (accent === null) style.removeProperty('--ik-accent');
  else style.setProperty('--ik-accent', accent);
  settleColours();
}

describe.each(LOOKS)('contrast in the %s, forced colours %s, with every accent:', (scheme, forced) => {
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await emulate([]);
  });
  async function look(): Promise<void> {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = 'Canvas';
    await emulate([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ]);
  }
  /** Focus as a key gives it. */
  async function expectRing(element: HTMLElement): Promise<void> {
    // A key before it: focus that follows a pointer shows no ring.
    await userEvent.keyboard('{Shift}');
    element.focus();
    expect(element.matches(':focus-visible'), nameOf(element)).toBe(true);
    const faintRing = (): readonly string[] => {
      const found = ringOf(element);
      return found < 3 ? [`ring of ${nameOf(element)}: ${found.toFixed(2)}`] : [];
    };
    expect(withEveryAccent(faintRing)).toEqual([]);
  }

  it.each(SCREENS)('words 4.5, marks 3, on %s', async (_, open) => {
    await look();
    await open();
    expect(worded().length).toBeGreaterThan(2);
    await expect.poll(() => withEveryAccent(faint)).toEqual([]);
  });

  it('the words of the main button are 4.5 under the pointer', async () => {
    await look();
    openConsole([scenarios.empty]);
    const connect = button('Connect OpenAI');
    await expect.element(connect).not.toHaveAttribute('aria-disabled');
    await connect.hover();
    expect(connect.element().matches(':hover')).toBe(true);
    expect(withEveryAccent(faint)).toEqual([]);
  });

  it('the ring is 3 around a kebab, a field, the head of a column and the line of a menu', async () => {
    await look();
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
    await expectRing(details.element() as HTMLElement);
  });

  it('the ring is 3 inside the wizard', async () => {
    await look();
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

  it.each(SCREENS)('words 4.5, marks 3, on %s', async (_, open) => {
    style.textContent = sheet.replace('@supports not (color: rgb(from Canvas r g b))', '@supports (color: red)');
    expect(style.textContent).not.toBe(sheet);
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = 'Canvas';
    document.head.append(style);
    await open();
    await expect.poll(faint).toEqual([]);
  });
});

describe('what is too faint is caught:', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  it.each([
    ['words', '--ik-muted', 'ik-'],
    ['the edge of a field and its mark', '--ik-border-strong', 'borderBlockEndColor'],
    ['the words of an empty field', '--ik-muted', '::placeholder'],
    ['a mark', '--ik-muted', 'stroke'],
  ] as const)('%s', async (_, token, named) => {
    openConsole([scenarios.twoAccounts]);
    await openRows();
    expect(faint()).toEqual([]);
    for (const root of document.querySelectorAll<HTMLElement>('[data-ik-root]')) root.style.setProperty(token, '#ddd');
    settleColours();
    expect(faint().join('\n')).toContain(named);
  });

  it('a ring in the colour of the accent itself, with a pale accent', async () => {
    openConsole([scenarios.twoAccounts]);
    await openRows();
    await userEvent.keyboard('{Shift}');
    const field = page.getByRole('searchbox').element() as HTMLElement;
    field.focus();
    wear(ACCENTS['yellow'] ?? null);
    settleColours();
    expect(ringOf(field)).toBeGreaterThanOrEqual(3);
    field.style.outlineColor = 'var(--ik-accent)';
    settleColours();
    expect(ringOf(field)).toBeLessThan(3);
  });
});
