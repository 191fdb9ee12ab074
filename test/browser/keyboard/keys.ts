import { expect, onTestFinished } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { Scenario } from '../../../src/testing.ts';
import { type Console, KEY, openConsole } from '../host.tsx';
import { expectSoundFocus } from './focus-rule.ts';

/** More presses than any way on these pages needs. */
const FAR = 90;

/** The console, with focus on its heading and the key in the clipboard, where a person would have copied it. */
export async function openByKeys(worlds: readonly Scenario[], options: { speed?: number } = {}): Promise<Console> {
  await copyKey();
  const console = openConsole(worlds, options);
  startAt(page.getByRole('heading', { level: 1 }).element());
  return console;
}

/** The accounts page; the host that shows it puts focus on its heading. */
export async function openAccountsByKeys(worlds: readonly Scenario[]): Promise<Console> {
  const console = await openByKeys(worlds);
  const manage = page.getByRole('button', { name: 'Manage OpenAI' });
  await tabTo(manage);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('table')).toBeVisible();
  startAt(page.getByRole('heading', { level: 1 }).element());
  return console;
}

/** Puts focus before the page's controls, as a skip link does. */
export function startAt(element: Element): void {
  if (!(element instanceof HTMLElement)) throw new TypeError('This cannot take focus.');
  element.tabIndex = -1;
  element.focus();
}

/** Presses one key, or several held together, for example `Control+v`. */
export async function press(key: string): Promise<void> {
  const keys = key.split('+');
  const held = keys.slice(0, -1);
  const open = held.map((one) => `{${one}>}`).join('');
  const close = held.map((one) => `{/${one}}`).join('');
  await userEvent.keyboard(`${open}{${keys.at(-1)}}${close}`);
  await expectSoundFocus(key);
}

/** Types a text, one key after the other. */
export async function type(text: string): Promise<void> {
  for (const character of text) await press(character);
}

/** Tabs until this has focus. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect.element(target).toBeInTheDocument();
  for (let presses = 0; presses < FAR; presses += 1) {
    if (target.query() === document.activeElement) return;
    await press(key);
  }
  throw new Error(`${target.selector} was not reached in ${FAR} presses of ${key}.`);
}

/** Tabs to this, waits until it can be pressed, and presses it. */
export async function activate(
  target: Locator,
  options: { readonly by?: 'Enter' | ' '; readonly going?: 'Tab' | 'Shift+Tab' } = {},
): Promise<void> {
  await tabTo(target, options.going);
  await expect.element(target).not.toHaveAttribute('aria-disabled', 'true');
  await press(options.by ?? 'Enter');
}

/** Waits until this is on screen; focus must be sound then, too. */
export async function see(target: Locator): Promise<void> {
  await expect.element(target).toBeVisible();
  await expectSoundFocus(`${target.selector} has appeared`);
}

/** Waits until this has focus, and checks that it is a sound place for it. */
export async function seeFocusOn(target: Locator): Promise<void> {
  await expect.element(target).toHaveFocus();
  await expectSoundFocus(`focus has come to ${target.selector}`);
}

/** Catches what links lead to, so that no tab opens. */
export function catchLinks(): readonly string[] {
  const followed: string[] = [];
  const caught = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null) return;
    event.preventDefault();
    followed.push(`${link.getAttribute('target') ?? '_self'} ${link.getAttribute('href')}`);
  };
  // What happens in a dialog does not bubble out of it.
  document.addEventListener('click', caught, true);
  onTestFinished(() => document.removeEventListener('click', caught, true));
  return followed;
}

/** Copies the key by keys, from a note as a person might have it. */
async function copyKey(): Promise<void> {
  const note = document.createElement('textarea');
  note.value = KEY;
  document.body.append(note);
  note.focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard('{Control>}c{/Control}');
  note.remove();
}
