import { type AccountRow, useAccess, useAccountActions, useAccounts } from 'integration-kit';
import type { Account } from 'integration-kit/core';
import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { DEFINITIONS } from '../../definitions.ts';
import type { SourceAnswer } from '../../server/web/answers.ts';
import { formatDay } from './format.ts';
import { accessReason, type ReadAgainState, readAgainState } from './read-again-state.ts';

interface ReadAgainProps {
  readonly sources: readonly SourceAnswer[];
  /** The source that is shown; null = all. */
  readonly sourceId: string | null;
  /** First and last day that can be read again, `YYYY-MM-DD` in UTC: the history that is stored. */
  readonly firstDay: string;
  readonly today: string;
}

/** Reads days again that the vendor may have corrected, for each connected account on the page. */
export function ReadAgain({ sources, sourceId, firstDay, today }: ReadAgainProps): ReactElement | null {
  const integrationId = DEFINITIONS[0].id;
  const { rows } = useAccounts(integrationId).snapshot;
  const sharedReason = accessReason(useAccess(integrationId).can.syncNow) ?? '';
  const sharedReasonId = useId();
  const shown = sources.filter(({ id }) => sourceId === null || id === sourceId);
  const connected = shown.flatMap((source) => {
    const account = rows.find((row) => isAccount(row) && row.account.id === source.accountId);
    return account !== undefined && isAccount(account) ? [{ source, account: account.account }] : [];
  });
  if (connected.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="read-again">
      <h2 id="read-again">Read again</h2>
      <p className="muted">
        Vendors correct costs of days long past. Days that are read again replace what is stored of them.
      </p>
      {sharedReason === '' ? null : (
        <p id={sharedReasonId} className="read-again-note">
          {sharedReason}
        </p>
      )}
      <ul className="read-again">
        {connected.map(({ source, account }) => (
          <ReadAgainAccount
            key={account.id}
            name={source.name}
            account={account}
            firstDay={firstDay}
            today={today}
            shared={{ disabledReason: sharedReason, id: sharedReasonId }}
          />
        ))}
      </ul>
    </section>
  );
}

function isAccount(row: AccountRow): row is Extract<AccountRow, { kind: 'account' }> {
  return row.kind === 'account';
}

interface ReadAgainAccountProps {
  readonly name: string;
  readonly account: Account;
  /** First and last day that can be read again, `YYYY-MM-DD` in UTC. */
  readonly firstDay: string;
  readonly today: string;
  /** The reason that disables every account, with the id of its element above the list. Empty = there is none. */
  readonly shared: { readonly disabledReason: string; readonly id: string };
}

/** One account: the button that opens the form, why it is disabled, and the outcome of the last request. */
function ReadAgainAccount(props: ReadAgainAccountProps): ReactElement | null {
  const { name, account, firstDay, today, shared } = props;
  const actions = useAccountActions(account.integrationId);
  const access = useAccess(account.integrationId, account.id).can.syncNow;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const reasonId = useId();
  const formId = useId();
  const state = readAgainState(actions.states.get(account.id), account, access);
  if (access.status === 'absent') return null;
  const isDisabled = state.disabledReason !== null || state.isBusy;
  const isShared = state.disabledReason === shared.disabledReason;
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
          aria-disabled={isDisabled}
          aria-describedby={state.disabledReason ? (isShared ? shared.id : reasonId) : undefined}
          onClick={() => {
            if (!isDisabled) setOpen(!isOpen);
          }}
        >
          Read again from…<span className="visually-hidden"> {name}</span>
        </button>
      </div>
      {state.disabledReason === null || state.disabledReason === '' || isShared ? null : (
        <p id={reasonId} className="read-again-note">
          {state.disabledReason}
        </p>
      )}
      {isOpen && state.disabledReason === null ? (
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

/** A live region. It is rendered at all times: screen readers announce only what is added to an existing one. */
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

interface ReadAgainFormProps {
  readonly id: string;
  /** Name of the account. */
  readonly name: string;
  /** The days that can be chosen, `YYYY-MM-DD`. */
  readonly firstDay: string;
  readonly today: string;
  readonly onCancel: () => void;
  /** Called with a day that can be read, `YYYY-MM-DD`. */
  readonly onSubmit: (from: string) => void;
}

/** The form for the first day. Its field takes focus on mount. */
function ReadAgainForm({ id, name, firstDay, today, onCancel, onSubmit }: ReadAgainFormProps): ReactElement {
  const [day, setDay] = useState('');
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const hintId = useId();
  useEffect(() => field.current?.focus(), []);
  const isInRange = day >= firstDay && day <= today;
  return (
    <form
      id={id}
      className="read-again-form"
      aria-label={`Read ${name} again`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isInRange) return onSubmit(day);
        setRefused(true);
        field.current?.focus();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <div className="read-again-field">
        <label htmlFor={fieldId}>First day to read again</label>
        <input
          ref={field}
          id={fieldId}
          className="input"
          type="date"
          min={firstDay}
          max={today}
          value={day}
          required
          aria-invalid={isRefused && !isInRange}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
      <div className="read-again-buttons">
        <button type="submit" className="button primary">
          Read again
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p id={hintId} className="read-again-note" data-invalid={isRefused && !isInRange}>
        {isRefused && !isInRange ? 'This day cannot be read. Choose one ' : 'A day in UTC '}
        from {formatDay(firstDay)} to {formatDay(today)}. All days until today are read with it.
      </p>
    </form>
  );
}
