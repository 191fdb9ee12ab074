import type { AccountStatus } from '../definition/account.ts';

/** A count of accounts that ask for attention, by status. */
export type AttentionStatus = Extract<
  AccountStatus,
  'reconnect_needed' | 'permission_missing' | 'sync_failing' | 'expiring' | 'partial'
>;

/** Strings of the card section. */
export interface CardMessages {
  readonly connect: string;
  /** @param integration For assistive technology; begins with the visible text. */
  readonly connectNamed: (integration: string) => string;
  readonly manage: string;
  readonly manageNamed: (integration: string) => string;
  readonly notConnected: string;
  /** @param atLeast There may be more. */
  readonly connected: (accounts: number, atLeast: boolean) => string;
  readonly importing: (accounts: number) => string;
  readonly attention: (status: AttentionStatus, accounts: number) => string;
  readonly statusUnknown: string;
  /** The first key that ends. */
  readonly expires: (days: number) => string;
  readonly loading: (integration: string) => string;
  readonly failed: string;
  /** Spoken when the status has changed. @param news The new status. */
  readonly spoken: (integration: string, news: string) => string;
  readonly stale: string;
  readonly guide: (integration: string, host: string) => string;
}

const count = (accounts: number): string => (accounts === 1 ? '1 account' : `${accounts} accounts`);

/** English. */
export const englishCard: CardMessages = {
  connect: 'Connect',
  connectNamed: (integration) => `Connect ${integration}`,
  manage: 'Manage',
  manageNamed: (integration) => `Manage ${integration}`,
  notConnected: 'Not connected',
  connected: (accounts, atLeast) => `Connected · ${atLeast ? 'at least ' : ''}${count(accounts)}`,
  importing: (accounts) => `Importing · ${count(accounts)}`,
  attention: (status, accounts) =>
    `${
      {
        reconnect_needed: 'Reconnect needed',
        permission_missing: 'Permission missing',
        sync_failing: 'Sync failing',
        expiring: 'Key expires soon',
        partial: 'Partly connected',
      }[status]
    } · ${count(accounts)}`,
  statusUnknown: 'Status unknown',
  expires: (days) =>
    days === 0 ? 'A key expires today.' : `A key expires in ${days === 1 ? '1 day' : `${days} days`}.`,
  loading: (integration) => `Loading ${integration}`,
  spoken: (integration, news) => `${integration}: ${news}`,
  failed: 'The status could not be loaded.',
  stale: 'This may be out of date.',
  guide: (integration, host) => `Guide for ${integration} (${host})`,
};
