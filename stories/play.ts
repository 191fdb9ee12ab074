import { expect, userEvent, waitFor, within } from 'storybook/test';
import { translated } from './catalogues.ts';

/** The key that stories paste. Made up, like every key in the stories. */
const KEY = 'sk-admin-9Kc41TzWbPqR2mVx7Qd3-8xRt';

/** Options of a query for what appears only after the library has repeated a failed read twice. */
export const AFTER_RETRIES = { timeout: 10_000 };

type Canvas = ReturnType<typeof within>;

/** Dispatches the paste event of a key on the field. */
export async function pasteKey(canvas: Canvas, key: string = KEY): Promise<void> {
  const field = await canvas.findByLabelText('Admin key', { selector: 'input' }, { timeout: 5000 });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', key);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Pastes a key in the first step and goes to the second. */
export async function goToTest(canvas: Canvas, key?: string): Promise<void> {
  await pasteKey(canvas, key);
  await press(canvas, 'Next');
  await canvas.findByRole('button', { name: nameOf('Test connection') });
}

/** Pastes a key and starts the test. */
export async function startTest(canvas: Canvas, key?: string): Promise<void> {
  await goToTest(canvas, key);
  await press(canvas, 'Test connection');
}

/** Pastes a key and waits until the test has passed. */
export async function passTest(canvas: Canvas, key?: string): Promise<void> {
  await startTest(canvas, key);
  await enabled(canvas, nameOf('Finish', 'Update Admin key'));
}

/** Pastes a key and waits until the test has failed. */
export async function failTest(canvas: Canvas, key?: string): Promise<void> {
  await startTest(canvas, key);
  await canvas.findByRole('button', { name: nameOf('Test again') }, { timeout: 5000 });
}

/** Waits until the button is enabled and clicks it. The name is English; it is translated to the selected language. */
export async function press(canvas: Canvas, ...names: readonly string[]): Promise<void> {
  await userEvent.click(await enabled(canvas, nameOf(...names)));
}

/** A matcher for accessible names: one of these English names, translated to the selected language. */
export function nameOf(...names: readonly string[]): (name: string) => boolean {
  const translations = new Set(names.flatMap(translated));
  return (name) => translations.has(name);
}

/** A matcher for text that contains this English sentence, translated to the selected language. */
export function textOf(sentence: string): (text: string) => boolean {
  const translations = translated(sentence);
  return (text) => translations.some((translation) => text.includes(translation));
}

async function enabled(canvas: Canvas, name: (name: string) => boolean): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name }, { timeout: 5000 });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'), { timeout: 5000 });
  return button;
}

/** Opens the menu of the first sample account. */
export async function openMenu(canvas: Canvas): Promise<HTMLElement> {
  const kebab = await canvas.findByRole('button', { name: nameOf('Actions for Northwind Research') });
  await userEvent.click(kebab);
  return within(document.body).findByRole('menu', {}, { timeout: 5000 });
}

/** Opens the menu of the first sample account and clicks an item, by its English name, once it is enabled. */
export async function choose(canvas: Canvas, item: string): Promise<void> {
  const menu = await openMenu(canvas);
  const matches = nameOf(item);
  const line = await within(menu).findByRole('menuitem', { name: (name) => matches(name.trim()) });
  await waitFor(() => expect(line).not.toHaveAttribute('aria-disabled', 'true'));
  await userEvent.click(line);
}

/** The open dialog. */
export function dialog(role: 'dialog' | 'alertdialog' = 'dialog'): Promise<HTMLElement> {
  return within(document.body).findByRole(role, {}, { timeout: 5000 });
}
