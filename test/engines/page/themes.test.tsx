import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { scenarios } from '../../../src/testing.ts';
import { openConsole } from '../../browser/host.tsx';
import { lowContrast } from '../../browser/measured/contrast-ratio.ts';
import { SCREENS } from '../../browser/measured/screens.ts';
import { button, dialog, openAccounts, openWizard } from '../../browser/steps.ts';

const root = document.documentElement;
afterEach(() => root.removeAttribute('style'));

const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';

describe.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['light dark', system],
] as const)('html { color-scheme: %s }', (scheme, drawn) => {
  it.each(SCREENS)(`is ${drawn} with readable text on %s`, async (_, open) => {
    root.style.colorScheme = scheme;
    root.style.background = 'Canvas';
    await open();
    expect(schemesDrawn()).toEqual([drawn]);
    await expect.poll(lowContrast).toEqual([]);
  });
});

describe('a dark subtree of a light page', () => {
  it('is dark', async () => {
    root.style.colorScheme = 'light';
    openConsole([scenarios.empty]);
    await darken();
    expect(schemesDrawn()).toEqual(['dark']);
    expect(schemeOf(document.body)).toBe('light');
  });

  // Until layers take over the look of the place that they were opened from.
  it.skip('opens its wizard, its menu and its dialogs in the dark too (not yet: layers are drawn in the page’s scheme)', async () => {
    root.style.colorScheme = 'light';
    const view = openConsole([scenarios.empty]);
    await darken();
    await openWizard();
    await expect.poll(() => schemeOf(dialog().element())).toBe('dark');
    view.unmount();

    openConsole([scenarios.twoAccounts]);
    await darken();
    await openAccounts();
    await button('Actions for Northwind Research').click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    await expect.poll(() => schemeOf(page.getByRole('menu').element())).toBe('dark');
    await page.getByRole('menuitem', { name: 'Disconnect…' }).click();
    await expect.poll(() => schemeOf(page.getByRole('alertdialog').element())).toBe('dark');
    expect(schemeOf(document.body)).toBe('light');
  });
});

/** Makes the part of the page that holds the console dark. */
async function darken(): Promise<void> {
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  const place = page.getByRole('main').element().parentElement;
  if (place !== null) place.style.colorScheme = 'dark';
}

/** The schemes in which the visible roots and layers of the library are drawn, by the color of their text. */
function schemesDrawn(): readonly string[] {
  const roots = [...document.querySelectorAll('[data-ik-root]')].filter((element) => element.checkVisibility());
  expect(roots.length).toBeGreaterThan(0);
  return [...new Set(roots.map(schemeOf))];
}

/** Light text is that of a dark scheme. */
function schemeOf(element: Element): 'dark' | 'light' {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('This browser draws nothing.');
  pen.fillStyle = getComputedStyle(element).color;
  pen.fillRect(0, 0, 1, 1);
  const [, green = 0] = pen.getImageData(0, 0, 1, 1).data;
  return green > 128 ? 'dark' : 'light';
}
