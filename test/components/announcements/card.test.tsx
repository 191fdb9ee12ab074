import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/testing.ts';
import { listen } from './listen.tsx';

describe('the card says', () => {
  it('nothing when it comes up in time: a page full of cards stays silent', async () => {
    const heard = await listen([scenarios.twoAccounts]);
    expect(await heard.pass(6_000)).toEqual([]);
  });
  it('that it loads, when that takes longer than a second', async () => {
    const heard = await listen([scenarios.hangs]);
    expect(await heard.pass(990)).toEqual([]);
    expect(await heard.pass(1_000)).toEqual(['polite: Loading OpenAI']);
  });
  it('that a key has ended, when that happens, and whose', async () => {
    const heard = await listen([scenarios.twoAccounts]);
    await heard.pass(6_000);
    heard.adapter.change('acc_atlas', (account) => ({
      ...account,
      credential: { ...account.credential, state: 'expired' },
    }));
    expect(await heard.pass(6_000)).toEqual(['polite: OpenAI: Reconnect needed · 1 account']);
  });
  it('that the status could not be read', async () => {
    const heard = await listen([scenarios.unavailable]);
    expect(await heard.pass(6_000)).toEqual([
      'polite: Loading OpenAI',
      'polite: OpenAI: The status could not be loaded.',
    ]);
  });
});
