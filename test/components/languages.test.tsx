import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ar } from '../../src/locales/ar.ts';
import { de } from '../../src/locales/de.ts';
import { ja } from '../../src/locales/ja.ts';
import { scenarios } from '../../src/testing.ts';
import { renderKit } from './render-console.tsx';

/** The row of the account whose key ends on a day. */
async function endingRow(): Promise<HTMLElement> {
  const head = await screen.findByRole('rowheader', { name: /Atlas/u });
  const row = head.closest('tr');
  if (row === null) throw new Error('The account is in no row.');
  return row;
}

describe('a console in another language', () => {
  it.each([
    ['de', de, /^\d{2}\.\d{2}\.\d{4}$/u, '2 OpenAI-Konten'],
    ['ja', ja, /^\d{4}\/\d{2}\/\d{2}$/u, ''],
    ['ar', ar, /\d/u, ''],
  ] as const)(
    'a console in another language formats dates, counts and strings of %s',
    async (locale, messages, date, count) => {
      renderKit([scenarios.twoAccounts], { show: 'table', locale, messages });
      await screen.findByRole('columnheader', { name: messages.table.columnStatus });
      const row = await endingRow();
      const moments = [...row.querySelectorAll('time')].map((time) => time.textContent ?? '');
      expect(
        moments.some((moment) => date.test(moment)),
        moments.join(' | '),
      ).toBe(true);
      expect(screen.getByRole('region').textContent).toContain(count);
      expect(row.textContent).not.toMatch(
        /\b(?:ago|Synced|Ends|Through|Jan|Feb|Mar|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/u,
      );
    },
  );

  it('a console in another language keeps the dates of the provider’s locale when its strings are English', async () => {
    renderKit([scenarios.twoAccounts], { show: 'table', locale: 'de' });
    const row = await endingRow();
    expect(row.textContent).toMatch(/Ends \d{2}\.\d{2}\.\d{4}/u);
  });
});
