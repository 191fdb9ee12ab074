import { expect, userEvent, waitFor, within } from 'storybook/test';
import { translated } from './catalogues.ts';

/** What a person pastes in a story; made up, like every key here. */
const KEY = 'sk-admin-9Kc41TzWbPqR2mVx7Qd3-8xRt';

/** Options of a search for what is shown once the library has tried to read again, twice. */
export const RETRIED = { timeout: 10_000 };

type Canvas = ReturnType<typeof within>;

/** Puts a key into the field as a paste does. */
export async function pasteKey(canvas: Canvas, key: string = KEY): Promise<void> {
  const field = await canvas.findByLabelText('Admin key', { selector: 'input' }, { timeout: 5000 });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', key);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** From an empty first step to the second. */
export async function goToTest(canvas: Canvas, key?: string): Promise<void> {
  await pasteKey(canvas, key);
  await press(canvas, 'Next');
  await canvas.findByRole('button', { name: called('Test connection') });
}

/** From an empty first step into a running test. */
export async function startTest(canvas: Canvas, key?: string): Promise<void> {
  await goToTest(canvas, key);
  await press(canvas, 'Test connection');
}

/** From an empty first step to a test that passed. */
export async function passTest(canvas: Canvas, key?: string): Promise<void> {
  await startTest(canvas, key);
  await enabled(canvas, called('Finish', 'Update Admin key'));
}

/** From an empty first step to a test that failed. */
export async function failTest(canvas: Canvas, key?: string): Promise<void> {
  await startTest(canvas, key);
  await canvas.findByRole('button', { name: called('Test again') }, { timeout: 5000 });
}

/** Presses a button as soon as it works; by its English name, whatever the language on show. */
export async function press(canvas: Canvas, ...names: readonly string[]): Promise<void> {
  await userEvent.click(await enabled(canvas, called(...names)));
}

/** Matches what English names are called in the language on show. */
export function called(...names: readonly string[]): (name: string) => boolean {
  const words = new Set(names.flatMap(translated));
  return (name) => words.has(name);
}

/** Matches text that holds an English sentence in the language on show. */
export function said(sentence: string): (text: string) => boolean {
  const words = translated(sentence);
  return (text) => words.some((one) => text.includes(one));
}

async function enabled(canvas: Canvas, name: (name: string) => boolean): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name }, { timeout: 5000 });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'), { timeout: 5000 });
  return button;
}
