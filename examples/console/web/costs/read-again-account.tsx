import { useAccess, useAccountActions } from 'integration-kit';
import type { Account } from 'integration-kit/core';
import { type ReactElement, useId, useRef, useState } from 'react';
import { type ReadAgainState, readAgainState } from './read-again-state.ts';
import { ReadAgainForm } from './read-again-form.tsx';

/** Props of {@link ReadAgainAccount}. */
export interface ReadAgainAccountProps {
  readonly name: string;
  readonly account: Account;
  /** The days that can be read again, `YYYY-MM-DD` in UTC. */
  readonly firstDay: string;
  readonly today: string;
  /** What stands above all accounts because it keeps every one of them from being read, empty for nothing; and its id. */
  readonly common: { readonly obstacle: string; readonly id: string };
}

/** One account: the button that opens the form, why it cannot be used, and what became of the press. */
export function ReadAgainAccount(props: ReadAgainAccountProps): ReactElement | null {
  const { name, account, firstDay, today, common } = props;
  const actions = useAccountActions(account.integrationId);
  const access = useAccess(account.integrationId, account.id).can.syncNow;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const reasonId = useId();
  const formId = useId();
  const state = readAgainState(actions.states.get(account.id), account, access);
  if (access.status === 'absent') return null;
  const isOff = state.obstacle !== null || state.isBusy;
  const isCommon = state.obstacle === common.obstacle;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <li className="read-again-account">
      <div className="read-again-line">
        <span className="read-again-name">{name}</span>
        <button
          ref={opener}
          type="button"
          className="button small"
          aria-expanded={isOpen}
          aria-controls={isOpen ? formId : undefined}
          aria-disabled={isOff}
          aria-describedby={state.obstacle ? (isCommon ? common.id : reasonId) : undefined}
          onClick={() => {
            if (!isOff) setOpen(!isOpen);
          }}
        >
          Read again from…<span className="visually-hidden"> {name}</span>
        </button>
      </div>
      {state.obstacle === null || state.obstacle === '' || isCommon ? null : (
        <p id={reasonId} className="read-again-note">
          {state.obstacle}
        </p>
      )}
      {isOpen && state.obstacle === null ? (
        <ReadAgainForm
          id={formId}
          name={name}
          firstDay={firstDay}
          today={today}
          onCancel={close}
          onSubmit={(from) => {
            actions.request(account, { action: 'syncNow', range: rangeOf(from, today) });
            close();
          }}
        />
      ) : null}
      <Result state={state} onCheck={() => actions.checkAgain(account)} />
    </li>
  );
}

/** Always there, so that what comes into it is read out. */
function Result({ state, onCheck }: { readonly state: ReadAgainState; readonly onCheck: () => void }): ReactElement {
  const { message, fraction, canCheck } = state;
  return (
    <div className="read-again-result" role="status">
      {message === null ? null : <p className="read-again-note">{message}</p>}
      {fraction === undefined ? null : <progress value={fraction} aria-label="Days that are read" />}
      {canCheck ? (
        <button type="button" className="button small" onClick={onCheck}>
          Check again
        </button>
      ) : null}
    </div>
  );
}

/** Days of the vendor, which are UTC. */
function rangeOf(from: string, to: string) {
  return { from: `${from}T00:00:00.000Z`, to: `${to}T00:00:00.000Z` };
}
