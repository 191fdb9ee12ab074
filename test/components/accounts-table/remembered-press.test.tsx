import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Access, AccessQuery } from '../../../src/adapter/access.ts';
import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import { AccountsTable, IntegrationsProvider } from '../../../src/index.ts';
import { sampleAccount } from '../../../src/testing/sample-accounts.ts';
import { scenarios } from '../../../src/testing.ts';
import { hostOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const account = sampleAccount({ credential: { state: 'rejected' } });
const everything: Access = {
  visible: true,
  can: { connect: true, rotate: true, retest: true, rename: true, pause: true, syncNow: true, disconnect: true },
};
const nothing: Access = { visible: true, can: { connect: { reason: 'Ask Kim.' }, rename: { reason: 'Ask Kim.' } } };

/** A table whose access is answered by hand, for the integration and for the account. */
function table() {
  const waiting = new Map<string, (access: Access) => void>();
  const pauseAccount = vi.fn(async () => ({ ok: true as const, account, notices: [] }));
  const adapter: IntegrationAdapter = {
    ...hostOf(scenarios.empty),
    listAccounts: async () => ({ items: [account], applied: [] }),
    getAccess: ({ accountId = 'all' }: AccessQuery) => new Promise((resolve) => waiting.set(accountId, resolve)),
    pauseAccount,
  };
  render(
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      <AccountsTable integrationId="openai" />
    </IntegrationsProvider>,
  );
  return {
    user: userEvent.setup(),
    pauseAccount,
    answers: (of: string, access: Access) => act(async () => waiting.get(of)?.(access)),
  };
}

const row = () => screen.findByRole('row', { name: /Northwind/ });
const connect = () => screen.findByRole('button', { name: 'Connect new OpenAI account' });

describe('a press that opens something while access loads', () => {
  it('a press on Connect while access loads opens the wizard when access is allowed', async () => {
    const { user, answers } = table();
    await user.click(await connect());
    expect(screen.queryByRole('dialog')).toBeNull();
    await answers('all', everything);
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('a press on Connect while access loads shows the reason when access is refused', async () => {
    const { user, answers } = table();
    await user.click(await connect());
    await answers('all', nothing);
    expect(await connect()).toHaveAccessibleDescription('Ask Kim.');
    await waitFor(() => expect(screen.getAllByText('Ask Kim.').some((one) => one.closest('[aria-live]'))).toBe(true));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('a press on the button of a row while access loads opens the wizard when access is allowed', async () => {
    const { user, answers } = table();
    await user.click(within(await row()).getByRole('button', { name: /^Update/ }));
    await answers('all', everything);
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it.each([/^Update/, /^Test connection/, /^Rename/, /^Disconnect/])(
    'a press on %s in a menu while access loads opens its dialog',
    async (name) => {
      const { user, answers } = table();
      await answers('all', everything);
      await user.click(within(await row()).getByRole('button', { name: /^Actions/ }));
      await user.click(await screen.findByRole('menuitem', { name }));
      expect(screen.queryByRole('dialog') ?? screen.queryByRole('alertdialog')).toBeNull();
      await answers(account.id, everything);
      expect(screen.queryByRole('menu')).toBeNull();
      const open = () => [...screen.queryAllByRole('dialog'), ...screen.queryAllByRole('alertdialog')];
      await waitFor(() => expect(open()).toHaveLength(1));
    },
  );

  it('a press in a menu while access loads shows the reason when access is refused, and is dropped when the menu closes', async () => {
    const { user, answers } = table();
    await answers('all', everything);
    await user.click(within(await row()).getByRole('button', { name: /^Actions/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^Rename/ }));
    await answers(account.id, nothing);
    expect(screen.getByRole('menuitem', { name: /^Rename/ })).toHaveTextContent('Ask Kim.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('a press that changes something while access loads', () => {
  it('a press that changes something while access loads is never remembered', async () => {
    const { user, answers, pauseAccount } = table();
    await answers('all', everything);
    await user.click(within(await row()).getByRole('button', { name: /^Actions/ }));
    await user.click(await screen.findByRole('menuitem', { name: /^Pause/ }));
    await answers(account.id, everything);
    expect(screen.getByRole('menuitem', { name: /^Pause/ })).not.toHaveAttribute('aria-disabled');
    expect(pauseAccount).not.toHaveBeenCalled();
  });
});
