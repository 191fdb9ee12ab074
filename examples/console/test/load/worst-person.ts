import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { setTimeout as after } from 'node:timers/promises';
import { endWithParent } from './end-with-parent.ts';
import { openPage, type OpenPage } from './person-at-work.ts';

/** Between two turns: the worst requests, not the most of them, are what is tried here. */
const TURN_MS = 1_000;
const OPENAI = { integrationId: 'openai', methodId: 'admin_key' };
const CAPABILITIES = Array.from({ length: 64 }, (_, index) => `capability_${index}`);
const LOG_FILE = Array.from(
  { length: 700 },
  (_, index) => `2026-03-10T15:30:00Z INFO request ${index} took 12 ms\n`,
).join('');

/** What one turn sends. Nothing of what is answered matters, unless the server is to blame. */
function worstRequests(
  page: OpenPage,
  accountIds: readonly string[],
  turn: number,
): readonly (() => Promise<string>)[] {
  const { origin, headers } = page;
  const post = (operation: string, body: unknown) => (): Promise<string> =>
    send(`${origin}/api/kit/${operation}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const get = (path: string) => (): Promise<string> => send(`${origin}${path}`, { headers });
  const test = (value: string, capabilities: readonly string[] = CAPABILITIES) =>
    post('testCredential', { ...OPENAI, values: { adminKey: value }, capabilities });
  const accountId = accountIds[turn % accountIds.length] ?? '';
  const sameKey = `key of turn ${Math.floor(turn / 2)}`;
  const rename = (label: string, idempotencyKey: string) =>
    post('renameAccount', { accountId, version: 1, label, idempotencyKey });
  return [
    // The longest value that is read, all different and all the same; a log file instead of a key.
    test(Array.from({ length: 512 }, () => randomUUID().slice(0, 16)).join('')),
    test('a'.repeat(8_192)),
    test(`${'a'.repeat(8_000)}\n${'é'.repeat(90)}`),
    test(LOG_FILE),
    ...Array.from({ length: 12 }, () => test(`sk-admin-NOTREAL-${randomUUID()}`)),
    test('x'.repeat(8_193)),
    test('y'.repeat(65_537)),
    // Bodies just under and over the limit, of every sort.
    post('listAccounts', JSON.stringify({ limit: 1, search: '\u0001'.repeat(20_000) })),
    post('listAccounts', `{"limit":1,"other":"${'z'.repeat(131_000)}"}`),
    post('listAccounts', `{"limit":1,"other":"${'z'.repeat(131_072)}"}`),
    post('listAccounts', `{"limit":1,"other":${'['.repeat(60_000)}${']'.repeat(60_000)}}`),
    post('listAccounts', `{${Array.from({ length: 9_000 }, (_, index) => `"m${index}":1`).join(',')},"limit":1}`),
    post('listAccounts', { limit: 100, search: 'ﬁ\u0130'.repeat(1_000), sort: { by: 'name', direction: 'desc' } }),
    post('listAccounts', { limit: 100, ids: Array.from({ length: 100 }, () => 'i'.repeat(512)) }),
    post('listAccounts', { limit: 100, cursor: '999999999' }),
    post('summarizeIntegrations', { integrationIds: Array.from({ length: 100 }, () => 'openai') }),
    // The same press with other bodies; the longest names.
    ...['a', 'b'].map((label) => rename(label.repeat(2_048), sameKey)),
    rename('\u202E\u0000\u200B'.repeat(680), randomUUID()),
    post('connectAccount', {
      ...{ ...OPENAI, capabilities: CAPABILITIES, idempotencyKey: sameKey, label: 'l'.repeat(2_048) },
      draft: { id: 'd'.repeat(512), expiresAt: '2999-01-01T00:00:00Z' },
    }),
    post('syncNow', { accountId, version: 1, idempotencyKey: randomUUID(), range: { from: '2026-01-01', to: 'x' } }),
    // Figures of the longest range, by the most groups.
    get(`/api/costs?by=line_item&from=2026-0${1 + (turn % 9)}-01`),
    get(`/api/costs?by=project&from=2025-12-0${1 + (turn % 9)}`),
    get(`/api/usage?by=model&from=2026-0${1 + (turn % 9)}-02`),
    get(`/api/costs?source=${'s'.repeat(65)}`),
    get(`/api/${'p'.repeat(8_000)}`),
    // Streams that are opened and left.
    ...Array.from({ length: 10 }, () => async (): Promise<string> => {
      const leave = new AbortController();
      const response = await fetch(`${origin}/api/kit/events`, { headers, signal: leave.signal });
      await response.body?.getReader().read();
      leave.abort();
      return `events ${response.status}`;
    }),
  ];
}

async function send(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
  await response.arrayBuffer();
  const [, , second = '', operation] = new URL(url).pathname.split('/');
  return `${operation ?? (second.length > 99 ? 'long path' : second)} ${response.status}`;
}

if (import.meta.main) {
  endWithParent();
  const [, , origin = ''] = process.argv;
  const page = await openPage(origin, 'vera');
  const { items } = await page.adapter.listAccounts({ limit: 100 }, { signal: new AbortController().signal });
  process.stdout.write('at work\n');
  const counts: Record<string, number> = {};
  const stop = new AbortController();
  process.on('SIGTERM', () => stop.abort());
  for (let turn = 0; !stop.signal.aborted; turn += 1) {
    const began = Date.now();
    const requests = worstRequests(
      page,
      items.map(({ id }) => id),
      turn,
    );
    const answers = await Promise.all(requests.map((ask) => ask().catch(() => 'lost')));
    for (const status of answers) counts[status] = (counts[status] ?? 0) + 1;
    await after(Math.max(0, began + TURN_MS - Date.now()));
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`);
}
