import { describe, expect, it } from 'vitest';
import { accountStrings } from '../../../../src/components/account/account-strings.ts';
import { useAccountAnnouncements } from '../../../../src/components/accounts-table/notices/use-account-announcements.ts';
import type { AccountState } from '../../../../src/flow/account-state.ts';
import { report } from '../../../flow/connect-samples.ts';
import { speaking } from '../../announcements/speaking.ts';
import { stringsOf } from '../../in-kit.tsx';

const RENAME = { action: 'rename', label: 'Ours' } as const;
const renamed: AccountState = { at: 'changed', request: RENAME, account: null, notices: [] };
const refused = (code: 'unavailable' | 'host_signed_out'): AccountState => ({
  at: 'failed',
  request: RENAME,
  failure: { code },
  conflict: null,
});
const lost = (checking: boolean): AccountState => ({
  at: 'unconfirmed',
  request: RENAME,
  intent: 'i-1',
  version: 3,
  preview: null,
  failure: { code: 'timeout' },
  checking,
});

function listenTo(start: Readonly<Record<string, AccountState>> = {}) {
  const words = stringsOf(accountStrings);
  const names = new Map([['acc-1', 'Alpha']]);
  const heard = speaking(
    (states: ReadonlyMap<string, AccountState>) => useAccountAnnouncements(states, names, words),
    new Map(Object.entries(start)),
  );
  return {
    said: () => heard.after(2_000),
    becomes(states: Readonly<Record<string, AccountState>>) {
      heard.becomes(new Map(Object.entries(states)));
      return heard.after(2_000);
    },
  };
}

describe('what is said of an account', () => {
  it('is nothing about how things ended before the table came up', () => {
    expect(listenTo({ 'acc-1': renamed }).said()).toEqual([]);
  });

  it('is how a change ended, once', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': renamed })).toEqual(['polite: Alpha: Renamed.']);
    expect(table.becomes({ 'acc-1': renamed, 'acc-2': refused('unavailable') })).toEqual([
      expect.stringMatching(/^polite: Unnamed account: Not renamed\. \S/),
    ]);
  });

  it('interrupts when the person was signed out', () => {
    expect(listenTo().becomes({ 'acc-1': refused('host_signed_out') })).toEqual([
      'assertive: Alpha: Not renamed. Your session has ended.',
    ]);
  });

  it('is that nobody knows, but not while that is looked into', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': lost(true) })).toEqual([]);
    expect(table.becomes({ 'acc-1': lost(false) })).toEqual([
      'polite: Alpha: We could not confirm that it was renamed.',
    ]);
  });

  it('is what became of the data of one that was disconnected, and of its key', () => {
    const request = { action: 'disconnect', data: 'keep' } as const;
    const gone: AccountState = { at: 'changed', request, account: null, notices: [{ code: 'data_kept' }] };
    expect(listenTo().becomes({ 'acc-1': gone })).toEqual([
      'polite: Alpha was disconnected. Its data was kept. The Admin key still works at OpenAI. Delete it there.',
    ]);
  });

  it('is whether its stored key works', () => {
    const table = listenTo();
    expect(table.becomes({ 'acc-1': { at: 'tested', result: { ...report, ok: true } } })).toEqual([
      'polite: Alpha: The key works.',
    ]);
    const failure = { code: 'invalid_credential' } as const;
    expect(table.becomes({ 'acc-1': { at: 'tested', result: { ...report, ok: false, failure } } })).toEqual([
      'polite: Alpha: The test did not pass. OpenAI did not accept this Admin key.',
    ]);
  });
});
