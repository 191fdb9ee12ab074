import { expect, userEvent, waitFor, within } from 'storybook/test';
import { called } from './play-wizard.ts';

type Canvas = ReturnType<typeof within>;

/** Opens the menu of the first sample account. */
export async function openMenu(canvas: Canvas): Promise<HTMLElement> {
  const kebab = await canvas.findByRole('button', { name: called('Actions for Northwind Research') });
  await userEvent.click(kebab);
  return within(document.body).findByRole('menu', {}, { timeout: 5000 });
}

/** Chooses from the menu of the first sample account, by the item's English name, once the item is possible. */
export async function choose(canvas: Canvas, item: string): Promise<void> {
  const menu = await openMenu(canvas);
  const names = called(item);
  const line = await within(menu).findByRole('menuitem', { name: (name) => names(name.trim()) });
  await waitFor(() => expect(line).not.toHaveAttribute('aria-disabled', 'true'));
  await userEvent.click(line);
}

/** The dialog on show. */
export function dialog(role: 'dialog' | 'alertdialog' = 'dialog'): Promise<HTMLElement> {
  return within(document.body).findByRole(role, {}, { timeout: 5000 });
}
