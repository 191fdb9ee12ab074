import type { AccountEvent, MutationResult } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  NOW_MS,
  quiet,
  rotateKey,
  type Scenario,
} from './console-scenario.ts';

afterEach(disposeScenarios);

function rename(scenario: Scenario, userId: string, accountId: string, version: number, label: string) {
  const input = { accountId, version, label, idempotencyKey: crypto.randomUUID() };
  return scenario.as(userId).renameAccount?.(input, quiet());
}

describe('two administrators', () => {
  it('two administrators cannot overwrite each other: the second is reported who replaced the key, and when', async () => {
    const scenario = createScenario();
    const seen = await connectKey(scenario.as('mara'), 'works');
    await scenario.clock.advance(60_000);
    expect(await rotateKey(scenario.as('tomas'), seen, 'second')).toMatchObject({ ok: true });
    const late = await rotateKey(scenario.as('mara'), seen, 'expiring');
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'version_conflict' },
      account: {
        version: 2,
        credential: {
          lastFour: '7gT2',
          changedBy: 'Tomás Herrera',
          changedAt: new Date(NOW_MS + 60_000).toISOString(),
        },
      },
    });
  });

  it('two administrators receive every change after it is stored', async () => {
    const scenario = createScenario();
    const events: Record<string, AccountEvent[]> = { mara: [], tomas: [] };
    for (const [userId, received] of Object.entries(events)) {
      scenario.as(userId).subscribe?.(
        (event) => received.push(event),
        () => {},
      );
    }
    const { id, version } = await connectKey(scenario.as('mara'), 'works');
    await rename(scenario, 'tomas', id, version, 'Robots');
    await scenario
      .as('mara')
      .disconnectAccount?.({ accountId: id, version: version + 1, data: 'keep', idempotencyKey: 'bye' }, quiet());
    expect(events['mara']).toEqual(events['tomas']);
    expect(events['mara']).toMatchObject([
      { type: 'upsert', account: { version: 1 } },
      { type: 'upsert', account: { version: 2, label: 'Robots' } },
      { type: 'removed', accountId: id, version: 3 },
    ]);
  });

  it('two administrators receive no event of a refused change', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const received: AccountEvent[] = [];
    scenario.as('mara').subscribe?.(
      (event) => received.push(event),
      () => {},
    );
    expect(await rename(scenario, 'tomas', id, 0, 'Old')).toMatchObject({
      ok: false,
      failure: { code: 'version_conflict' },
    });
    expect(await rename(scenario, 'tomas', id, 7, 'Of the future')).toMatchObject({ ok: false });
    expect(received).toEqual([]);
  });
});

describe('an administrator beside a running import', () => {
  it('an administrator’s change is not refused because the importer changed the account', async () => {
    const scenario = createScenario();
    const seen = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    const done = await accountWhere(scenario, seen.id, isDone);
    expect(done.version).toBeGreaterThan(10);
    const answer: MutationResult | undefined = await rename(scenario, 'mara', seen.id, seen.version, 'Robots');
    expect(answer).toMatchObject({ ok: true, account: { label: 'Robots', version: done.version + 1 } });
    // What the other administrator saw before that is old now.
    expect(await rename(scenario, 'tomas', seen.id, done.version, 'Bots')).toMatchObject({
      ok: false,
      failure: { code: 'version_conflict' },
      account: { label: 'Robots' },
    });
    expect(await accountNow(scenario, seen.id)).toMatchObject({ label: 'Robots' });
  });
});
