import { describe, expect, it } from 'vitest';
import { AdapterError } from '../../../src/adapter/adapter-error.ts';
import { cardStore } from '../../../src/store/card/card-store.ts';
import { acc, accs, removed, upsert, whole } from '../account-pages.ts';
import { openHost, pass, settle, holdTime } from '../open-host.ts';

holdTime();

const signedOut = new AdapterError({ code: 'host_signed_out' });

describe('cards of a host that summarizes', () => {
  function openCards(...ids: readonly string[]) {
    const made = openHost('summarizeIntegrations', 'listAccounts');
    const cards = ids.map((id) => cardStore(made.client, id));
    const stops = cards.map((card) => card.subscribe(() => {}));
    const [first] = cards;
    if (first === undefined) throw new Error('no card');
    return { ...made, cards, first, stops };
  }
  const summary = (integrationId: string, accounts = 2) => ({ integrationId, accounts, statuses: { connected: 2 } });

  it('cards of a host that summarizes ask once for all of them', async () => {
    const { cards, calls, last } = openCards('openai', 'anthropic', 'mistral');
    await settle();
    expect(calls('summarizeIntegrations')).toHaveLength(1);
    expect(last('summarizeIntegrations').input).toEqual({ integrationIds: ['openai', 'anthropic', 'mistral'] });
    await last('summarizeIntegrations').answer([summary('mistral', 7), summary('openai')]);
    expect(cards.map((card) => card.getSnapshot())).toEqual([
      { status: 'ready', accounts: 2, statuses: { connected: 2 }, atLeast: false, expiresInDays: null, stale: null },
      { status: 'failed', failure: { code: 'unexpected_answer' } },
      { status: 'ready', accounts: 7, statuses: { connected: 2 }, atLeast: false, expiresInDays: null, stale: null },
    ]);
    expect(calls('listAccounts')).toEqual([]);
  });

  it('cards of a host that summarizes give the question up only when the last of them has left', async () => {
    const { stops, last } = openCards('openai', 'anthropic');
    await settle();
    const { signal } = last('summarizeIntegrations');
    stops[0]?.();
    expect(signal.aborted).toBe(false);
    stops[1]?.();
    expect(signal.aborted).toBe(true);
  });

  it('cards of a host that summarizes keep what they show when a newer count cannot be read, and say that it is older', async () => {
    const { first, last } = openCards('openai');
    await settle();
    await last('summarizeIntegrations').answer([summary('openai')]);
    first.refresh();
    await settle();
    await last('summarizeIntegrations').reject(signedOut);
    expect(first.getSnapshot()).toMatchObject({ status: 'ready', accounts: 2, stale: { code: 'host_signed_out' } });
  });

  it('cards of a host that summarizes are counted again after a change of theirs, and not after one of another integration', async () => {
    const { calls, client, last } = openCards('openai');
    await settle();
    await last('summarizeIntegrations').answer([summary('openai')]);
    client.publish(upsert(acc('x', { integrationId: 'other' })));
    await settle();
    expect(calls('summarizeIntegrations')).toHaveLength(1);
    for (const change of [upsert(acc('a')), removed('a', 3), { type: 'resync' } as const]) {
      client.publish(change);
      await settle();
      await last('summarizeIntegrations').answer([summary('openai')]);
    }
    expect(calls('summarizeIntegrations')).toHaveLength(4);
  });

  it('cards of a host that summarizes are counted once more, not once a change, when many come while they are counted', async () => {
    const { calls, client, last } = openCards('openai');
    await settle();
    for (let n = 0; n < 10; n += 1) client.publish(upsert(acc(`a-${n}`)));
    await last('summarizeIntegrations').answer([summary('openai')]);
    await settle();
    expect(calls('summarizeIntegrations')).toHaveLength(2);
  });
});

describe('the card of a host that does not summarize', () => {
  async function counted(page: unknown) {
    const made = openHost('listAccounts');
    const card = cardStore(made.client, 'openai');
    card.subscribe(() => {});
    await settle();
    await made.last('listAccounts').answer(page);
    return { ...made, card };
  }

  it('the card of a host that does not summarize counts the first page, and says "at least" when there are more', async () => {
    const all = await counted(whole(accs(3)));
    expect(all.last('listAccounts').input).toEqual({ integrationId: 'openai', limit: 50 });
    expect(all.card.getSnapshot()).toMatchObject({ accounts: 3, atLeast: false, statuses: { connected: 3 } });
    const more = await counted(whole(accs(50), { nextCursor: 'c1' }));
    expect(more.card.getSnapshot()).toMatchObject({ accounts: 50, atLeast: true });
    const odd = await counted(whole(accs(50), { nextCursor: 'c'.repeat(4_097) }));
    expect(odd.card.getSnapshot()).toMatchObject({ accounts: 50, atLeast: true });
    const counted240 = await counted(whole(accs(50), { nextCursor: 'c1', total: 240 }));
    expect(counted240.card.getSnapshot()).toMatchObject({ accounts: 240, atLeast: false });
  });

  it('the card of a host that does not summarize counts a row that cannot be read, and none of another integration', async () => {
    const { card } = await counted(whole([acc('a'), { id: 'b' }, acc('x', { integrationId: 'other' })]));
    expect(card.getSnapshot()).toMatchObject({ accounts: 2, statuses: { connected: 1 } });
  });

  it('the card of a host that does not summarize says when the first key ends, within the host’s warning', async () => {
    const ending = (id: string, expiresAt: string) => acc(id, { credential: { state: 'active', expiresAt } });
    const { card } = await counted(
      whole([ending('a', '2026-03-22T09:00:00Z'), ending('b', '2026-03-08T09:30:00Z'), acc('c')]),
    );
    expect(card.getSnapshot()).toMatchObject({ expiresInDays: 6, statuses: { expiring: 2, connected: 1 } });
    const later = await counted(whole([ending('a', '2026-07-01T09:00:00Z')]));
    expect(later.card.getSnapshot()).toMatchObject({ expiresInDays: null, statuses: { connected: 1 } });
  });

  it('the card of a host that does not summarize says why when it never was counted', async () => {
    const { card } = await counted('nonsense');
    expect(card.getSnapshot()).toEqual({ status: 'failed', failure: { code: 'unexpected_answer' } });
  });
});

describe('a card', () => {
  it('a card reads nothing before it is shown, and is the same object until something changes', async () => {
    const { client, calls, last } = openHost('listAccounts');
    const card = cardStore(client, 'openai');
    await settle();
    expect([calls('listAccounts'), card.getSnapshot()]).toEqual([[], { status: 'loading' }]);
    card.subscribe(() => {});
    await settle();
    await last('listAccounts').answer(whole(accs(1)));
    expect(card.getSnapshot()).toBe(card.getSnapshot());
  });

  it('a card drops an answer that comes after it left, and forgets what it knew for another tenant', async () => {
    const { client, last } = openHost('listAccounts');
    const card = cardStore(client, 'openai');
    const stop = card.subscribe(() => {});
    await settle();
    stop();
    await last('listAccounts').answer(whole(accs(1)));
    expect(card.getSnapshot()).toEqual({ status: 'loading' });
    card.subscribe(() => {});
    await settle();
    await last('listAccounts').answer(whole(accs(1)));
    client.wipe();
    expect(card.getSnapshot()).toEqual({ status: 'loading' });
    await pass(60_000);
    expect(card.getSnapshot()).toEqual({ status: 'loading' });
  });
});
