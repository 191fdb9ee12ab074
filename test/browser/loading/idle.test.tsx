import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { arrivalOf, showPage } from './page-of-cards.tsx';

it('a page of cards loads the wizard in idle time when the host asks for that', async () => {
  await showPage('card', { prefetch: 'idle' });
  await expect.element(page.getByRole('button', { name: 'Connect OpenAI' })).toBeVisible();
  await arrivalOf('wizard');
});
