import { type ReactElement, type RefObject, useRef } from 'react';
import { WizardOfProvider } from '../connect-wizard/shell/lazy-connect-wizard.tsx';
import type { AccountsCallbacks } from './accounts-callbacks.ts';
import type { RowPlace } from './row/use-row-focus.ts';

/** What the wizard was opened for. */
export interface WizardTarget {
  /** The account whose credential is replaced; undefined to connect another. */
  readonly accountId: string | undefined;
  /** Its row, counted from 0. */
  readonly row: number;
  /** The button that opened it; null when a menu did. */
  readonly opener: HTMLElement | null;
}

/** Props of {@link AccountsWizard}. */
export interface AccountsWizardProps {
  readonly integrationId: string;
  /** Null = closed. */
  readonly target: WizardTarget | null;
  readonly onClose: () => void;
  readonly callbacks: AccountsCallbacks;
  /** What may take focus for a row. */
  readonly candidates: (place: RowPlace) => readonly (HTMLElement | null)[];
  readonly heading: RefObject<HTMLElement | null>;
}

/** The one wizard of a table, for another account or for a new credential of one that is there. */
export function AccountsWizard(props: AccountsWizardProps): ReactElement {
  const { integrationId, target, onClose, callbacks, candidates, heading } = props;
  const { onConnected, onRotated, onTested } = callbacks;
  /** What is told when the wizard has closed: one attempt may follow another. */
  const stored = useRef<(() => void)[]>([]);
  /** Focus goes back after the target is gone. */
  const last = useRef<WizardTarget | null>(null);

  function close(): void {
    last.current = target;
    onClose();
    for (const tell of stored.current.splice(0)) tell();
  }
  return (
    <WizardOfProvider
      integrationId={integrationId}
      accountId={target?.accountId}
      open={target !== null}
      onClose={close}
      onTested={onTested}
      onConnected={(outcome) => stored.current.push(() => onConnected?.(outcome))}
      onRotated={(outcome) => stored.current.push(() => onRotated?.(outcome))}
      returnFocus={() => {
        const from = target ?? last.current;
        if (from === null) return [heading.current];
        const { accountId, row, opener } = from;
        return [opener, ...(accountId === undefined ? [heading.current] : candidates({ accountId, row }))];
      }}
    />
  );
}
