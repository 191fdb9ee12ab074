import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  turnUntil,
  type Scenario,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';
import { costLine, isPageOf, pageOf, pagesOf } from './vendor-pages.ts';

afterEach(disposeScenarios);

/** Keys of three organizations that go wrong and of one that works. */
const BAD = ['works', 'other', 'third'] as const;
const GOOD = 'slug';

interface Four {
  readonly scenario: Scenario;
  readonly bad: readonly string[];
  readonly good: string;
}

/** The three bad accounts are due first. */
async function fourAccounts(scenario = createScenario()): Promise<Four> {
  const bad: string[] = [];
  for (const keyId of BAD) bad.push((await connectKey(scenario.as('mara'), keyId)).id);
  await scenario.clock.advance(1);
  return { scenario, bad, good: (await connectKey(scenario.as('mara'), GOOD)).id };
}

/** SQL that fails for the bad accounts only, as a damaged page or a bug in what is stored would. */
function failWhere(database: DatabaseSync, table: string, condition: string): void {
  database.exec(`CREATE TRIGGER broken BEFORE INSERT ON ${table} WHEN ${condition}
    BEGIN SELECT abs(-9223372036854775807 - 1); END`);
}

const isBad = (call: { readonly keyId: string }): boolean => BAD.some((keyId) => keyId === call.keyId);

const KINDS: readonly (readonly [string, (four: Four) => void])[] = [
  [
    'whose page cannot be stored',
    ({ scenario }) => {
      scenario.answerWith((call) =>
        isBad(call) && isPageOf(call, 'costs') ? pageOf(call, () => [costLine('666')]) : undefined,
      );
      failWhere(scenario.database, 'costs', 'NEW.dollars = 666');
    },
  ],
  [
    'whose secret cannot be opened',
    ({ scenario, bad }) => {
      for (const id of bad) scenario.database.prepare(`UPDATE accounts SET secret = x'00' WHERE id = ?`).run(id);
    },
  ],
  [
    'whose definition was removed',
    ({ scenario, bad }) => {
      for (const id of bad)
        scenario.database.prepare(`UPDATE accounts SET integration_id = 'absent' WHERE id = ?`).run(id);
    },
  ],
  [
    'whose step throws before anything is asked',
    ({ scenario, bad }) => {
      // No moment of a calendar: the account cannot even be shown.
      for (const id of bad) {
        scenario.database
          .prepare('UPDATE imports SET range_from = ?, next_day = ? WHERE account_id = ?')
          .run(-(10 ** 14), -(10 ** 14), id);
      }
    },
  ],
  [
    'whose vendor answers with nonsense',
    ({ scenario }) => scenario.answerWith((call) => (isBad(call) ? new Response('<html>') : undefined)),
  ],
  [
    'whose vendor answers with JSON that is nested too deep',
    ({ scenario }) => {
      const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
      scenario.answerWith((call) =>
        isBad(call)
          ? new Response(
              `{"data":[{"start_time":${String(call.query.get('start_time'))},"results":[{"amount":{"value":1,"currency":${deep}}}]}]}`,
            )
          : undefined,
      );
    },
  ],
];

