import { expect, onTestFinished } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { Scenario } from '../../../src/testing.ts';
import { type Console, KEY, openConsole } from '../host.tsx';

/** More key presses than any control on these pages needs. */
const MAX_PRESSES = 90;

/** Opens the console with focus on its heading and the key in the clipboard. */
export async function openByKeys(scenarios: readonly Scenario[], options: { speed?: number } = {}): Promise<Console> {
  await copyKey();
  const console = openConsole(scenarios, options);
  startAt(page.getByRole('heading', { level: 1 }).element());
  return console;
}

/** Opens the accounts page with focus on its heading. */
export async function openAccountsByKeys(scenarios: readonly Scenario[]): Promise<Console> {
  const console = await openByKeys(scenarios);
  const manage = page.getByRole('button', { name: 'Manage OpenAI' });
  await tabTo(manage);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('table')).toBeVisible();
  startAt(page.getByRole('heading', { level: 1 }).element());
  return console;
}

/** Moves focus to an element without a tab stop, as a skip link does. */
export function startAt(element: Element): void {
  if (!(element instanceof HTMLElement))
    throw new TypeError('The element cannot have focus, because it is not an HTML element.');
  element.tabIndex = -1;
  element.focus();
}

/** Presses one key, or several together, for example `Control+v`. */
export async function press(key: string): Promise<void> {
  const keys = key.split('+');
  const modifiers = keys.slice(0, -1);
  const open = modifiers.map((one) => `{${one}>}`).join('');
  const close = modifiers.map((one) => `{/${one}}`).join('');
  await userEvent.keyboard(`${open}{${keys.at(-1)}}${close}`);
  await expectUsableFocus(key);
}

/** Types a text, one key after the other. */
export async function type(text: string): Promise<void> {
  for (const character of text) await press(character);
}

/** Presses Tab until the target has focus. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect.element(target).toBeInTheDocument();
  for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
    if (target.query() === document.activeElement) return;
    await press(key);
  }
  throw new Error(`${target.selector} was not reached in ${MAX_PRESSES} presses of ${key}.`);
}

/** Tabs to a control, waits until it is enabled, and presses it. */
export async function activate(
  target: Locator,
  options: { readonly by?: 'Enter' | ' '; readonly direction?: 'Tab' | 'Shift+Tab' } = {},
): Promise<void> {
  await tabTo(target, options.direction);
  await expect.element(target).not.toHaveAttribute('aria-disabled', 'true');
  await press(options.by ?? 'Enter');
}

/** Waits until an element is visible and checks the focus. */
export async function see(target: Locator): Promise<void> {
  await expect.element(target).toBeVisible();
  await expectUsableFocus(`${target.selector} has appeared`);
}

/** Waits until an element has focus and checks the focus. */
export async function seeFocusOn(target: Locator): Promise<void> {
  await expect.element(target).toHaveFocus();
  await expectUsableFocus(`focus has moved to ${target.selector}`);
}

/** Records the targets of followed links instead of opening them. */
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

/** Copies the key to the clipboard by keyboard, from a text area. */
async function copyKey(): Promise<void> {
  const source = document.createElement('textarea');
  source.value = KEY;
  document.body.append(source);
  source.focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard('{Control>}c{/Control}');
  source.remove();
}

const CONTROL = 'a[href], button, input, select, textarea, summary, [role="menuitem"]';

/** The element that had focus at the last check. */
let lastFocused: Element | null = null;

/** Problems of the current focus, each as a sentence. */
function focusProblems(): readonly string[] {
  const { activeElement: active, body } = document;
  if (active === null || active === body) return ['no element has focus'];
  const problems: string[] = [];
  const name = `${active.tagName.toLowerCase()} "${(active.getAttribute('aria-label') ?? active.textContent).slice(0, 40)}"`;
  if (active.closest('[aria-hidden="true"], [inert]') !== null)
    problems.push(`${name} is hidden from assistive technology`);
  const modal = topModal(document);
  if (modal !== null && !modal.contains(active)) problems.push(`${name} is outside of the open dialog`);
  if (active.matches(CONTROL) && !hasRing(active)) problems.push(`${name} shows no focus ring`);
  // Content that appears later may move it; only a newly focused element has to be visible.
  if (active !== lastFocused && !isVisible(active)) problems.push(`${name} is covered or outside of the viewport`);
  return problems;
}

/**
 * Expects that focus is usable: on an element after at most one frame, and visible as soon as that is rendered.
 *
 * @param after The preceding action, for the message.
 */
async function expectUsableFocus(after: string): Promise<void> {
  if (focusProblems().length > 0) {
    await new Promise(requestAnimationFrame);
    expect(document.activeElement, `focus after ${after}`).not.toBe(document.body);
    await expect.poll(() => focusProblems(), { message: `after ${after}` }).toEqual([]);
  }
  lastFocused = document.activeElement;
}

/** The topmost modal dialog; null when there is none. */
function topModal(page: Document): Element | null {
  return [...page.querySelectorAll('[aria-modal="true"]')].at(-1) ?? null;
}

/** Whether an element has a visible outline. A shadow does not count: forced colors remove it. */
function hasRing(element: Element): boolean {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !isTransparent(outlineColor);
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /[,/]\s*0\)$/.test(color);
}

/** Whether a pointer would hit at least a part of the element, so that nothing sticky covers it (WCAG 2.4.11). */
function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right <= left || bottom <= top) return false;
  return [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
    }),
  );
}
