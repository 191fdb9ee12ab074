import { ACCOUNT_STATUSES, type AccountStatus } from '../../definition/account.ts';
import type { CardSnapshot } from '../../hooks/accounts-result.ts';
import type { AttentionStatus, CardMessages } from '../../text/card.ts';
import type { Tone } from '../../ui/status-badge.tsx';

/** One line about an integration: the worst thing that is true of any account. */
export interface CardStatus {
  readonly tone: Tone;
  readonly text: string;
}

const TONES: Readonly<Record<AttentionStatus, Tone>> = {
  reconnect_needed: 'danger',
  permission_missing: 'danger',
  sync_failing: 'danger',
  expiring: 'caution',
  partial: 'caution',
};

/** The card's status line. */
export function cardStatus(card: Extract<CardSnapshot, { status: 'ready' }>, text: CardMessages): CardStatus {
  if (card.accounts === 0) return { tone: 'neutral', text: text.notConnected };
  const worst = ACCOUNT_STATUSES.find((status) => (card.statuses[status] ?? 0) > 0);
  if (worst === undefined || worst === 'unknown') return { tone: 'neutral', text: text.statusUnknown };
  const accounts = card.statuses[worst] ?? 0;
  if (needsAttention(worst)) return { tone: TONES[worst], text: text.attention(worst, accounts) };
  if (worst === 'importing') return { tone: 'info', text: text.importing(accounts) };
  return { tone: 'success', text: text.connected(card.accounts, card.atLeast) };
}

function needsAttention(status: AccountStatus): status is AttentionStatus {
  return Object.hasOwn(TONES, status);
}
