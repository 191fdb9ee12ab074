import { type Account, type IntegrationAdapter } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { keyById } from '../../examples/console/sandbox/keys.ts';
import type { Fault } from '../../examples/console/sandbox/faults.ts';
import type { Correction } from '../../examples/console/sandbox/vendor-state.ts';
import type { ConsoleProcess } from './console-process.ts';

/** Organizations of the sandbox. The vendor reports their ids and no names, so accounts are named after the ids. */
export const NORTHWIND = 'org-Northwind7Qd2';
export const HARBOUR = 'org-Harbour4Tk9';

/** A user of `examples/console/server/users.ts`: two administrators and a viewer. */
export type UserId = 'mara' | 'tomas' | 'ines';

const JSON_FROM_OWN_PAGE = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
const METHOD = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };

/** The headers that a page of this person sends. */
export async function headersOf(host: ConsoleProcess, userId: UserId): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${host.url}/session`, {
    method: 'POST',
    body: JSON.stringify({ userId }),
    headers: JSON_FROM_OWN_PAGE,
  });
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
}

/** The console’s API as a page of this person uses it. */
export async function adapterOf(host: ConsoleProcess, userId: UserId): Promise<IntegrationAdapter> {
  return httpAdapter({ url: `${host.url}/api/kit`, headers: await headersOf(host, userId) });
}

/** Options of a call that is not aborted. */
export const quiet = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

/** The accounts on the server. */
export async function accountsOf(host: ConsoleProcess): Promise<readonly Account[]> {
  const { items } = await (await adapterOf(host, 'mara')).listAccounts({ limit: 50 }, quiet());
  return items;
}

/** Connects a key of the sandbox through the API. */
export async function connectKey(host: ConsoleProcess, keyId: string, userId: UserId = 'mara'): Promise<Account> {
  const adapter = await adapterOf(host, userId);
  const draft = await draftOf(adapter, keyId);
  const result = await adapter.connectAccount({ ...METHOD, draft, idempotencyKey: crypto.randomUUID() }, quiet());
  if (!result.ok || result.account === null) throw new Error(`The key "${keyId}" was not connected.`);
  return result.account;
}

async function draftOf(adapter: IntegrationAdapter, keyId: string, accountId?: string) {
  const result = await adapter.testCredential(
    {
      ...METHOD,
      values: { adminKey: keyById(keyId).value },
      ...(accountId === undefined ? {} : { accountId }),
    },
    { ...quiet(), onCheck: () => {} },
  );
  if (!result.ok || result.draft === 'resend') throw new Error(`The key "${keyId}" did not pass.`);
  return result.draft;
}

/** Adds a fault to the simulated vendor. */
export async function injectFault(host: ConsoleProcess, fault: Fault): Promise<void> {
  await control(host, 'faults', fault);
}

/** Revokes a key at the simulated vendor. */
export async function revokeKey(host: ConsoleProcess, keyId: string): Promise<void> {
  await control(host, 'revoke', { key: keyId });
}

/** Adds a line to the costs of a past day at the simulated vendor. */
export async function correctBill(host: ConsoleProcess, correction: Correction): Promise<void> {
  await control(host, 'corrections', correction);
}

async function control(host: ConsoleProcess, name: string, body: object): Promise<void> {
  const answer = await fetch(`${host.url}/vendor/sandbox/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: JSON_FROM_OWN_PAGE,
  });
  if (answer.status !== 204) throw new Error(`The sandbox refused "${name}" with ${answer.status}.`);
}
