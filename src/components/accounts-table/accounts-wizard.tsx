import { type ReactElement, type RefObject, useRef } from 'react';
import { ConnectWizard } from '../connect-wizard/lazy-connect-wizard.tsx';
import type { RowPlace } from './use-row-focus.ts';

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
  readonly onConnected: ((accountId: string | undefined) => void) | undefined;
  /** What may take focus for a row. */
  readonly candidates: (place: RowPlace) => readonly (HTMLElement | null)[];
  readonly heading: RefObject<HTMLElement | null>;
}

/** The one wizard of a table, for another account or for a new credential of one that is there. */
export function AccountsWizard(props: AccountsWizardProps): ReactElement {
  const { integrationId, target, onClose, onConnected, candidates, heading } = props;
  const connected = useRef<{ readonly id: string | undefined } | null>(null);
  /** Focus goes back after the target is gone. */
  const last = useRef<WizardTarget | null>(null);

  function close(): void {
    last.current = target;
    onClose();
    const stored = connected.current;
    connected.current = null;
    if (stored !== null && target?.accountId === undefined) onConnected?.(stored.id);
  }
  return (
    <ConnectWizard
      integrationId={integrationId}
      accountId={target?.accountId}
      open={target !== null}
      onClose={close}
      onConnected={({ account }) => {
        connected.current = { id: account?.id };
      }}
      returnFocus={() => {
        const from = target ?? last.current;
        if (from === null) return [heading.current];
        const { accountId, row, opener } = from;
        return [opener, ...(accountId === undefined ? [heading.current] : candidates({ accountId, row }))];
      }}
    />
  );
}
