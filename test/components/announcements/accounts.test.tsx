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

describe('the table announces', () => {
  it('the table announces nothing about a list that comes at once', async () => {
    const recorder = await listen([scenarios.twoAccounts], { show: 'table' });
    expect(await recorder.pass(6_000)).toEqual([]);
  });
  it('the table announces that it loads, and that this takes longer than usual', async () => {
    const recorder = await listen([scenarios.hangs], { show: 'table' });
    expect(await recorder.pass(12_000)).toEqual([
      'polite: Loading accounts…',
      'polite: Still loading. The console takes longer than usual to answer.',
    ]);
  });
  it('the table announces that the list could not be read', async () => {
    const recorder = await listen([scenarios.unavailable], { show: 'table' });
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Loading accounts…',
      'polite: This console’s server cannot be reached.',
    ]);
  });
  it('the table announces that the session has ended, without waiting', async () => {
    const recorder = await listen([scenarios.twoAccounts, signedOutOf('listAccounts')], { show: 'table' });
    expect(await recorder.pass(6_000)).toEqual(['assertive: Your session has ended.']);
  });
  it('the table announces how many accounts a search has found, once the person stops typing', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    const field = screen.getByRole('searchbox');
    for (const text of ['a', 'at', 'atl', 'atla', 'atlas']) {
      fireEvent.change(field, { target: { value: text } });
      await recorder.pass(100);
    }
    expect(await recorder.pass(6_000)).toEqual(['polite: 1 OpenAI account found']);
  });
  it('the table announces how the rows are sorted', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    press('Account');
    expect(await recorder.pass(6_000)).toEqual(['polite: 2 OpenAI accounts, sorted by name, A to Z']);
  });
  it('the table announces which rows a page shows', async () => {
    const recorder = await listenToTable([scenarios.manyAccounts]);
    press('Next');
    expect(await recorder.pass(6_000)).toEqual(['polite: 51–100 of 120']);
  });
  it('the table announces that an id was not copied, where there is no clipboard', async () => {
    const recorder = await listenToTable([scenarios.oneAccount]);
    press(/^Copy Organization ID/);
    expect(await recorder.pass(6_000)).toEqual(['polite: Not copied']);
  });
  it('the table announces that an account was paused', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    await choose(recorder, NORTHWIND, 'Pause');
    expect(await recorder.pass(6_000)).toEqual(['polite: Northwind Research: Paused.']);
  });
  it('the table announces that another user changed the account', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts, scenarios.conflict]);
    await choose(recorder, NORTHWIND, 'Pause');
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Northwind Research: Not paused. Somebody else changed this account.',
    ]);
  });
  it('the table announces that a change failed because the session has ended, without waiting', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts, signedOutOf('pauseAccount')]);
    await choose(recorder, NORTHWIND, 'Pause');
    expect(await recorder.pass(6_000)).toEqual(['assertive: Northwind Research: Not paused. Your session has ended.']);
  });
  it('the table announces that an account was renamed', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    await choose(recorder, NORTHWIND, 'Rename…');
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Research' } });
    fireEvent.submit(screen.getByLabelText('Name'));
    expect(await recorder.pass(6_000)).toEqual(['polite: Research: Renamed.']);
  });
  it('the table announces that an account was disconnected, and what is left to do', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    await choose(recorder, NORTHWIND, 'Disconnect…');
    await recorder.pass(1_000);
    press('Disconnect');
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Northwind Research was disconnected. Its data was kept. The Admin key still works at OpenAI. Delete it there.',
    ]);
  });
  it('the table announces whether a stored key works, in the dialog that tests it', async () => {
    const recorder = await listenToTable([scenarios.twoAccounts]);
    await choose(recorder, NORTHWIND, 'Test connection…');
    await recorder.pass(1_000);
    press('Test connection');
    expect(await recorder.pass(8_000)).toEqual([
      'polite: Testing the connection…',
      'polite: The connection works. Found Northwind Research.',
    ]);
  });
});
