import type { ReactElement } from 'react';
import type { ActionAccess, CardSnapshot } from '../../hooks/accounts-result.ts';
import { useStrings } from '../../hooks/context.ts';
import { englishBasics } from '../../text/basics.ts';
import { englishCard } from '../../text/card.ts';
import { Button } from '../../ui/button.tsx';
import { BasicIcon } from '../../ui/basic-icon.tsx';

interface CardActionProps {
  readonly name: string;
  readonly snapshot: CardSnapshot;
  /** Whether this person may connect. */
  readonly connect: ActionAccess;
  readonly reasonId: string;
  readonly onConnect: () => void;
  readonly onManage: (() => void) | undefined;
  readonly onRetry: () => void;
}

/** The card's one button: Connect for the first account, Manage afterwards, Try again when nothing is known. */
export function CardAction(props: CardActionProps): ReactElement | null {
  const { name, snapshot, connect, reasonId, onManage } = props;
  const strings = useStrings();
  const text = strings.section('card', englishCard);
  const basics = strings.section('common', englishBasics);
  if (snapshot.status === 'failed') {
    return <Button onClick={props.onRetry}>{basics.tryAgain}</Button>;
  }
  if (snapshot.status === 'ready' && snapshot.accounts > 0 && onManage !== undefined) {
    return (
      <Button onClick={onManage} aria-label={text.manageNamed(name)}>
        {text.manage}
      </Button>
    );
  }
  if (connect.status === 'absent') return null;
  return (
    <Button
      tone="primary"
      available={connect.status === 'allowed' && snapshot.status === 'ready'}
      aria-label={text.connectNamed(name)}
      aria-describedby={connect.status === 'allowed' ? undefined : reasonId}
      onClick={props.onConnect}
      onUnavailablePress={props.onConnect}
    >
      <span>{text.connect}</span>
      <BasicIcon name="plus" />
    </Button>
  );
}
