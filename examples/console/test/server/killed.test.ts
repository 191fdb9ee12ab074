import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startChild } from './child.ts';
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
import { tablesOf } from './imported-tables.ts';
import type { Death } from './crash-points.ts';
import type { Errand } from './killed-console.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeScenarios);

/** One process after the other, each killed at its point; together they come by all thirteen pages. */
const DEATHS: readonly Death[] = [
  // Within the first page, from the question to just before it is stored.
  { step: 'ask', nth: 1 },
  { step: 'answer', nth: 1 },
  { step: 'half', nth: 1 },
  { step: 'begin', nth: 1 },
  { step: 'clear', nth: 5 },
  { step: 'row', nth: 1 },
  { step: 'row', nth: 250 },
  { step: 'before commit', nth: 1 },
  // Between pages, and in the page after.
  { step: 'after commit', nth: 1 },
  { step: 'ask', nth: 2 },
  { step: 'answer', nth: 2 },
  { step: 'row', nth: 700 },
  { step: 'half', nth: 2 },
  { step: 'before commit', nth: 2 },
  // The last page of costs, and the first of usage.
  { step: 'after commit', nth: 1 },
  { step: 'ask', nth: 1 },
  { step: 'row', nth: 1 },
  { step: 'row', nth: 100 },
  { step: 'after commit', nth: 1 },
  { step: 'half', nth: 2 },
  { step: 'before commit', nth: 1 },
  { step: 'row', nth: 150 },
  { step: 'after commit', nth: 2 },
  { step: 'ask', nth: 1 },
  // The page that completes it, and the mail.
  { step: 'before commit', nth: 2 },
  { step: 'after commit', nth: 1 },
  { step: 'before mail', nth: 1 },
  { step: 'after mail', nth: 1 },
];

const run = (errand: Errand) => startChild('./killed-console.ts', [JSON.stringify(errand)]).ended;
const mailsOf = (scenario: Scenario): readonly string[] => readdirSync(join(scenario.folder, 'outbox'));

describe('an import that is killed again and again', () => {
  it(`an import that is killed at ${DEATHS.length} points ends like one that was not`, {
    timeout: 120_000,
  }, async () => {
    const calm = createScenario();
    const { id: calmId } = await connectKey(calm.as('mara'), 'works');
    calm.console.start();
    await accountWhere(calm, calmId, isDone);

    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    await scenario.stop();
    for (const death of DEATHS) {
      expect(await run({ folder: scenario.folder, nowMs: NOW_MS, death })).toMatchObject({
        signal: 'SIGKILL',
        errors: '',
      });
    }
    await scenario.restart();
    expect(tablesOf(scenario)).toEqual(tablesOf(calm));
    expect((await accountNow(scenario, id)).sync).toEqual((await accountNow(calm, calmId)).sync);

    scenario.console.start();
    await settled();
    await scenario.console.close();
    expect(scenario.vendorCalls.filter(({ query }) => query.has('end_time'))).toEqual([]);
    expect(mailsOf(scenario)).toHaveLength(1);
    expect(readFileSync(join(scenario.folder, 'outbox', String(mailsOf(scenario)[0])), 'utf8')).toContain('is ready');
    expect(scenario.database.prepare('SELECT count(*) AS mails, count(sent_at) AS sent FROM outbox').get()).toEqual({
      mails: 1,
      sent: 1,
    });
  });
});

describe('a server that is killed at Finish', () => {
  it.each<[string, Death]>([
    ['before the account is stored', { step: 'before commit', nth: 1 }],
    ['after it is stored, before the answer', { step: 'after commit', nth: 1 }],
  ])('a server that is killed at Finish (%s) makes one account of the repeated press', async (_, death) => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    await scenario.stop();
    const finish = { draft, idempotencyKey: 'one press' };
    expect(await run({ folder: scenario.folder, nowMs: NOW_MS, death, finish })).toMatchObject({ signal: 'SIGKILL' });
    await scenario.restart();
    const input = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'], ...finish };
    const first = await scenario.as('mara').connectAccount(input, quiet());
    const again = await scenario.as('mara').connectAccount(input, quiet());
    expect(first).toMatchObject({ ok: true, account: { externalId: 'org-Northwind7Qd2' } });
    expect(again).toEqual(first);
    expect(await scenario.as('mara').listAccounts({ limit: 50 }, quiet())).toMatchObject({ total: 1 });
  });
});
