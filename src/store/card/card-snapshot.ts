import type { AccountStatus } from '../../definition/account.ts';
import type { Failure } from '../../definition/failure.ts';

/** What a card knows of its integration. */
export type CardSnapshot =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready';
      /** How many accounts there are; with `atLeast` there may be more. */
      readonly accounts: number;
      readonly atLeast: boolean;
      readonly statuses: Partial<Record<AccountStatus, number>>;
      /** Days of the person's calendar until the first key ends, 0 = today, when that is within the warning; null otherwise. */
      readonly expiresInDays: number | null;
      /** The newest read failed; what is shown is older. */
      readonly stale: Failure | null;
    };

/** Nothing is known yet, as on a server. */
export const LOADING_CARD: CardSnapshot = { status: 'loading' };

/** What is counted for a card. */
export type CardCounts = Omit<Extract<CardSnapshot, { status: 'ready' }>, 'status' | 'stale'>;
