import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenarios } from '../../../src/testing.ts';
import { choose, listen, listenToTable, press } from './listen.tsx';

const NORTHWIND = 'Northwind Research';

const signedOutOf =
  (method: 'pauseAccount' | 'listAccounts'): Scenario =>
  (script) => ({
    ...script,
    faults: { ...script.faults, [method]: { always: { kind: 'reject', failure: { code: 'host_signed_out' } } } },
  });

describe('the table says', () => {
  it('nothing about a list that comes at once', async () => {
    const heard = await listen([scenarios.twoAccounts], { show: 'table' });
    expect(await heard.pass(6_000)).toEqual([]);
  });
  it('that it loads, and that this takes longer than usual', async () => {
    const heard = await listen([scenarios.hangs], { show: 'table' });
    expect(await heard.pass(12_000)).toEqual([
      'polite: Loading accounts…',
      'polite: Still loading. The console takes longer than usual to answer.',
    ]);
  });
  it('that the list could not be read', async () => {
    const heard = await listen([scenarios.unavailable], { show: 'table' });
    expect(await heard.pass(6_000)).toEqual([
      'polite: Loading accounts…',
      'polite: This console’s server cannot be reached.',
    ]);
  });
  it('that the session has ended, without waiting', async () => {
    const heard = await listen([scenarios.twoAccounts, signedOutOf('listAccounts')], { show: 'table' });
    expect(await heard.pass(6_000)).toEqual(['assertive: Your session has ended.']);
  });
  it('how many accounts a search has found, once the person stops typing', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    const field = screen.getByRole('searchbox');
    for (const text of ['a', 'at', 'atl', 'atla', 'atlas']) {
      fireEvent.change(field, { target: { value: text } });
      await heard.pass(100);
    }
    expect(await heard.pass(6_000)).toEqual(['polite: 1 OpenAI account found']);
  });
  it('how the rows are sorted', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    press('Account');
    expect(await heard.pass(6_000)).toEqual(['polite: 2 OpenAI accounts, sorted by name, A to Z']);
  });
  it('which rows a page shows', async () => {
    const heard = await listenToTable([scenarios.manyAccounts]);
    press('Next');
    expect(await heard.pass(6_000)).toEqual(['polite: 51–100 of 120']);
  });
  it('that an id was not copied, where there is no clipboard', async () => {
    const heard = await listenToTable([scenarios.oneAccount]);
    press(/^Copy Organization ID/);
    expect(await heard.pass(6_000)).toEqual(['polite: Not copied']);
  });
  it('that an account was paused', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    await choose(heard, NORTHWIND, 'Pause');
    expect(await heard.pass(6_000)).toEqual(['polite: Northwind Research: Paused.']);
  });
  it('that somebody else changed the account', async () => {
    const heard = await listenToTable([scenarios.twoAccounts, scenarios.conflict]);
    await choose(heard, NORTHWIND, 'Pause');
    expect(await heard.pass(6_000)).toEqual([
      'polite: Northwind Research: Not paused. Somebody else changed this account.',
    ]);
  });
  it('that a change failed because the session has ended, without waiting', async () => {
    const heard = await listenToTable([scenarios.twoAccounts, signedOutOf('pauseAccount')]);
    await choose(heard, NORTHWIND, 'Pause');
    expect(await heard.pass(6_000)).toEqual(['assertive: Northwind Research: Not paused. Your session has ended.']);
  });
  it('that an account was renamed', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    await choose(heard, NORTHWIND, 'Rename…');
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Research' } });
    fireEvent.submit(screen.getByLabelText('Name'));
    expect(await heard.pass(6_000)).toEqual(['polite: Research: Renamed.']);
  });
  it('that an account was disconnected, and what is left to do', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    await choose(heard, NORTHWIND, 'Disconnect…');
    await heard.pass(1_000);
    press('Disconnect');
    expect(await heard.pass(6_000)).toEqual([
      'polite: Northwind Research was disconnected. Its data was kept. The Admin key still works at OpenAI. Delete it there.',
    ]);
  });
  it('whether a stored key works, in the dialog that tests it', async () => {
    const heard = await listenToTable([scenarios.twoAccounts]);
    await choose(heard, NORTHWIND, 'Test connection…');
    await heard.pass(1_000);
    press('Test connection');
    expect(await heard.pass(8_000)).toEqual([
      'polite: Testing the connection…',
      'polite: The connection works. Found Northwind Research.',
    ]);
  });
});
