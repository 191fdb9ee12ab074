import { type ReactElement, useEffect, useState } from 'react';
import { ACCOUNT_STATUSES, type AccountStatus } from '../../definition/account.ts';
import type { CardSnapshot } from '../../hooks/accounts-result.ts';
import { useStrings } from '../../hooks/context.ts';
import { type AttentionStatus, type CardMessages, englishCard } from '../../text/card.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';

interface CardSummaryProps {
  readonly snapshot: CardSnapshot;
  readonly name: string;
  /** Whether the wizard announces this integration now: changes are then shown but not announced. */
  readonly quiet: boolean;
  /** Why the newest press opened nothing; null when it opened something. */
  readonly answer: string | null;
}

/** The status of an integration's accounts in one line. A change is announced with the integration's name. */
export function CardSummary({ snapshot, name, quiet, answer }: CardSummaryProps): ReactElement {
  const text = useStrings().section('card', englishCard);
  const late = useLate(snapshot.status === 'loading');
  const status = snapshot.status === 'ready' ? cardStatus(snapshot, text) : null;
  const changed = useChange(status?.text ?? null, quiet);
  const news = answer ?? (snapshot.status === 'failed' ? text.failed : changed);
  return (
    <div data-slot="ik-card-summary">
      {snapshot.status === 'loading' ? <Skeleton /> : null}
      {snapshot.status === 'failed' ? <StatusBadge tone="caution">{text.failed}</StatusBadge> : null}
      {snapshot.status === 'ready' && status !== null ? (
        <>
          <StatusBadge tone={status.tone}>{status.text}</StatusBadge>
          {snapshot.expiresInDays === null ? null : <p data-slot="ik-hint">{text.expires(snapshot.expiresInDays)}</p>}
          {snapshot.stale === null ? null : <p data-slot="ik-hint">{text.stale}</p>}
        </>
      ) : null}
      <div data-slot="ik-live" role="status" aria-live="polite" aria-atomic="true">
        {late && answer === null ? text.loading(name) : news === null ? null : text.spoken(name, news)}
      </div>
    </div>
  );
}

/** Whether it has been loading for so long that it is announced. */
function useLate(loading: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!loading) return;
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [loading]);
  return late;
}

/** The new status after a change; null before the first change, so that a page of cards announces nothing when it loads. */
function useChange(status: string | null, quiet: boolean): string | null {
  const [last, setLast] = useState(status);
  const [news, setNews] = useState<string | null>(null);
  if (status !== null && status !== last) {
    setLast(status);
    setNews(last === null || quiet ? null : status);
  }
  return news;
}

/** One line about an integration: the worst status of its accounts. */
interface CardStatus {
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
