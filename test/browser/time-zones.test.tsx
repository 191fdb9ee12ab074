import { afterEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { ConnectInput } from '../../src/core.ts';
import { scenarios } from '../../src/testing.ts';
import { DEFINITION } from '../components/sample-host.ts';
import { KEY, openConsole } from './host.tsx';
import { button, chooseAction, dialog, enterAndTest, openAccounts, openWizard } from './steps.ts';

/** Overrides the browser's time zone (https://chromedevtools.github.io/devtools-protocol/tot/Emulation/); '' = the system's. */
async function setTimeZone(timezoneId: string): Promise<void> {
  await cdp().send('Emulation.setTimezoneOverride', { timezoneId });
}

afterEach(() => setTimeZone(''));

/** The wizard of an integration whose vendor does not report the expiry, after a passed test at a fixed moment. */
async function openTestedWizard(now: string) {
  const { adapter } = openConsole([scenarios.empty, scenarios.unreadableExpiry], {
    integrations: [{ ...DEFINITION, expiry: 'userEntered' }],
    now: () => Date.parse(now),
  });
  await openWizard();
  await enterAndTest(KEY);
  return { adapter, field: dialog().getByLabelText('Expiry of the Admin key') };
}

describe('a typed expiry', () => {
  it.each([
    ['America/Los_Angeles', '2026-01-14T17:00:00-08:00', '2026-01-15', 'Expires in 1 day'],
    ['America/Los_Angeles', '2026-01-14T15:00:00-08:00', '2026-01-14', 'Expires today'],
    ['Pacific/Niue', '2026-01-14T23:59:00-11:00', '2026-01-15', 'Expires in 1 day'],
    ['UTC', '2026-01-14T23:59:00Z', '2026-01-15', 'Expires in 1 day'],
    ['Pacific/Kiritimati', '2026-01-14T00:30:00+14:00', '2026-01-15', 'Expires in 1 day'],
    ['Pacific/Kiritimati', '2026-01-14T23:30:00+14:00', '2026-01-15', 'Expires in 1 day'],
  ])(
    'a typed expiry is accepted and is the same day in row and details, in %s at %s for %s',
    async (zone, now, day, status) => {
      await setTimeZone(zone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      const { adapter, field } = await openTestedWizard(now);
      await field.fill(day);
      await button('Finish').click();
      await button('Done').click();
      const [input] = adapter.calls('connectAccount') as readonly ConnectInput[];
      expect(input?.expiresAt).toBe(day);

      const written = `Jan ${Number(day.slice(-2))}, 2026`;
      await openAccounts();
      const row = page.getByRole('row', { name: /Northwind Research/ });
      await expect.element(row.getByText(status)).toBeVisible();
      await expect.element(row.getByText(new RegExp(`Ends ${written}`))).toBeVisible();
      await chooseAction('Northwind Research', 'View details…');
      await expect.element(dialog().getByText(written, { exact: true })).toBeVisible();
    },
  );

  it('a typed expiry that has ended in UTC is refused in a time zone where its day has not', async () => {
    await setTimeZone('America/Los_Angeles');
    const { adapter, field } = await openTestedWizard('2026-01-14T17:00:00-08:00');
    await field.fill('2026-01-14');
    await button('Finish').click({ force: true });
    await expect.element(dialog().getByText(/Enter a date in the future/)).toBeVisible();
    expect(adapter.calls('connectAccount')).toHaveLength(0);
  });
});
