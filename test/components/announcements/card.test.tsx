import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/testing.ts';
import { listen } from './listen.tsx';

describe('the card announces', () => {
  it('the card announces nothing when it loads in time, so that a page of cards stays silent', async () => {
    const recorder = await listen([scenarios.twoAccounts]);
    expect(await recorder.pass(6_000)).toEqual([]);
  });
  it('the card announces that it loads, when that takes longer than a second', async () => {
    const recorder = await listen([scenarios.hangs]);
    expect(await recorder.pass(990)).toEqual([]);
    expect(await recorder.pass(1_000)).toEqual(['polite: Loading OpenAI']);
  });
  it('the card announces that a key has expired, and of which account', async () => {
    const recorder = await listen([scenarios.twoAccounts]);
    await recorder.pass(6_000);
    recorder.adapter.change('acc_atlas', (account) => ({
      ...account,
      credential: { ...account.credential, state: 'expired' },
    }));
    expect(await recorder.pass(6_000)).toEqual(['polite: OpenAI: Reconnect needed · 1 account']);
  });
  it('the card announces that the status could not be read', async () => {
    const recorder = await listen([scenarios.unavailable]);
    expect(await recorder.pass(6_000)).toEqual([
      'polite: Loading OpenAI',
      'polite: OpenAI: The status could not be loaded.',
    ]);
  });
});
