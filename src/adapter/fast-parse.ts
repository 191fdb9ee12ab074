import { ACCOUNT_STATUSES, type AccountStatus } from '../definition/account.ts';
import { ACTIONS, type Action } from '../definition/account-action.ts';
import type { Access } from './access.ts';
import type { IntegrationSummary } from './accounts.ts';
import type { Complete } from './safe-parse.ts';

/** Longest id, in UTF-16 units; see `opaqueId`. */
export const LONGEST_ID = 512;

/** Counts for cards, when every member has the usual shape; null otherwise: the parser then says what they are. */
export function fastParseSummaries(value: unknown): readonly IntegrationSummary[] | null {
  return attempt(() => {
    if (!Array.isArray(value)) return null;
    const summaries: IntegrationSummary[] = [];
    for (const item of value as readonly unknown[]) {
      const { integrationId, accounts, statuses } = Object(item) as Readonly<Record<string, unknown>>;
      if (!isId(integrationId) || !isCount(accounts) || !isRecord(statuses)) return null;
      // Also a new optional member has to be read here.
      const summary: Complete<IntegrationSummary> = { integrationId, accounts, statuses: countsOf(statuses) };
      summaries.push(summary);
    }
    return summaries;
  });
}

/** What a person may do, when every answer is a plain yes; null otherwise: a reason is text from outside. */
export function fastParseAccess(value: unknown): Access | null {
  return attempt(() => {
    const { visible, can } = Object(value) as Readonly<Record<string, unknown>>;
    if (typeof visible !== 'boolean' || !isRecord(can)) return null;
    const yes: { [Key in Action]?: true } = {};
    for (const action of ACTIONS) {
      const answer = Object.hasOwn(can, action) ? can[action] : undefined;
      if (answer === true) yes[action] = true;
      else if (answer !== undefined) return null;
    }
    const access: Complete<Access> = { visible, can: yes };
    return access;
  });
}

/** The counts that can be counts, of the statuses that are known. */
export function countsOf(statuses: Readonly<Record<string, unknown>>): Partial<Record<AccountStatus, number>> {
  const counts: Partial<Record<AccountStatus, number>> = {};
  for (const status of ACCOUNT_STATUSES) {
    const count = Object.hasOwn(statuses, status) ? statuses[status] : 0;
    if (isCount(count) && count > 0) counts[status] = count;
  }
  return counts;
}

/** Whether a value can be an id of printable ASCII, which hides nothing; any other is left to the parser, see `opaqueId`. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ID && /^[\x20-\x7E]+$/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** A getter of an answer may throw. */
function attempt<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
