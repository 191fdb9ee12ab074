import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { openConsole } from '../host.tsx';
import { emulate } from '../modes.ts';
import { button, openAccounts, openWizard } from '../steps.ts';
import { contrast, groundOf, shown } from './colours.ts';
import { nameOf, partsOf, SCREENS } from './screens.ts';

/** Elements with words of their own. */
function worded(): readonly HTMLElement[] {
  return partsOf('*').filter(
    (element) =>
      !(element instanceof SVGElement) &&
      element.closest('[data-slot="ik-visually-hidden"], [data-slot="ik-live"]') === null &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
}

/** Lines and marks that tell what something is: each with the property that draws it. */
const MARKS = [
  ['input[data-slot$="input"]:not([type="checkbox"], [type="radio"]), select', 'borderBlockEndColor'],
  ['[data-slot="ik-badge"] svg, [data-slot="ik-test-check-icon"] svg, [data-slot="ik-callout"] > svg', 'stroke'],
  ['[data-slot="ik-kebab"] svg, [data-slot="ik-dialog-close"] svg, [data-slot="ik-error"] svg', 'stroke'],
] as const;

function faintMarks(): readonly string[] {
  return MARKS.flatMap(([selector, property]) =>
    partsOf(selector).flatMap((element) => {
      const own = getComputedStyle(element)[property];
      const ground = groundOf(element.parentElement ?? element);
      const found = contrast(shown(own, ground), ground);
      return found < 3 ? [`${nameOf(element)} ${property}: ${found.toFixed(2)}`] : [];
    }),
  );
}

function faintWords(): readonly string[] {
  return worded().flatMap((element) => {
    const ground = groundOf(element);
    const found = contrast(shown(getComputedStyle(element).color, ground), ground);
    return found < 4.5 ? [`${nameOf(element)}: ${found.toFixed(2)}`] : [];
  });
}

/** The ring against what it is drawn on. */
function ringOf(element: HTMLElement): number {
  const ground = groundOf(element.parentElement ?? element);
  return contrast(shown(getComputedStyle(element).outlineColor, ground), ground);
}

const LOOKS = [
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const;

describe.each(LOOKS)('contrast in the %s, forced colours %s:', (scheme, forced) => {
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

  it.each(SCREENS)('words 4.5, marks 3, on %s', async (_, open) => {
    await look();
    await open();
    expect(worded().length).toBeGreaterThan(2);
    await expect.poll(() => [...faintWords(), ...faintMarks()]).toEqual([]);
  });

  it('the ring is 3 around a kebab, a field and the head of a column', async () => {
    await look();
    openConsole([scenarios.twoAccounts]);
    await openAccounts();
    for (const target of [
      button('Actions for Northwind Research'),
      page.getByRole('searchbox'),
      page.getByRole('columnheader', { name: 'Account' }).getByRole('button'),
    ]) {
      const element = target.element() as HTMLElement;
      // A key before it: focus that follows a pointer shows no ring.
      await userEvent.keyboard('{Shift}');
      element.focus();
      expect(element.matches(':focus-visible'), nameOf(element)).toBe(true);
      await expect.poll(() => ringOf(element), { message: nameOf(element) }).toBeGreaterThanOrEqual(3);
    }
  });

  it('the ring is 3 inside the wizard', async () => {
    await look();
    openConsole([scenarios.empty]);
    await openWizard();
    const field = page.getByLabelText('Admin key', { exact: true });
    await expect.element(field).toHaveFocus();
    await expect.poll(() => ringOf(field.element() as HTMLElement)).toBeGreaterThanOrEqual(3);
  });
});
