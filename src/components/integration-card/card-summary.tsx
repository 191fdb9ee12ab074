import { type ReactElement, useEffect, useState } from 'react';
import type { CardSnapshot } from '../../hooks/accounts-binding.ts';
import { useText } from '../../hooks/use-text.ts';
import { englishCard } from '../../text/card.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { cardStatus } from './card-status.ts';

/** Props of {@link CardSummary}. */
export interface CardSummaryProps {
  readonly snapshot: CardSnapshot;
  readonly name: string;
}

/** How the accounts of an integration are, in one line that is spoken when it changes. */
export function CardSummary({ snapshot, name }: CardSummaryProps): ReactElement {
  const text = useText('card', englishCard);
  return (
    <div data-slot="ik-card-summary" aria-live="polite">
      {snapshot.status === 'loading' ? <Waiting text={text.loading(name)} /> : null}
      {snapshot.status === 'failed' ? <StatusBadge tone="caution">{text.failed}</StatusBadge> : null}
      {snapshot.status === 'ready' ? (
        <>
          <StatusBadge tone={cardStatus(snapshot, text).tone}>{cardStatus(snapshot, text).text}</StatusBadge>
          {snapshot.expiresInDays === null ? null : <p data-slot="ik-hint">{text.expires(snapshot.expiresInDays)}</p>}
          {snapshot.stale === null ? null : <p data-slot="ik-hint">{text.stale}</p>}
        </>
      ) : null}
    </div>
  );
}

/** Room for the status; said in words only when it takes longer than a second. */
function Waiting({ text }: { readonly text: string }): ReactElement {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Skeleton />
      {late ? <VisuallyHidden>{text}</VisuallyHidden> : null}
    </>
  );
}
