import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { deriveStatus } from '../../src/definition/derive-status.ts';
import { AccountsTable, IntegrationsProvider, TestConnection } from '../../src/index.ts';
import { sortKeyOf } from '../../src/store/client/account-selectors.ts';
import { expiryProblemOf } from '../../src/hooks/field-validation.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { scenarios } from '../../src/testing.ts';
import { report } from '../flow/connect-samples.ts';
import { hostOf } from './in-kit.tsx';
import { DEFINITION } from './sample-host.ts';

const ZONES = ['America/Los_Angeles', 'UTC', 'Asia/Kolkata', 'Pacific/Kiritimati'] as const;
const NOW = Date.parse('2026-01-14T17:00:00-08:00');

const RealDateTimeFormat = Intl.DateTimeFormat;

afterEach(() => {
  cleanup();
  Intl.DateTimeFormat = RealDateTimeFormat;
});

/** Lets the browser's default time zone be another one. */
function inZone(timeZone: string): void {
  class InZone extends RealDateTimeFormat {
    constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
      super(locale, { ...options, timeZone: options?.timeZone ?? timeZone });
    }
  }
  Intl.DateTimeFormat = InZone as typeof Intl.DateTimeFormat;
}

/** What each place says about the end of the same credential. */
async function places(expiresAt: string) {
  const user = userEvent.setup();
  const account = sampleAccount({ credential: { state: 'active', expiresAt } });
  const listAccounts = async () => ({ items: [account], applied: [] });
  const retestAccount = async () => ({ ...report, ok: true as const, expiresAt });
  const adapter = { ...hostOf(scenarios.empty), listAccounts, retestAccount };
  render(
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]} now={() => NOW}>
      <AccountsTable integrationId="openai" />
      <TestConnection integrationId="openai" accountId={account.id} />
    </IntegrationsProvider>,
  );
  const row = await screen.findByRole('row', { name: /Northwind/ });
  await user.click(screen.getByRole('button', { name: 'Test connection' }));
  const found = await screen.findByText(/Jan 1\d/, { selector: 'dd' });
  const inRow = within(row).getByText(/^Ends|^Ended/).textContent ?? '';
  await user.click(within(row).getByRole('button', { name: /^Actions/ }));
  await user.click(await screen.findByRole('menuitem', { name: /details/ }));
  const details = await screen.findByRole('region', { name: 'Admin key' });
  const ends = within(details).getByText('Ends').nextElementSibling?.textContent ?? '';
  const badge = within(row).getByText(/^Expires/).textContent;
  return { inRow, details: ends, found: found.textContent ?? '', badge };
}

describe('the end of a credential', () => {
  it.each(ZONES)(
    'the end of a credential that was typed as a day is that day in row, details and test, in %s',
    async (zone) => {
      inZone(zone);
      const { inRow, details, found, badge } = await places('2026-01-15');
      const tomorrow = zone === 'America/Los_Angeles';
      expect(badge).toBe(tomorrow ? 'Expires in 1 day' : 'Expires today');
      expect(found).toMatch(tomorrow ? /in 1 day$/ : /^Ends today/);
      expect(inRow).toContain('Jan 15, 2026');
      expect(details).toBe('Jan 15, 2026');
      expect(found).toContain('Jan 15, 2026');
    },
  );

  it.each([
    ['America/Los_Angeles', 'Jan 14, 2026'],
    ['Pacific/Kiritimati', 'Jan 15, 2026'],
  ])(
    'the end of a credential that the vendor sent as a moment is one day in row, details and test, in %s',
    async (zone, day) => {
      inZone(zone);
      const { inRow, details, found } = await places('2026-01-15T04:00:00Z');
      expect(inRow).toContain(day);
      expect(details.startsWith(`${day}, `)).toBe(true);
      expect(found).toContain(day);
    },
  );

  it('the end of a credential is the same for the form, the status on a server and the order of the list', () => {
    const end = Date.UTC(2026, 0, 16);
    const account = sampleAccount({ credential: { state: 'active', expiresAt: '2026-01-15' } });
    for (const [now, problem, status] of [
      [NOW, null, 'expiring'],
      [end - 1, null, 'expiring'],
      [end, 'in_the_past', 'reconnect_needed'],
    ] as const) {
      expect(expiryProblemOf('2026-01-15', now)).toBe(problem);
      expect(deriveStatus(account, now)).toBe(status);
    }
    expect(sortKeyOf(account, 'expiresAt', { now: NOW, warningDays: [1] })).toBe(end);
  });
});
