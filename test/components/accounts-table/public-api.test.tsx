import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { IntegrationAdapter } from '../../../src/adapter/adapter.ts';
import type { RetestResult } from '../../../src/adapter/test.ts';
import { AccountsTable, IntegrationsProvider, TestConnection, useAccountActions } from '../../../src/index.ts';
import { sampleAccount } from '../../../src/testing/sample-accounts.ts';
import { scenarios } from '../../../src/testing.ts';
import { report } from '../../flow/connect-samples.ts';
import { hostOf } from '../in-kit.tsx';
import { pasteKey } from '../render-console.tsx';
import { DEFINITION, KEY } from '../sample-host.ts';

const account = sampleAccount();
const passes: RetestResult = { ...report, ok: true };
const refuses: RetestResult = { ...report, ok: false, failure: { code: 'invalid_credential' } };

function show(children: ReactNode, changes: Partial<IntegrationAdapter> = {}) {
  const adapter: IntegrationAdapter = {
    ...hostOf(scenarios.empty),
    listAccounts: async () => ({ items: [account], applied: [] }),
    ...changes,
  };
  render(
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      {children}
    </IntegrationsProvider>,
  );
  return userEvent.setup();
}

async function openMenu(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  const row = await screen.findByRole('row', { name: /Northwind/ });
  await user.click(within(row).getByRole('button', { name: /^Actions/ }));
}

describe('the root of a component', () => {
  it.each(['AccountsTable', 'TestConnection'] as const)('%s takes ref, id, class, style and data-*', async (name) => {
    const ref = createRef<HTMLElement>();
    const root = {
      ref,
      id: 'mine',
      className: 'host',
      style: { maxWidth: 500 },
      'data-testid': 'root',
      'data-slot': 'host-slot',
    };
    show(
      name === 'AccountsTable' ? (
        <AccountsTable integrationId="openai" {...root} />
      ) : (
        <TestConnection integrationId="openai" accountId={account.id} {...root} />
      ),
    );
    const node = await screen.findByTestId('root');
    expect(ref.current).toBe(node);
    expect(node).toHaveAttribute('id', 'mine');
    expect(node).toHaveClass('host');
    expect(node.style.maxWidth).toBe('500px');
    expect(node.dataset['slot']).toBe(name === 'AccountsTable' ? 'ik-accounts' : 'ik-test-connection');
    expect(node.tagName).toBe('SECTION');
  });
});

describe('AccountsTable', () => {
  it('AccountsTable calls onTested when a stored key was tested in its dialog', async () => {
    const onTested = vi.fn();
    const answers = [passes, refuses];
    const user = show(<AccountsTable integrationId="openai" onTested={onTested} />, {
      retestAccount: async () => answers.shift() ?? passes,
    });
    await openMenu(user);
    await user.click(await screen.findByRole('menuitem', { name: /^Test connection/ }));
    await user.click(await screen.findByRole('button', { name: 'Test connection' }));
    const about = { integrationId: 'openai', accountId: account.id };
    await waitFor(() => expect(onTested).toHaveBeenLastCalledWith({ ...about, outcome: 'passed' }));
    await user.click(await screen.findByRole('button', { name: 'Test again' }));
    await waitFor(() =>
      expect(onTested).toHaveBeenLastCalledWith({ ...about, outcome: 'failed', code: 'invalid_credential' }),
    );
    expect(onTested).toHaveBeenCalledTimes(2);
  });

  it('AccountsTable calls onTested once for a test that the hook started, also when it was cancelled', async () => {
    const actions: { current: ReturnType<typeof useAccountActions> | null } = { current: null };
    function Actions(): null {
      actions.current = useAccountActions('openai');
      return null;
    }
    const onTested = vi.fn();
    show(
      <>
        <AccountsTable integrationId="openai" onTested={onTested} />
        <Actions />
      </>,
      { retestAccount: async () => passes },
    );
    await screen.findByRole('row', { name: /Northwind/ });
    act(() => actions.current?.retest(account));
    const about = { integrationId: 'openai', accountId: account.id };
    await waitFor(() => expect(onTested.mock.calls).toEqual([[{ ...about, outcome: 'passed' }]]));
    act(() => actions.current?.retest(account));
    act(() => actions.current?.cancelTest(account.id));
    await waitFor(() => expect(onTested.mock.calls.slice(1)).toEqual([[{ ...about, outcome: 'cancelled' }]]));
  });

  it('AccountsTable calls onDisconnected with the account that the host returned', async () => {
    const onDisconnected = vi.fn();
    const user = show(<AccountsTable integrationId="openai" onDisconnected={onDisconnected} />, {
      previewDisconnect: async () => ({ choices: ['keep'], affects: [] }),
      disconnectAccount: async () => ({ ok: true, account: null, notices: [] }),
    });
    await openMenu(user);
    await user.click(await screen.findByRole('menuitem', { name: /^Disconnect/ }));
    await user.click(await within(await screen.findByRole('alertdialog')).findByRole('button', { name: 'Disconnect' }));
    await waitFor(() =>
      expect(onDisconnected.mock.calls).toEqual([[{ integrationId: 'openai', accountId: account.id, account: null }]]),
    );
  });

  it.each([
    ['connected', 'onConnected', 'Connect new OpenAI account'],
    ['rotated', 'onRotated', /^Update/],
  ] as const)(
    'AccountsTable calls the host when an account was %s, after the wizard has closed',
    async (_, callback, name) => {
      const onStored = vi.fn();
      const hosts = { onConnected: scenarios.empty, onRotated: scenarios.twoAccounts } as const;
      const user = show(
        <AccountsTable integrationId="openai" {...{ [callback]: onStored }} />,
        hostOf(hosts[callback]),
      );
      if (callback === 'onRotated') {
        await openMenu(user);
        await user.click(await screen.findByRole('menuitem', { name }));
      } else {
        await screen.findByText('No OpenAI accounts yet');
        await user.click(screen.getByRole('button', { name }));
      }
      await screen.findByLabelText('Admin key', { exact: true }, { timeout: 5_000 });
      const dialog = within(screen.getByRole('dialog'));
      pasteKey(KEY);
      await user.click(await dialog.findByRole('button', { name: 'Next' }));
      await user.click(await dialog.findByRole('button', { name: 'Test connection' }));
      const finish = await dialog.findByRole('button', { name: /^Finish$|^Update Admin key$/ });
      await waitFor(() => expect(finish).not.toHaveAttribute('aria-disabled'));
      await user.click(finish);
      const done = await dialog.findByRole('button', { name: 'Done' });
      expect(onStored).not.toHaveBeenCalled();
      await user.click(done);
      await waitFor(() => expect(onStored).toHaveBeenCalledTimes(1));
      const [outcome] = onStored.mock.lastCall ?? [];
      expect(outcome).toMatchObject({ integrationId: 'openai', accountId: outcome.account.id });
    },
  );
});
