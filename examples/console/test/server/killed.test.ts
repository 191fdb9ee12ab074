import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startChild } from './child.ts';
import {
  accountNow,
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  draftOf,
  isDone,
  NOW_MS,
  quiet,
  type World,
} from './console-world.ts';
import { tablesOf } from './figures-of.ts';
import type { Death } from './dying.ts';
import type { Errand } from './killed-console.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeWorlds);

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
const mailsOf = (world: World): readonly string[] => readdirSync(join(world.folder, 'outbox'));

describe('an import that is killed again and again', () => {
  it(`ends as one that was not, at ${DEATHS.length} points`, { timeout: 120_000 }, async () => {
    const calm = createWorld();
    const { id: calmId } = await connectKey(calm.as('mara'), 'works');
    calm.console.start();
    await accountWhere(calm, calmId, isDone);

    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    await world.stop();
    for (const death of DEATHS) {
      expect(await run({ folder: world.folder, nowMs: NOW_MS, death })).toMatchObject({
        signal: 'SIGKILL',
        errors: '',
      });
    }
    await world.restart();
    expect(tablesOf(world)).toEqual(tablesOf(calm));
    expect((await accountNow(world, id)).sync).toEqual((await accountNow(calm, calmId)).sync);

    world.console.start();
    await settled();
    await world.console.close();
    expect(world.vendorCalls.filter(({ query }) => query.has('end_time'))).toEqual([]);
    expect(mailsOf(world)).toHaveLength(1);
    expect(readFileSync(join(world.folder, 'outbox', String(mailsOf(world)[0])), 'utf8')).toContain('is ready');
    expect(world.database.prepare('SELECT count(*) AS mails, count(sent_at) AS sent FROM outbox').get()).toEqual({
      mails: 1,
      sent: 1,
    });
  });
});

describe('a server that is killed at Finish', () => {
  it.each<[string, Death]>([
    ['before the account is stored', { step: 'before commit', nth: 1 }],
    ['after it is stored, before the answer', { step: 'after commit', nth: 1 }],
  ])('%s, makes one account of the repeated press', async (_, death) => {
    const world = createWorld();
    const draft = await draftOf(world.as('mara'), 'works');
    await world.stop();
    const finish = { draft, idempotencyKey: 'one press' };
    expect(await run({ folder: world.folder, nowMs: NOW_MS, death, finish })).toMatchObject({ signal: 'SIGKILL' });
    await world.restart();
    const input = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'], ...finish };
    const first = await world.as('mara').connectAccount(input, quiet());
    const again = await world.as('mara').connectAccount(input, quiet());
    expect(first).toMatchObject({ ok: true, account: { externalId: 'org-Northwind7Qd2' } });
    expect(again).toEqual(first);
    expect(await world.as('mara').listAccounts({ limit: 50 }, quiet())).toMatchObject({ total: 1 });
  });
});
