import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AccountsTable, IntegrationsProvider } from '../../../src/index.ts';
import { sampleAccount } from '../../../src/testing/sample-accounts.ts';
import { hostOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const ACCOUNTS = Array.from({ length: 26 }, (_, n) =>
  sampleAccount({ id: `account-${n}`, externalId: `org-${n}`, name: undefined, label: `Account ${n}` }),
);

describe('an emptied page', () => {
  it.each(['host', 'whole'] as const)(
    'an emptied page leads back to the page before it after its only account is disconnected, with paging: %s',
    async (paging) => {
      const user = userEvent.setup();
      const adapter = hostOf((script) => ({ ...script, accounts: ACCOUNTS, paging }));
      render(
        <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
          <AccountsTable integrationId="openai" pageSize={25} />
        </IntegrationsProvider>,
      );
      await screen.findByText('Account 0');
      await user.click(screen.getByRole('button', { name: 'Next' }));
      await screen.findByText('Account 25');
      await user.click(screen.getByRole('button', { name: 'Actions for Account 25' }));
      await user.click(await screen.findByRole('menuitem', { name: /^Disconnect/u }));
      const question = await screen.findByRole('alertdialog');
      await user.click(await within(question).findByRole('button', { name: 'Disconnect' }));
      await screen.findByText('Account 24');
      expect(screen.queryByText(/^No OpenAI accounts yet/u)).toBeNull();
      expect(screen.getByText(/^25 OpenAI accounts/u)).toBeVisible();
      expect(document.activeElement).not.toBe(document.body);
    },
    20_000,
  );
});
