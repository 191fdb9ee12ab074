import type { AccountsQuery } from '../../adapter/accounts.ts';
import type { ConnectInput } from '../../adapter/mutation.ts';
import type { Draft, TestInput, TestResult } from '../../adapter/test.ts';
import type { Account } from '../../definition/account.ts';
import { refusalIn, type Reply, type Role } from './calls.ts';
import { BASIC } from './check-names.ts';
import type { CheckContext } from './context.ts';
import { Blocked, NotApplicable } from './violation.ts';

/** Set-up steps. What fails in them is reported by the check they name, not by the check that needs them. */

type PassedTest = Extract<TestResult, { readonly ok: true }>;

/** An idempotency key of its own. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Ends the check because of what another check reports. */
export function blockedBy(
  cause: string,
  reply: Pick<Reply<unknown>, 'called' | 'answered'>,
  expected: string,
): Blocked {
  return new Blocked(cause, {
    called: reply.called,
    answered: reply.answered,
    expected,
    why: 'What this check is about comes after this step.',
    fix: `See the check “${cause}”; it does not find this fault in its own, simpler case.`,
  });
}

/** The input of a test. */
export function testInput(context: CheckContext, values: TestInput['values'], accountId?: string): TestInput {
  const { integrationId, methodId, capabilities } = context.fixture;
  return { integrationId, methodId, capabilities, values, ...(accountId === undefined ? {} : { accountId }) };
}

/** A passed test. */
export async function passTest(
  context: CheckContext,
  values: TestInput['values'] = context.fixture.values.working,
  accountId?: string,
  role: Role = 'administrator',
): Promise<PassedTest> {
  const reply = await context.calls.make(role, 'testCredential', testInput(context, values, accountId));
  const result = reply.value;
  if (result?.ok !== true || !isDraft(result.draft)) {
    throw blockedBy(BASIC.test, reply, 'ok: true with a draft, because the fixture calls the credential working');
  }
  return result;
}

/** Whether this is a draft that can be sent back. */
export function isDraft(draft: unknown): draft is Draft {
  if (draft === 'resend') return true;
  return (
    typeof draft === 'object' && draft !== null && 'id' in draft && typeof draft.id === 'string' && draft.id !== ''
  );
}

/** The draft of a passed test and, for a host without drafts, the values again. */
export function draftMembers(draft: Draft, values: TestInput['values']): Pick<ConnectInput, 'draft' | 'values'> {
  return draft === 'resend' ? { draft, values } : { draft };
}

/** Why nothing is said of drafts. */
export const NO_DRAFTS = "This host keeps no drafts: its tests answer draft: 'resend'.";

/** The draft of a passed test. @throws {NotApplicable} For a host that keeps none. */
export async function keptDraft(
  context: CheckContext,
  values?: TestInput['values'],
  accountId?: string,
  role?: Role,
): Promise<Draft> {
  const { draft } = await passTest(context, values, accountId, role);
  if (draft === 'resend') throw new NotApplicable(NO_DRAFTS);
  return draft;
}

