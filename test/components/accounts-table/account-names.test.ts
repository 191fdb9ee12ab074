import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accountNames } from '../../../src/components/account/account-strings.ts';
import { removedAccounts, useKnownNames } from '../../../src/components/accounts-table/notices/removed-notices.tsx';
import type { RowState } from '../../../src/components/account/row-state.ts';
import type { Account } from '../../../src/definition/account.ts';
import { after, ask, changed, keep, newer, openDisconnect, pause, previewed } from '../../flow/account-samples.ts';

const disconnected = after(openDisconnect, previewed, ask(keep), changed);
const rowOf = (account: Account) => ({ kind: 'account', account, status: 'connected' }) as const;

describe('accountNames', () => {
  it.each([
    ['its own name before the vendor’s', { label: 'Ours', name: 'Theirs' }, 'Ours', 'Theirs'],
    ['the vendor’s name', { name: 'Theirs' }, 'Theirs', undefined],
    ['one name once, however it is spaced', { label: ' Theirs ', name: 'Theirs' }, 'Theirs', undefined],
    ['its id without a name', { label: '  ', name: '', externalId: 'org-A' }, 'org-A', undefined],
    ['a fallback without any name or id', { name: undefined, externalId: undefined }, 'Unnamed', undefined],
    ['its own name alone', { label: 'Ours', name: '' }, 'Ours', undefined],
  ])('the name of an account is %s', (_, given, name, vendorName) => {
    expect(accountNames({ ...newer, ...given }, 'Unnamed')).toEqual({ name, vendorName });
  });
});

describe('removedAccounts and useKnownNames', () => {
  const states = (state: RowState) => new Map([['acc-1', state]]);
  const names = new Map([['acc-1', 'Alpha']]);

  it('removedAccounts lists a disconnected account by name once its row is removed', () => {
    expect(removedAccounts(states(disconnected), [], names, 'Unnamed')).toEqual([
      { id: 'acc-1', name: 'Alpha', notices: [] },
    ]);
    expect(removedAccounts(states(disconnected), [], new Map(), 'Unnamed')[0]?.name).toBe('Unnamed');
  });

  it('removedAccounts lists no account that still has a row, or after another change', () => {
    expect(removedAccounts(states(disconnected), [rowOf(newer)], names, 'Unnamed')).toEqual([]);
    expect(removedAccounts(states(after(ask(pause), changed)), [], names, 'Unnamed')).toEqual([]);
  });

  it('useKnownNames keeps the newest name of an account as long as it has an action or a result', () => {
    const props = { states: states(disconnected), rows: [rowOf(newer)] as ReturnType<typeof rowOf>[] };
    const { result, rerender } = renderHook(({ states, rows }) => useKnownNames(states, rows, 'Unnamed'), {
      initialProps: props,
    });
    rerender({ ...props, rows: [rowOf({ ...newer, label: 'Renamed' })] });
    rerender({ ...props, rows: [] });
    expect([...result.current]).toEqual([['acc-1', 'Renamed']]);
    const before = result.current;
    rerender({ ...props, rows: [] });
    expect(result.current).toBe(before);
    rerender({ states: new Map(), rows: [] });
    expect(result.current.size).toBe(0);
  });
});
