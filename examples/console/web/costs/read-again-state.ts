import type { ActionAccess, useAccountActions } from 'integration-kit';
import type { Account, Failure } from 'integration-kit/core';
import { formatDay } from './format.ts';

type AccountState = NonNullable<ReturnType<ReturnType<typeof useAccountActions>['states']['get']>>;

/** What the page shows beside the button of one account. */
export interface ReadAgainState {
  /** Why the button is disabled, empty while access is loading; null = it is enabled. */
  readonly disabledReason: string | null;
  /** A change of the account is running. */
  readonly isBusy: boolean;
  /** Progress or outcome of the last request; null = there was none. */
  readonly message: string | null;
  /** Share of the days that is read, from 0 to 1; undefined while it is unknown. */
  readonly fraction: number | undefined;
  /** It is unknown whether the request took effect, and "Check again" is possible. */
  readonly canCheck: boolean;
}

/** Derives the state from the last request, the account and this person's access. */
export function readAgainState(
  state: AccountState | undefined,
  account: Account,
  access: ActionAccess,
): ReadAgainState {
  const from = firstDayOf(state);
  const isRunning = account.sync.phase === 'queued' || account.sync.phase === 'importing';
  return {
    disabledReason: accessReason(access) ?? pauseReason(account),
    isBusy: state?.at === 'running' || state?.at === 'unconfirmed' || state?.at === 'testing',
    message: state === undefined || from === null ? null : messageOf(state, account, from),
    fraction: state?.at === 'changed' && from !== null && isRunning ? account.sync.fraction : undefined,
    canCheck: state?.at === 'unconfirmed' && from !== null && !state.checking,
  };
}

/** Why access disables the button, empty while access is loading; null = it is allowed. */
export function accessReason(access: ActionAccess): string | null {
  switch (access.status) {
    case 'loading':
    case 'absent':
      return '';
    case 'unknown':
      return 'Whether you may do this is not known: the console’s server did not say. Reload the page.';
    case 'refused':
      return access.reason ?? 'You may not do this.';
    default:
      return null;
  }
}

function pauseReason({ sync }: Account): string | null {
  return sync.phase === 'paused' ? 'The account is paused. Resume it on its page first.' : null;
}

/** First day of the request, `YYYY-MM-DD`; null when the state belongs to another action. */
function firstDayOf(state: AccountState | undefined): string | null {
  if (state === undefined || !('request' in state) || state.request.action !== 'syncNow') return null;
  return state.request.range?.from.slice(0, 10) ?? null;
}

function messageOf(state: AccountState, account: Account, from: string): string | null {
  const days = `Days from ${formatDay(from)}`;
  switch (state.at) {
    case 'running':
      return 'Asking the console’s server…';
    case 'unconfirmed':
      return state.checking
        ? 'Asking whether this took effect…'
        : 'The answer was lost: nobody knows yet whether the days are read again.';
    case 'failed':
      return `${days} are not read again. ${reasonOf(state.failure)}`;
    case 'changed':
      return `${days} ${progressOf(account, from)}`;
    default:
      return null;
  }
}

function progressOf({ sync }: Account, from: string): string {
  switch (sync.phase) {
    case 'queued':
    case 'importing':
      return sync.range?.from.slice(0, 10) === from
        ? 'are being read again.'
        : 'are read again when what is being read now is complete.';
    case 'up_to_date':
      return 'were read again: these figures are what the vendor has now.';
    default:
      return 'are read again when the account can be read.';
  }
}

function reasonOf({ code }: Failure): string {
  switch (code) {
    case 'permission_denied':
      return 'You may not do this.';
    case 'version_conflict':
      return 'Somebody else changed this account meanwhile. Look at it, then try again.';
    case 'invalid_input':
      return 'The console’s server does not keep all of them.';
    case 'not_found':
      return 'The account is no longer connected.';
    case 'unsupported':
      return 'The account is paused.';
    default:
      return 'The console’s server could not be asked. Try again.';
  }
}
