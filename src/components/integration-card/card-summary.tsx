import { type ReactElement, useEffect, useState } from 'react';
import type { CardSnapshot } from '../../hooks/accounts-result.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishCard } from '../../text/card.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { cardStatus } from './card-status.ts';

/** Props of {@link CardSummary}. */
export interface CardSummaryProps {
  readonly snapshot: CardSnapshot;
  readonly name: string;
  /** Something else speaks about this integration now: changes are shown and not said. */
  readonly quiet: boolean;
  /** Why a press opened nothing; null when there is nothing to say. */
  readonly answer: string | null;
}

/** How the accounts of an integration are, in one line; a change of it is said, with the integration's name. */
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

/** Whether it has loaded for so long that it is worth saying. */
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

/** What a status has changed to; null before it has changed, so that a page full of cards comes up in silence. */
function useChange(status: string | null, quiet: boolean): string | null {
  const [last, setLast] = useState(status);
  const [news, setNews] = useState<string | null>(null);
  if (status !== null && status !== last) {
    setLast(status);
    setNews(last === null || quiet ? null : status);
  }
  return news;
}
