import type { Access } from '../adapter/access.ts';
import type { AccountsPage, AccountsQuery } from '../adapter/accounts.ts';
import type { Call, IntegrationAdapter } from '../adapter/adapter.ts';
import { actionOf } from '../adapter/adapter-methods.ts';
import { AdapterError } from '../adapter/adapter-error.ts';
import type { Action } from '../definition/account-action.ts';
import type { Failure } from '../definition/failure.ts';
import type { Operation } from './operations.ts';

/** What inputs name. */
interface Subject {
  readonly integrationId?: string | undefined;
  readonly accountId?: string | undefined;
}

const DENIED: Failure = { code: 'permission_denied' };

/**
 * Why this person may not make this call; null when they may. Refuses whatever the control would refuse: an action
 * that `getAccess` does not plainly allow. An account is looked up first, so that the access asked for is that of the
 * integration it belongs to, whatever the client says. Without `getAccess` everything is allowed.
 *
 * `startAuthorization` names no integration: its session came from `openSession`, which is guarded.
 *
 * @param definitions Ids of all definitions that are connected here. A repeated disconnect reaches the adapter only for
 *   people who may disconnect under each of them; none = it is answered `not_found`.
 */
export async function refusalOf(
  adapter: IntegrationAdapter,
  operation: Operation,
  input: object,
  call: Call,
  definitions: readonly string[],
): Promise<Failure | null> {
  // SAFETY: every input with these members has them in these types; the schemas saw to it.
  const { accountId, integrationId: claimed } = input as Subject;
  const action = actionOf(operation, accountId);
  if (adapter.getAccess === undefined || action === null) return null;
  const integrationId = accountId === undefined ? claimed : await integrationOf(adapter, accountId, call);
  // A repeated disconnect names an account that no longer exists; only the adapter has its outcome.
  if (integrationId === undefined && operation === 'disconnectAccount')
    return (await allowsEverywhere(adapter, action, call, definitions)) ? null : { code: 'not_found' };
  if (integrationId === undefined || (claimed !== undefined && claimed !== integrationId)) return { code: 'not_found' };
  const query = accountId === undefined ? { integrationId } : { integrationId, accountId };
  return allows(await adapter.getAccess(query, call), action) ? null : DENIED;
}

/** Asks once per integration whether it is visible to this person. */
export function visibility(adapter: IntegrationAdapter, call: Call): (integrationId: unknown) => Promise<boolean> {
  const asked = new Map<string, Promise<boolean>>();
  return async (integrationId) => {
    if (adapter.getAccess === undefined) return true;
    if (typeof integrationId !== 'string') return false;
    const known = asked.get(integrationId);
    if (known !== undefined) return known;
    const answer = Promise.resolve(adapter.getAccess({ integrationId }, call)).then(isVisible);
    asked.set(integrationId, answer);
    return answer;
  };
}

/**
 * The accounts of visible integrations; a failure when the integration asked for is not visible. A row that names no
 * integration cannot be judged: it becomes a row that cannot be read, without its content.
 */
export async function listVisible(
  adapter: IntegrationAdapter,
  query: AccountsQuery,
  call: Call,
): Promise<{ readonly page: AccountsPage } | { readonly failure: Failure }> {
  const sees = visibility(adapter, call);
  if (query.integrationId !== undefined && !(await sees(query.integrationId))) return { failure: DENIED };
  const page = await adapter.listAccounts(query, call);
  if (adapter.getAccess === undefined) return { page };
  const rows: readonly unknown[] = rowsOf(page).map((row) => (isJudgeable(row) ? row : null));
  const kept = await onlyWhere(rows, async (row) => row === null || sees(memberOf(row, 'integrationId')));
  // SAFETY: the rows as they came; what is null is no account to the client's parser either.
  const items = kept as AccountsPage['items'];
  if (items.length === page.items.length) return { page: { ...page, items } };
  // The host's total counts what is not shown.
  const { total: _, ...rest } = page;
  return { page: { ...rest, items } };
}

/** The entries for which the answer is yes, in their order. */
export async function onlyWhere<T>(
  entries: readonly T[],
  holds: (entry: T) => Promise<boolean>,
): Promise<readonly T[]> {
  // `async`, so that a predicate that throws at once does not leave the other rejections unhandled.
  const answers = await Promise.all(entries.map(async (entry) => holds(entry)));
  return entries.filter((_, index) => answers[index] === true);
}

async function integrationOf(adapter: IntegrationAdapter, accountId: string, call: Call): Promise<string | undefined> {
  const page = await adapter.listAccounts({ ids: [accountId], limit: 1 }, call);
  const integrationId = memberOf(
    rowsOf(page).find((row) => memberOf(row, 'id') === accountId),
    'integrationId',
  );
  return typeof integrationId === 'string' ? integrationId : undefined;
}

/** The rows of a page as a host without types may send it. @throws {AdapterError} When it has no list. */
function rowsOf(page: AccountsPage): AccountsPage['items'] {
  const items: unknown = memberOf(page, 'items');
  if (Array.isArray(items)) return page.items;
  throw new AdapterError({ code: 'unexpected_answer' });
}

function isJudgeable(row: unknown): boolean {
  return typeof memberOf(row, 'integrationId') === 'string';
}

/** A member of a row, which may be anything. */
function memberOf(row: unknown, name: string): unknown {
  return Reflect.get(Object(row), name);
}

async function allowsEverywhere(
  adapter: IntegrationAdapter,
  action: Action,
  call: Call,
  definitions: readonly string[],
): Promise<boolean> {
  const answers = definitions.map(async (integrationId) => {
    const access = await adapter.getAccess?.({ integrationId }, call);
    return access !== undefined && allows(access, action);
  });
  return answers.length > 0 && (await Promise.all(answers)).every(Boolean);
}

function isVisible(access: Access): boolean {
  // A host without types may answer with anything: only a plain yes counts.
  const visible: unknown = access.visible;
  return visible === true;
}

function allows(access: Access, action: Action): boolean {
  return isVisible(access) && Object.hasOwn(access.can, action) && access.can[action] === true;
}