/** The day in so many days, as the wizard sends a typed expiry: `YYYY-MM-DD`. */
export function dayIn(context: CheckContext, days: number): string {
  const now = context.fixture.now?.() ?? Date.now();
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

/** The input of Finish, after a test that passed. */
export async function connectInput(
  context: CheckContext,
  values: TestInput['values'] = context.fixture.values.working,
  role: Role = 'administrator',
  more: Partial<ConnectInput> = {},
): Promise<ConnectInput> {
  const { draft } = await passTest(context, values, undefined, role);
  return { ...connectMembers(context), ...draftMembers(draft, values), ...more };
}

/** What every Finish carries beside its draft. */
export function connectMembers(context: CheckContext): Omit<ConnectInput, 'draft'> {
  const { integrationId, methodId, capabilities } = context.fixture;
  return { integrationId, methodId, capabilities, idempotencyKey: newKey() };
}

/** A connected account. */
export async function connect(
  context: CheckContext,
  values: TestInput['values'] = context.fixture.values.working,
  role: Role = 'administrator',
  more: Partial<ConnectInput> = {},
): Promise<Account> {
  const { draft, identity } = await passTest(context, values, undefined, role);
  const input = { ...connectMembers(context), ...draftMembers(draft, values), ...more };
  const reply = await context.calls.make(role, 'connectAccount', input);
  if (reply.value?.ok !== true) throw blockedBy(notConnected(reply), reply, 'ok: true with the new account');
  const id: unknown = reply.value.account?.id;
  if (typeof id === 'string') return accountNow(context, id, role);
  const stored = (await listAll(context, role)).find(({ externalId }) => externalId === identity?.externalId);
  if (stored === undefined) throw blockedBy(BASIC.connect, reply, 'the account in the answer');
  return stored;
}

/** Which check reports why nothing was connected: an organization that is there already was stored by its test. */
export function notConnected(reply: Reply<unknown>): string {
  return refusalIn(reply)?.code === 'already_connected' ? BASIC.storesNothing : BASIC.connect;
}

/** The account as it is listed now. */
export async function accountNow(context: CheckContext, id: string, role: Role = 'administrator'): Promise<Account> {
  const query = { integrationId: context.fixture.integrationId, ids: [id], limit: 10 };
  const reply = await context.calls.make(role, 'listAccounts', query);
  const found =
    itemsIn(reply.value).find((account) => account.id === id) ??
    (await listAll(context, role)).find((account) => account.id === id);
  if (found === undefined) throw blockedBy(BASIC.list, reply, `the account ${id} among the listed ones`);
  if (!Number.isInteger(versionOf(found)))
    throw blockedBy(BASIC.listShape, reply, 'an account with an integer version');
  return found;
}

/**
 * Moves the host's clock on after something was noted, so that what is noted next has another time.
 *
 * @throws {NotApplicable} When the fixture cannot move the clock.
 */
export async function laterThan({ fixture }: CheckContext, { createdAt }: Account): Promise<void> {
  if (fixture.expireDrafts === undefined)
    throw new NotApplicable('The fixture has no expireDrafts(), which moves the clock.');
  await fixture.expireDrafts();
  const now = fixture.now?.() ?? Date.now();
  if (!isBefore(createdAt, new Date(now).toISOString()))
    throw new NotApplicable('The now() of the fixture does not move with expireDrafts().');
}

/** Whether a moment is before another one, also for a host that stores whole seconds. */
export function isBefore(moment: string, other: string): boolean {
  return Date.parse(moment) < Math.floor(Date.parse(other) / 1_000) * 1_000;
}

/** Whether an account is listed now. */
export async function isListed(context: CheckContext, id: string, role: Role = 'administrator'): Promise<boolean> {
  return (await listAll(context, role)).some((account) => account.id === id);
}

/** The version as a number, also when a host sends it as a text. */
export function versionOf(account: Account): number {
  const version: unknown = account.version;
  return Number(version);
}

/** The accounts of a page, of whatever was answered. */
export function itemsIn(page: unknown): readonly Account[] {
  if (typeof page !== 'object' || page === null || !('items' in page) || !Array.isArray(page.items)) return [];
  return page.items.filter((item): item is Account => typeof item === 'object' && item !== null && 'id' in item);
}

/** Every account that fits, over all pages, once each: that a list holds none twice is another check’s to see. */
export async function listAll(
  context: CheckContext,
  role: Role = 'administrator',
  query: Partial<AccountsQuery> = {},
): Promise<readonly Account[]> {
  const rows = (await readPages(context, role, query)).flatMap(({ value }) => itemsIn(value));
  return [...new Map(rows.map((account) => [account.id, account])).values()];
}

/** Every page of a list. */
export async function readPages(
  context: CheckContext,
  role: Role,
  query: Partial<AccountsQuery>,
): Promise<readonly Reply<{ readonly total?: number | undefined }>[]> {
  const pages: Reply<{ readonly total?: number | undefined }>[] = [];
  const cursors = new Set<string>();
  const base = { integrationId: context.fixture.integrationId, limit: 50, ...query };
  let cursor: string | undefined;
  do {
    const reply = await context.calls.make(role, 'listAccounts', cursor === undefined ? base : { ...base, cursor });
    if (reply.rejected || reply.value === null) throw blockedBy(BASIC.list, reply, 'a page of accounts');
    pages.push(reply);
    cursor = reply.value.nextCursor;
    if (cursor !== undefined && (cursors.has(cursor) || pages.length > 1_000))
      throw blockedBy(BASIC.loops, reply, 'a cursor that was not given before, or none');
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
  return pages;
}
