import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { RetestResult } from '../../../src/adapter/test.ts';
import { AccountsTable, IntegrationsProvider, TestConnection, useAccountActions } from '../../../src/index.ts';
import { sampleAccount } from '../../../src/testing/sample-accounts.ts';
import { scenarios } from '../../../src/testing.ts';
import { report } from '../../flow/connect-samples.ts';
import { hostOf } from '../in-kit.tsx';
import { DEFINITION } from '../sample-host.ts';

const account = sampleAccount();
const passes: RetestResult = { ...report, ok: true };

/** A page over a host whose test of a stored key is answered by hand. */
function page(children: ReactNode) {
  let answer: (result: RetestResult) => void = () => {};
  const retestAccount = vi.fn(
    (_input: unknown, _call: { readonly signal: AbortSignal }) =>
      new Promise<RetestResult>((resolve) => (answer = resolve)),
  );
  const listAccounts = async () => ({ items: [account], applied: [] });
  const adapter = { ...hostOf(scenarios.empty), listAccounts, retestAccount };
  const inKit = (shown: ReactNode): ReactNode => (
    <IntegrationsProvider adapter={adapter} integrations={[DEFINITION]}>
      {shown}
    </IntegrationsProvider>
  );
  const { rerender } = render(inKit(children));
  return {
    user: userEvent.setup(),
    retestAccount,
    show: (next: ReactNode) => rerender(inKit(next)),
    answers: (result: RetestResult) => act(async () => answer(result)),
    aborted: () => retestAccount.mock.lastCall?.[1].signal.aborted,
  };
}

const view = <TestConnection integrationId="openai" accountId={account.id} />;
const table = <AccountsTable integrationId="openai" />;
const start = () => screen.findByRole('button', { name: /^Test connection|^Test again/ });
const row = () => screen.findByRole('row', { name: /Northwind/ });
const inMenu = async (user: ReturnType<typeof userEvent.setup>, name: RegExp) => {
  await user.click(within(await row()).getByRole('button', { name: /^Actions/ }));
  return screen.findByRole('menuitem', { name });
};

describe('the test of one account’s stored key', () => {
  it('the test of a stored key makes its row busy while it runs in a TestConnection elsewhere on the page', async () => {
    const { user, retestAccount, answers } = page([<div key="table">{table}</div>, <div key="view">{view}</div>]);
    await row();
    await user.click(await start());
    expect(await row()).toHaveAttribute('aria-busy', 'true');
    const item = await inMenu(user, /^Test connection/);
    expect(item).toHaveAttribute('aria-disabled', 'true');
    expect(item).toHaveTextContent('Something is still under way for this account.');
    await user.keyboard('{Escape}');
    await answers(passes);
    await waitFor(async () => expect(await row()).not.toHaveAttribute('aria-busy'));
    expect(await inMenu(user, /^Test connection/)).not.toHaveAttribute('aria-disabled');
    expect(retestAccount).toHaveBeenCalledTimes(1);
  });

  it('the test of a stored key is shown by every view of its account and runs once', async () => {
    const { user, retestAccount, answers } = page([<div key="1">{view}</div>, <div key="2">{view}</div>]);
    const [first, second] = screen.getAllByRole('region', { name: 'Test connection' });
    if (first === undefined || second === undefined) throw new Error('Not two views.');
    await user.click(within(first).getByRole('button', { name: 'Test connection' }));
    expect(within(second).getByRole('button', { name: 'Cancel test' })).toBeVisible();
    await answers(passes);
    expect(await within(second).findByRole('button', { name: 'Test again' })).toBeVisible();
    expect(retestAccount).toHaveBeenCalledTimes(1);
  });

  it('the test of a stored key is aborted when its last view unmounts, not its first', async () => {
    const { user, show, aborted } = page([<div key="1">{view}</div>, <div key="2">{view}</div>]);
    await user.click((await screen.findAllByRole('button', { name: 'Test connection' }))[0] as HTMLElement);
    show([<div key="2">{view}</div>]);
    expect(aborted()).toBe(false);
    show([<div key="other" />]);
    expect(aborted()).toBe(true);
  });

  it('the test of a stored key is disabled while another change of its account is under way', async () => {
    const actions: { current: ReturnType<typeof useAccountActions> | null } = { current: null };
    function Actions(): null {
      actions.current = useAccountActions('openai');
      return null;
    }
    const { user, retestAccount } = page([<Actions key="actions" />, <div key="view">{view}</div>]);
    act(() => actions.current?.request(account, { action: 'pause', paused: true }));
    const button = await start();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleDescription('Something is still under way for this account.');
    await user.click(button);
    expect(retestAccount).not.toHaveBeenCalled();
  });

  it('the test of a stored key that useAccountActions started is shown by a view, outlives it, and can be cancelled there', async () => {
    const actions: { current: ReturnType<typeof useAccountActions> | null } = { current: null };
    function Actions(): null {
      actions.current = useAccountActions('openai');
      return null;
    }
    const { user, show, answers, aborted } = page([<Actions key="actions" />, <div key="view">{view}</div>]);
    act(() => actions.current?.retest(account));
    expect(await screen.findByRole('button', { name: 'Cancel test' })).toBeVisible();
    show([<Actions key="actions" />]);
    expect(aborted()).toBe(false);
    await answers(passes);
    expect(actions.current?.states.get(account.id)?.at).toBe('tested');
    show([<Actions key="actions" />, <div key="view">{view}</div>]);
    act(() => actions.current?.retest(account));
    await user.click(await screen.findByRole('button', { name: 'Cancel test' }));
    expect(aborted()).toBe(true);
    expect(actions.current?.states.has(account.id)).toBe(false);
  });

  it('the test of a stored key has one support bundle for the view and the hook', async () => {
    const actions: { current: ReturnType<typeof useAccountActions> | null } = { current: null };
    function Actions(): null {
      actions.current = useAccountActions('openai');
      return null;
    }
    const { user, answers } = page([<Actions key="actions" />, <div key="view">{view}</div>]);
    await user.click(await start());
    await answers({ ...report, ok: false, failure: { code: 'invalid_credential', correlationId: 'corr-1' } });
    const bundle = actions.current?.supportBundle(account.id) ?? '';
    expect(bundle).toContain('integration: openai');
    expect(bundle).toMatch(/test 1: .*, failed, invalid_credential, \d+ ms/);
    expect(bundle).toContain('failure: invalid_credential, correlation id corr-1');
  });
});
