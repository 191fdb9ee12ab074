import { type ReactElement, type ReactNode, useCallback, useEffect } from 'react';
import { retryAdvice } from '../../../definition/remedy.ts';
import { safeHref } from '../../../definition/safe-url.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { type AccountStrings, conflictText } from '../../account/account-strings.ts';
import { rowActionOf, type RowState } from '../../account/row-state.ts';
import type { Account } from '../../../definition/account.ts';
import type { UseAccountActionsResult } from '../../../hooks/accounts-result.ts';
import { useLatest } from '../../../hooks/use-latest.ts';

/** A command of a button in a row. */
export type RowCommand = 'update' | 'tryAgain' | 'checkAgain' | 'dismiss';

interface RowActivityProps {
  readonly state: RowState;
  /** The account's name on screen. */
  readonly name: string;
  readonly strings: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onCommand: (command: RowCommand) => void;
}

/** The action that is under way for an account, or its result, in the account's row. */
export function RowActivity(props: RowActivityProps): ReactElement | null {
  const { state, strings, onCommand } = props;
  const { table, common } = strings;
  switch (state.at) {
    case 'running':
      return <Working slow={state.slow} strings={strings} text={table.running[rowActionOf(state.request)]} />;
    case 'testing':
      return <Working slow={state.slow} strings={strings} text={table.running.retest} />;
    case 'unconfirmed':
      return (
        <Line tone="caution" icon="warning" text={table.unconfirmed[rowActionOf(state.request)]}>
          <Button size="small" busy={state.checking} onClick={() => onCommand('checkAgain')}>
            {state.checking ? table.checking : common.checkAgain}
          </Button>
          {state.checking ? null : <Dismiss {...props} />}
        </Line>
      );
    case 'failed':
      return <Failed {...props} state={state} />;
    case 'tested':
      return (
        <Line
          tone={state.result.ok ? 'success' : 'danger'}
          icon={state.result.ok ? 'check' : 'warning'}
          text={state.result.ok ? table.keyWorks : strings.explain(state.result.failure).title}
        >
          <Dismiss {...props} />
        </Line>
      );
    case 'changed':
      return <Changed {...props} state={state} />;
    default:
      return null;
  }
}

function Working(props: {
  readonly text: string;
  readonly slow: boolean;
  readonly strings: AccountStrings;
}): ReactElement {
  const { text, slow, strings } = props;
  return (
    <div data-slot="ik-row-activity" data-tone="info">
      <Spinner />
      <span data-slot="ik-row-activity-text">
        {slow ? strings.common.sentences([text, strings.table.runningSlow]) : text}
      </span>
    </div>
  );
}

function Failed(props: RowActivityProps & { readonly state: Extract<RowState, { at: 'failed' }> }): ReactElement {
  const { state, strings, now, onCommand } = props;
  const { table, common } = strings;
  const note = strings.explain(state.failure);
  const conflict = state.failure.code === 'version_conflict';
  const again = retryAdvice(state.failure);
  const why = conflict ? [conflictText(state.conflict, strings, now)] : [note.title, note.remedy];
  return (
    <Line tone="danger" icon="warning" text={common.sentences([table.failed[rowActionOf(state.request)], ...why])}>
      {again === 'now' || again === 'later' ? (
        <Button size="small" onClick={() => onCommand('tryAgain')}>
          {common.tryAgain}
        </Button>
      ) : null}
      {note.href === null ? null : (
        <TextLink href={note.href} opensNewTab={common.opensNewTab}>
          {table.helpPage}
        </TextLink>
      )}
      <Dismiss {...props} />
    </Line>
  );
}

function Changed(props: RowActivityProps & { readonly state: Extract<RowState, { at: 'changed' }> }): ReactElement {
  const { state, strings } = props;
  const notices = state.notices.flatMap((notice) => noticeText(notice, strings) ?? []);
  const text = strings.common.sentences([strings.table.changed[rowActionOf(state.request)], ...notices]);
  const links = state.notices.flatMap((notice) => safeHref(notice.href) ?? []);
  return (
    <Line tone="success" icon="check" text={text}>
      {links.map((href) => (
        <TextLink key={href} href={href} opensNewTab={strings.common.opensNewTab}>
          {strings.table.helpPage}
        </TextLink>
      ))}
      {notices.length === 0 ? null : <Dismiss {...props} />}
    </Line>
  );
}

function Dismiss({ name, strings, onCommand }: RowActivityProps): ReactElement {
  return (
    <Button
      size="small"
      tone="quiet"
      aria-label={strings.table.dismissOf({ dismiss: strings.common.dismiss, account: name })}
      onClick={() => onCommand('dismiss')}
    >
      {strings.common.dismiss}
    </Button>
  );
}

function Line(props: {
  readonly tone: 'success' | 'caution' | 'danger';
  readonly icon: IconName;
  readonly text: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div data-slot="ik-row-activity" data-tone={props.tone}>
      <Icon name={props.icon} />
      <span data-slot="ik-row-activity-text">{props.text}</span>
      <span data-slot="ik-actions">{props.children}</span>
    </div>
  );
}

/** A notice that the host returned with a change. */
export type RowNotice = Extract<RowState, { at: 'changed' }>['notices'][number];

/** A notice as one sentence; null for a code that this version does not know. */
export function noticeText(notice: RowNotice, { table, credential, integration }: AccountStrings): string | null {
  switch (notice.code) {
    case 'data_kept':
      return table.dataKept;
    case 'data_deleted':
      return table.dataDeleted;
    case 'sync_restarts':
      return table.syncRestarts;
    case 'old_credential_still_active':
      return table.keyStillActive({ credential, vendor: integration });
    case 'unknown':
      return null;
  }
}

/**
 * Carries out the commands of the buttons in rows. The function is stable, so that no row renders because of it.
 *
 * @param onUpdate Opens the wizard for a new credential.
 */
export function useRowCommands(
  actions: UseAccountActionsResult,
  onUpdate: (account: Account) => void,
): (account: Account, command: RowCommand) => void {
  const latest = useLatest({ actions, onUpdate });
  return useCallback(
    (account, command) => {
      const { actions: now, onUpdate: update } = latest.current;
      switch (command) {
        case 'update':
          update(account);
          return;
        case 'checkAgain':
          now.checkAgain(account);
          return;
        case 'dismiss':
          now.dismiss(account.id);
          return;
        case 'tryAgain':
          tryAgain(now, account);
          return;
        default:
          command satisfies never;
      }
    },
    [latest],
  );
}

/** Sends the failed request again, for the current account and with a new idempotency key, because it is another press. */
function tryAgain(actions: UseAccountActionsResult, account: Account): void {
  const state = actions.states.get(account.id);
  if (state?.at !== 'failed') return;
  if (state.request.action === 'retest') actions.retest(account);
  else actions.request(account, state.request);
}

/** How long "Renamed." is shown. A failure, or a result with notices, stays until it is dismissed. In milliseconds. */
const SHOWN_FOR_MS = 6_000;

/** Dismisses successful results without notices after a while. @param dismiss Stable. */
export function usePassingResults(
  states: UseAccountActionsResult['states'],
  dismiss: (accountId: string) => void,
): void {
  const passing = [...states]
    .filter(
      ([, state]) => state.at === 'changed' && state.request.action !== 'disconnect' && state.notices.length === 0,
    )
    .map(([id]) => id);
  const key = JSON.stringify(passing);
  useEffect(() => {
    const timers = (JSON.parse(key) as readonly string[]).map((id) => setTimeout(() => dismiss(id), SHOWN_FOR_MS));
    return () => timers.forEach(clearTimeout);
  }, [key, dismiss]);
}
