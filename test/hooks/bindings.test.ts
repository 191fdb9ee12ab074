import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useAccess } from '../../src/hooks/use-access.ts';
import { useAccountActions, useAccounts } from '../../src/hooks/use-accounts.ts';
import { useIntegrationCard } from '../../src/hooks/use-integration-card.ts';
import { useStrings } from '../../src/hooks/context.ts';
import { scenarios } from '../../src/testing.ts';
import { englishCard } from '../../src/text/card.ts';
import { hostOf, renderInKit } from '../components/in-kit.tsx';
import { account } from '../flow/connect-samples.ts';

describe('useAccess()', () => {
  it('useAccess() allows what the adapter can do and reads nothing without `getAccess`', () => {
    const { getAccess: _, renameAccount: __, ...adapter } = hostOf(scenarios.empty);
    const { result } = renderInKit(() => useAccess('openai'), { adapter });
    expect(result.current.visible).toBe(true);
    expect([result.current.can.connect.status, result.current.can.rename.status]).toEqual(['allowed', 'absent']);
  });

  it('useAccess() waits for the host’s answer, and reads again on retry', async () => {
    const getAccess = vi.fn(() => Promise.resolve({ visible: false, can: {} }));
    const adapter = { ...hostOf(scenarios.empty), getAccess };
    const { result } = renderInKit(() => useAccess('openai'), { adapter });
    expect(result.current.can.connect.status).toBe('loading');
    await waitFor(() => expect(result.current.visible).toBe(false));
    act(() => result.current.retry());
    await waitFor(() => expect(getAccess).toHaveBeenCalledTimes(2));
  });
});

describe('useAccounts() and useIntegrationCard()', () => {
  it('useAccounts() and useIntegrationCard() show one list to everybody who asks for it', async () => {
    const adapter = hostOf(scenarios.twoAccounts);
    const listAccounts = vi.fn(adapter.listAccounts);
    const { result } = renderInKit(() => [useAccounts('openai'), useAccounts('openai')] as const, {
      adapter: { ...adapter, listAccounts },
    });
    await waitFor(() => expect(result.current[0].snapshot.rows).toHaveLength(2));
    expect(result.current[1].snapshot).toBe(result.current[0].snapshot);
    expect(listAccounts).toHaveBeenCalledTimes(1);
  });

  it('useAccounts() and useIntegrationCard() count the accounts for a card', async () => {
    const { result } = renderInKit(() => useIntegrationCard('openai'), { adapter: hostOf(scenarios.twoAccounts) });
    await waitFor(() => expect(result.current.snapshot).toMatchObject({ status: 'ready', accounts: 2 }));
  });
});

describe('useAccountActions()', () => {
  it('useAccountActions() shows where the work on an account is, by the same functions throughout', () => {
    const { result } = renderInKit(() => useAccountActions('openai'));
    const { openRename, dismiss } = result.current;
    act(() => openRename(account));
    expect(result.current.states.get('acc-1')?.at).toBe('renaming');
    act(() => dismiss('acc-1'));
    expect(result.current.states.has('acc-1')).toBe(false);
    expect(result.current.openRename).toBe(openRename);
  });
});

describe('useStrings()', () => {
  it('useStrings() returns the host’s string where it gave one and English otherwise, one object throughout', () => {
    const { result, rerender } = renderInKit(() => useStrings().section('card', englishCard), {
      messages: { card: { connect: 'Hook up' } },
    });
    const first = result.current;
    expect([first.connect, first.manage]).toEqual(['Hook up', 'Manage']);
    rerender();
    expect(result.current).toBe(first);
    expect(renderInKit(() => useStrings().section('card', englishCard)).result.current).toBe(englishCard);
  });
});
