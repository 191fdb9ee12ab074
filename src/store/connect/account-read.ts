import type { Account } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';
import type { ConnectCalls } from './connect-calls.ts';

/** What a reader of one account needs from outside. */
export interface AccountReadOptions {
  readonly calls: Pick<ConnectCalls, 'readAccount'>;
  readonly integrationId: string;
  /** Called when a reading begins, fails, or is over. */
  onReading(reading: 'idle' | 'reading' | Failure): void;
  /** Called with the account, before the reading is over. */
  onRead(account: Account): void;
}

/** Reads one account, the newest request only. */
export interface AccountRead {
  /** Reads; a reading that is under way is left. */
  start(accountId: string): void;
  /** Leaves a reading. */
  abort(): void;
}

/** Makes a reader. */
export function createAccountRead({ calls, integrationId, onReading, onRead }: AccountReadOptions): AccountRead {
  let owner: AbortController | null = null;

  function abort(): void {
    if (owner === null) return;
    owner.abort();
    owner = null;
    onReading('idle');
  }

  async function read(accountId: string): Promise<void> {
    owner?.abort();
    const mine = new AbortController();
    owner = mine;
    onReading('reading');
    const outcome = await calls.readAccount(accountId, integrationId, mine.signal);
    if (outcome.kind === 'aborted' || mine.signal.aborted) return;
    owner = null;
    if (outcome.kind === 'answer') onRead(outcome.value);
    onReading(outcome.kind === 'answer' ? 'idle' : outcome.failure);
  }

  return { start: (accountId) => void read(accountId), abort };
}
