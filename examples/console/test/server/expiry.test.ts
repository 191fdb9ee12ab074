import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, AccountsQuery } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { listAccounts } from '../../server/accounts/list-accounts.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  isDone,
  NOW_MS,
  quiet,
  type Scenario,
} from './console-scenario.ts';

afterEach(disposeScenarios);

/** Mails without the line ends that quoted-printable adds (RFC 2045, 6.7). */
const mailsOf = ({ folder }: Scenario): readonly string[] =>
  readdirSync(join(folder, 'outbox')).map((name) =>
    readFileSync(join(folder, 'outbox', name), 'utf8').replace(/=\r?\n/gu, ''),
  );

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };

describe('the last day of a key that a person typed', () => {
  it('a typed expiry is stored as that day, includes it, and is that day in the mail', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const draft = await draftOf(mara, 'usage-only');
    const result = await mara.connectAccount(
      { ...openai, draft, idempotencyKey: 'press', expiresAt: '2026-04-15' },
      quiet(),
    );
    if (!result.ok || result.account === null) throw new Error('Not connected.');
    const { id } = result.account;
    expect(result.account.credential.expiresAt).toBe('2026-04-15');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    expect((await accountNow(scenario, id)).credential.expiresAt).toBe('2026-04-15');
    await scenario.console.close();
    const [mail = ''] = mailsOf(scenario);
    expect(mail).toContain('The key works through 2026-04-15 (UTC).');
  });

  it('the mail names a moment when the vendor reported one, and nothing when the key never expires', async () => {
    const scenario = createScenario();
    const ids = [await connectKey(scenario.as('mara'), 'expiring'), await connectKey(scenario.as('mara'), 'third')];
    scenario.console.start();
    for (const { id } of ids) await accountWhere(scenario, id, isDone);
    await scenario.console.close();
    const mails = mailsOf(scenario);
    expect(mails.filter((mail) => mail.includes('The key works until 2026-03-16, 15:30 (UTC).'))).toHaveLength(1);
    expect(mails.filter((mail) => mail.includes('The key works'))).toHaveLength(1);
  });
});

describe('the order by the end of the key', () => {
  const ends = ['2026-03-20T10:00:00Z', '2026-03-20', '2026-03-19', '2026-03-21T00:00:01Z', null, undefined] as const;
  const accounts = ends.map(
    (expiresAt, place): Account => ({
      id: `acc-${place}`,
      integrationId: 'openai',
      version: 1,
      credential: { state: 'active', expiresAt },
      sync: { phase: 'none' },
      createdAt: '2026-01-01T00:00:00Z',
    }),
  );
  const ordered = (direction: 'asc' | 'desc') => {
    const query: AccountsQuery = { limit: 50, sort: { by: 'expiresAt', direction } };
    return listAccounts(accounts, query, NOW_MS).items.map(({ credential }) => credential.expiresAt);
  };

  it('the order by expiry takes a day as its end, a key that never expires as the latest, and unknown ones last', () => {
    const upwards = ['2026-03-19', '2026-03-20T10:00:00Z', '2026-03-20', '2026-03-21T00:00:01Z', null];
    expect(ordered('asc')).toEqual([...upwards, undefined]);
    expect(ordered('desc')).toEqual([...upwards.toReversed(), undefined]);
  });
});
