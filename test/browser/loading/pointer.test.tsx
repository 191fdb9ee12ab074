import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arrivalOf, idleTime, loadedParts, showPage } from './page-of-cards.tsx';

// One test a file: a module that was loaded stays loaded for the whole file.

it('a page of cards loads nothing more until a pointer reaches a card, which then opens without waiting', async () => {
  await showPage('card');
  const connect = page.getByRole('button', { name: 'Connect OpenAI' });
  await expect.element(connect).not.toHaveAttribute('aria-disabled');
  await idleTime();
  expect(loadedParts()).toEqual([]);
  await userEvent.hover(page.getByRole('heading', { name: 'OpenAI' }));
  await arrivalOf('wizard');
  await arrivalOf('definition check');
  await idleTime();
  expect(loadedParts()).toEqual(['wizard', 'definition check']);
  await connect.click();
  expect(document.querySelector('[data-slot="ik-wizard-waiting"]')).toBeNull();
  await expect.element(page.getByLabelText('Admin key', { exact: true })).toHaveFocus();
  await arrivalOf('second step');
  await arrivalOf('connect parsers');
});
