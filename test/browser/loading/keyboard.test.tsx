import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arrivalOf, idleTime, loadedParts, showPage } from './page-of-cards.tsx';

it('a page of cards loads the wizard when keyboard focus reaches a card, which then opens without waiting', async () => {
  await showPage('card');
  const connect = page.getByRole('button', { name: 'Connect OpenAI' });
  await expect.element(connect).not.toHaveAttribute('aria-disabled');
  await idleTime();
  expect(loadedParts()).toEqual([]);
  await userEvent.keyboard('{Tab}');
  await expect.element(connect).toHaveFocus();
  await arrivalOf('wizard');
  await arrivalOf('definition check');
  await idleTime();
  await userEvent.keyboard('{Enter}');
  expect(document.querySelector('[data-slot="ik-wizard-waiting"]')).toBeNull();
  await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
});
