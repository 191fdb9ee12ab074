import { describe, expect, it } from 'vitest';
import { cardStatus } from '../../../src/components/integration-card/card-summary.tsx';
import type { CardSnapshot } from '../../../src/hooks/accounts-result.ts';
import { englishCard } from '../../../src/text/card.ts';

type Ready = Extract<CardSnapshot, { status: 'ready' }>;

const statusOf = (accounts: number, statuses: Ready['statuses'], atLeast = false) =>
  cardStatus({ status: 'ready', accounts, atLeast, statuses, expiresInDays: null, stale: null }, englishCard);

describe('cardStatus', () => {
  it('cardStatus states that no account is connected', () => {
    expect(statusOf(0, {})).toEqual({ tone: 'neutral', text: 'Not connected' });
  });

  it('cardStatus is the worst status of all accounts', () => {
    expect(statusOf(9, { connected: 6, expiring: 2, reconnect_needed: 1 })).toMatchObject({
      tone: 'danger',
      text: expect.stringContaining('Reconnect needed'),
    });
    expect(statusOf(8, { connected: 6, expiring: 2, reconnect_needed: 0 })).toMatchObject({
      tone: 'caution',
      text: expect.stringContaining('Key expires soon'),
    });
    expect(statusOf(7, { connected: 6, importing: 1 })).toEqual({ tone: 'info', text: 'Importing · 1 account' });
  });

  it('cardStatus counts all accounts when none needs attention; a paused one does not', () => {
    expect(statusOf(3, { connected: 3 })).toEqual({ tone: 'success', text: 'Connected · 3 accounts' });
    expect(statusOf(3, { paused: 3 }, true)).toEqual({ tone: 'success', text: 'Connected · at least 3 accounts' });
  });

  it('cardStatus is unknown when the status of no account is known', () => {
    expect(statusOf(2, { unknown: 2 })).toEqual({ tone: 'neutral', text: 'Status unknown' });
    expect(statusOf(2, {})).toEqual({ tone: 'neutral', text: 'Status unknown' });
  });
});