describe('three accounts', () => {
  it.each(KINDS)(
    'three accounts %s do not stop another one, and are retried a bounded number of times',
    async (_, breakThem) => {
      const four = await fourAccounts();
      const { scenario, good } = four;
      breakThem(four);
      scenario.console.start();
      await settled();
      expect((await accountNow(scenario, good)).sync.phase).toBe('up_to_date');
      // Ten minutes of tries: 10 until five minutes are reached, each of a few pages at most.
      const before = pagesOf(scenario).length;
      await scenario.clock.advance(600_000);
      expect(pagesOf(scenario).length - before).toBeLessThanOrEqual(BAD.length * 13);
    },
  );

  it.each(KINDS.slice(0, 3))('three accounts %s report it, with a code', async (_, breakThem) => {
    const four = await fourAccounts();
    const { scenario, bad } = four;
    breakThem(four);
    scenario.console.start();
    for (const id of bad) {
      const { sync } = await turnUntil(
        scenario,
        id,
        ({ sync: { phase } }) => phase === 'delayed' || phase === 'failing',
      );
      expect(sync.failure?.code).toMatch(/^(unavailable|unsupported)$/u);
      expect(Date.parse(sync.nextAt ?? '')).toBeGreaterThan(scenario.clock.now());
    }
  });

  it('accounts whose page could not be stored are read once storing works again', async () => {
    const four = await fourAccounts();
    const { scenario, bad } = four;
    KINDS[0]?.[1](four);
    scenario.console.start();
    const failing = await turnUntil(scenario, String(bad[0]), ({ sync }) => sync.phase === 'failing');
    expect(failing.sync.failure).toEqual({ code: 'unavailable' });
    scenario.database.exec('DROP TRIGGER broken');
    for (const id of bad) {
      const { sync } = await turnUntil(scenario, id, isDone);
      expect(sync.failure).toBeUndefined();
    }
  });

  it('accounts that always fail leave a slot free for one that never did', async () => {
    const scenario = createScenario();
    for (const keyId of BAD) await connectKey(scenario.as('mara'), keyId);
    // The vendor never answers the bad ones: each try holds its place for half a minute.
    scenario.holdBack((call) => (isBad(call) && isPageOf(call, 'costs') ? new Promise(() => {}) : undefined));
    scenario.console.start();
    await settled();
    // The ninth try of each has begun five seconds ago.
    await scenario.clock.advance(500_000);
    const { id } = await connectKey(scenario.as('mara'), GOOD);
    await settled();
    expect((await accountNow(scenario, id)).sync.phase).toBe('up_to_date');
  });
});

/**
 * A database whose disk is full while `full()` says so: everything can be read, nothing written. Counts every refused
 * write by its table.
 */
function fullDisk(database: DatabaseSync, full: () => boolean): { readonly refused: ReadonlyMap<string, number> } {
  const prepare = database.prepare.bind(database);
  const refused = new Map<string, number>();
  database.prepare = (sql) => {
    const statement = prepare(sql);
    const [, table] = /^\s*(?:INSERT(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM) (\w+)/u.exec(sql) ?? [];
    if (table === undefined) return statement;
    const run = statement.run.bind(statement);
    return Object.assign(statement, {
      run(...values: SQLInputValue[]) {
        if (full()) {
          refused.set(table, (refused.get(table) ?? 0) + 1);
          throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
        }
        return run(...values);
      },
    });
  };
  return { refused };
}

describe('a full disk', () => {
  it('an import on a full disk is retried with growing waits, without an unhandled rejection, and resumes when there is room', async () => {
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', onRejection);
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    await scenario.stop();
    let isFull = true;
    const { refused } = await scenario.restart((database) => fullDisk(database, () => isFull));
    scenario.console.start();
    await settled();
    await scenario.clock.advance(3_600_000);
    // 1, 2, 4 … s up to five minutes: about 20 tries an hour. A try of the import writes its page and, when that is
    // refused, its postponement. The other tasks each begin with the one write that is counted for them here.
    const count = ({ event, operation }: { readonly event: string; readonly operation?: string }): number =>
      scenario.logs.filter((entry) => entry.event === event && entry.operation === operation).length;
    const tries = {
      costs: count({ event: 'import_broke_off' }),
      drafts: count({ event: 'background_task_failed', operation: 'erase_drafts' }),
      imports: count({ event: 'postponement_not_stored' }),
      outbox: count({ event: 'mail_broke_off' }),
      outcomes: count({ event: 'background_task_failed', operation: 'forget_outcomes' }),
    };
    expect(Object.fromEntries(refused)).toEqual(tries);
    for (const [table, writes] of Object.entries(tries)) {
      expect(writes, table).toBeGreaterThan(10);
      expect(writes, table).toBeLessThanOrEqual(25);
    }
    expect(scenario.logs).toContainEqual(expect.objectContaining({ event: 'postponement_not_stored', accountId: id }));
    isFull = false;
    await turnUntil(scenario, id, isDone);
    process.off('unhandledRejection', onRejection);
    expect(rejections).toEqual([]);
  });

  it('an import resumes after its database could not be read', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.database.exec('ALTER TABLE imports RENAME TO imports_away');
    scenario.console.start();
    await settled();
    await scenario.clock.advance(60_000);
    expect(scenario.logs.filter(({ event }) => event === 'imports_unreadable').length).toBeLessThanOrEqual(8);
    scenario.database.exec('ALTER TABLE imports_away RENAME TO imports');
    await turnUntil(scenario, id, isDone);
  });
});
