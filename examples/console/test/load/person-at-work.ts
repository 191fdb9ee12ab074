import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { Account, AccountsQuery, Draft, MutationResult } from 'integration-kit/core';
import { httpAdapter } from 'integration-kit/http';
import { quiet } from '../server/console-scenario.ts';
import { signIn } from '../server/over-http.ts';
import { keyOf } from './organizations.ts';
import type { Recorder } from './recorder.ts';

/** Three tests a round: a person may start thirty a minute. */
const ROUND_MS = 6_100;

const OPENAI = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };

/** A signed-in person's page. */
export interface OpenPage {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly adapter: ReturnType<typeof httpAdapter>;
}

/** Opens a page of the console for a person. */
export async function openPage(origin: string, userId: string): Promise<OpenPage> {
  const cookie = await signIn((request) => fetch(request), userId, origin);
  const headers = { ...cookie, 'x-console-person': userId };
  const adapter = httpAdapter({ url: `${origin}/api/kit`, headers, without: ['openSession', 'startAuthorization'] });
  return { origin, headers, adapter };
}

/** Reads JSON of the console's own routes. */
export async function readJson<T>({ origin, headers }: OpenPage, path: string): Promise<T> {
  const response = await fetch(`${origin}${path}`, { headers });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered with ${response.status}.`);
  // SAFETY: the console's own routes, in the shapes of answers.ts.
  return JSON.parse(text) as T;
}

/**
 * One round of a working person: an account from its key to its end, and between any two steps everything that a page
 * reads. The steps are spread over the round, so that there is hardly a moment without a request.
 *
 * @param number Of an organization that no other person uses.
 * @param someSource A source whose costs are looked at.
 */
export async function workOneRound(
  page: OpenPage,
  recorder: Recorder,
  number: number,
  someSource: string,
): Promise<void> {
  const { adapter } = page;
  const { timed } = recorder;
  const began = Date.now();
  let account: Account | null = null;
  let draft: Draft | null = null;

  async function test(turn: number, target?: string): Promise<void> {
    const values = { adminKey: keyOf(number, turn) };
    const input = { ...OPENAI, values, ...(target === undefined ? {} : { accountId: target }) };
    const result = await timed(
      'testCredential',
      () => adapter.testCredential(input, { ...quiet(), onCheck: () => {} }),
      ({ ok }) => ok,
    );
    draft = result?.ok === true ? result.draft : null;
  }
  async function change(
    kind: string,
    ask: (change: {
      accountId: string;
      version: number;
      idempotencyKey: string;
    }) => Promise<MutationResult> | undefined,
  ): Promise<void> {
    const target = { accountId: account?.id ?? '', version: account?.version ?? 0, idempotencyKey: randomUUID() };
    const result = await timed(
      kind,
      async () => (await ask(target)) ?? null,
      (answer) => answer?.ok === true,
    );
    if (result?.ok === true && result.account !== null) account = result.account;
  }
  const idOf = (): string => account?.id ?? '';

  const steps: readonly (() => Promise<unknown>)[] = [
    () =>
      timed(
        'events',
        () => firstLineOfEvents(page),
        (line) => line === '{}\n',
      ),
    () => timed('costs', () => readJson(page, '/api/costs')),
    () => test(0),
    async () => {
      const input = { ...OPENAI, draft: draft ?? 'resend', idempotencyKey: randomUUID() };
      const result = await timed(
        'connectAccount',
        () => adapter.connectAccount(input, quiet()),
        ({ ok }) => ok,
      );
      account = result?.ok === true ? result.account : null;
    },
    () =>
      change('renameAccount', (target) => adapter.renameAccount?.({ ...target, label: `Round ${number}` }, quiet())),
    () => timed('usage', () => readJson(page, '/api/usage')),
    () =>
      timed(
        'retestAccount',
        async () => adapter.retestAccount?.({ accountId: idOf() }, { ...quiet(), onCheck: () => {} }),
        (answer) => answer?.ok === true,
      ),
    () => test(1, idOf()),
    () =>
      change('rotateCredential', (target) =>
        adapter.rotateCredential?.({ ...target, draft: draft ?? 'resend' }, quiet()),
      ),
    () => timed('costs of a source', () => readJson(page, `/api/costs?by=line_item&source=${someSource}`)),
    () => change('pauseAccount', (target) => adapter.pauseAccount?.({ ...target, paused: true }, quiet())),
    () => change('pauseAccount', (target) => adapter.pauseAccount?.({ ...target, paused: false }, quiet())),
    () => change('syncNow', (target) => adapter.syncNow?.(target, quiet())),
    () => timed('previewDisconnect', async () => adapter.previewDisconnect?.({ accountId: idOf() }, quiet())),
    () => change('disconnectAccount', (target) => adapter.disconnectAccount?.({ ...target, data: 'delete' }, quiet())),
  ];
  for (const [index, step] of steps.entries()) {
    await after(Math.max(0, began + (index * ROUND_MS) / steps.length - Date.now()));
    await step();
    await readEverything(page, recorder);
  }
  await after(Math.max(0, began + ROUND_MS - Date.now()));
}

async function readEverything(page: OpenPage, { timed }: Recorder): Promise<void> {
  const { adapter } = page;
  const list = (query: Partial<AccountsQuery>) => () => adapter.listAccounts({ limit: 50, ...query }, quiet());
  const first = await timed('list', list({ sort: { by: 'name', direction: 'asc' } }), ({ total = 0 }) => total >= 200);
  await timed('list, next page', list(first?.nextCursor === undefined ? {} : { cursor: first.nextCursor }));
  await timed('list, search', list({ search: 'org-load0019', sort: { by: 'lastSync', direction: 'desc' } }));
  await timed(
    'list, status',
    list({ status: ['sync_failing', 'importing'], sort: { by: 'status', direction: 'asc' } }),
  );
  await timed('summaries', async () => adapter.summarizeIntegrations?.({ integrationIds: ['openai'] }, quiet()));
  await timed('access', async () => adapter.getAccess?.({ integrationId: 'openai' }, quiet()));
  await timed('session', () => readJson(page, '/session'));
}

/** The stream of changes says at once that it is open. */
async function firstLineOfEvents({ origin, headers }: OpenPage): Promise<string> {
  const leave = new AbortController();
  const response = await fetch(`${origin}/api/kit/events`, { headers, signal: leave.signal });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  leave.abort();
  return new TextDecoder().decode(first?.value).slice(0, 3);
}
