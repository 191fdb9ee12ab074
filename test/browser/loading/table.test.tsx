import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arrivalOf, idleTime, loadedParts, showPage } from './page-of-cards.tsx';

it('a table loads its menus when focus reaches it, and the wizard when a button needs it', async () => {
  await showPage('table');
  await expect.element(page.getByText('No OpenAI accounts yet')).toBeVisible();
  await idleTime();
  // The rows are read by the parsers.
  expect(loadedParts()).not.toContain('row actions');
  expect(loadedParts()).not.toContain('wizard');
  await userEvent.keyboard('{Tab}');
  await arrivalOf('row actions');
  await arrivalOf('wizard');
});
