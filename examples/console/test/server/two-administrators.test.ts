import type { AccountEvent, MutationResult } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountNow,
  accountWhere,
  connectKey,
  createWorld,
  disposeWorlds,
  isDone,
  NOW_MS,
  quiet,
  rotateKey,
  type World,
} from './console-world.ts';

afterEach(disposeWorlds);

function rename(world: World, userId: string, accountId: string, version: number, label: string) {
  const input = { accountId, version, label, idempotencyKey: crypto.randomUUID() };
  return world.as(userId).renameAccount?.(input, quiet());
}

describe('two administrators', () => {
  it('cannot overwrite each other: the second hears who replaced the key, and when', async () => {
    const world = createWorld();
    const seen = await connectKey(world.as('mara'), 'works');
    await world.clock.advance(60_000);
    expect(await rotateKey(world.as('tomas'), seen, 'second')).toMatchObject({ ok: true });
    const late = await rotateKey(world.as('mara'), seen, 'expiring');
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

  it('hear of every change, each after it is stored', async () => {
    const world = createWorld();
    const events: Record<string, AccountEvent[]> = { mara: [], tomas: [] };
    for (const [userId, heard] of Object.entries(events)) {
      world.as(userId).subscribe?.(
        (event) => heard.push(event),
        () => {},
      );
    }
    const { id, version } = await connectKey(world.as('mara'), 'works');
    await rename(world, 'tomas', id, version, 'Robots');
    await world
      .as('mara')
      .disconnectAccount?.({ accountId: id, version: version + 1, data: 'keep', idempotencyKey: 'bye' }, quiet());
    expect(events['mara']).toEqual(events['tomas']);
    expect(events['mara']).toMatchObject([
      { type: 'upsert', account: { version: 1 } },
      { type: 'upsert', account: { version: 2, label: 'Robots' } },
      { type: 'removed', accountId: id, version: 3 },
    ]);
  });

  it('hear nothing of a change that was refused', async () => {
    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    const heard: AccountEvent[] = [];
    world.as('mara').subscribe?.(
      (event) => heard.push(event),
      () => {},
    );
    expect(await rename(world, 'tomas', id, 0, 'Old')).toMatchObject({
      ok: false,
      failure: { code: 'version_conflict' },
    });
    expect(await rename(world, 'tomas', id, 7, 'Of the future')).toMatchObject({ ok: false });
    expect(heard).toEqual([]);
  });
});

describe('an administrator beside a running import', () => {
  it('is not refused for what the importer noted meanwhile', async () => {
    const world = createWorld();
    const seen = await connectKey(world.as('mara'), 'works');
    world.console.start();
    const done = await accountWhere(world, seen.id, isDone);
    expect(done.version).toBeGreaterThan(10);
    const answer: MutationResult | undefined = await rename(world, 'mara', seen.id, seen.version, 'Robots');
    expect(answer).toMatchObject({ ok: true, account: { label: 'Robots', version: done.version + 1 } });
    // What the other administrator saw before that is old now.
    expect(await rename(world, 'tomas', seen.id, done.version, 'Bots')).toMatchObject({
      ok: false,
      failure: { code: 'version_conflict' },
      account: { label: 'Robots' },
    });
    expect(await accountNow(world, seen.id)).toMatchObject({ label: 'Robots' });
  });
});
