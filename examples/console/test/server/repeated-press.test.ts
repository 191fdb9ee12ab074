import type { IntegrationAdapter } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { connectKey, createScenario, disposeScenarios, draftOf, quiet } from './console-scenario.ts';

afterEach(disposeScenarios);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };
const REFUSED = { ok: false, failure: { code: 'invalid_input' } };

type Call = (adapter: IntegrationAdapter, input: never) => Promise<unknown> | undefined;

describe('an idempotency key', () => {
  it.each<[string, object]>([
    ['another label', { label: 'Other' }],
    ['a label that was not there', { label: 'Robots', expiresAt: '2027-01-01' }],
    ['other capabilities', { capabilities: ['usage'] }],
    ['another draft', { draft: { id: 'other', expiresAt: '2026-03-10T15:45:00.000Z' } }],
    ['a secret beside it', { values: { adminKey: 'sk-admin-NOTREAL-a' } }],
  ])('of Connect with %s is refused', async (_, other) => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    const input = { ...openai, draft, idempotencyKey: 'press', label: 'Robots' };
    const press = (change: object) => scenario.as('mara').connectAccount({ ...input, ...change }, quiet());
    const first = await press({});
    expect(first).toMatchObject({ ok: true });
    expect(await press(other)).toEqual(REFUSED);
    // The same press, its members in another order and after a restart, is still answered.
    await scenario.restart();
    const turned = Object.fromEntries(Object.entries(input).toReversed()) as unknown as typeof input;
    expect(await scenario.as('mara').connectAccount(turned, quiet())).toEqual(first);
    expect(await scenario.as('mara').listAccounts({ limit: 9 }, quiet())).toMatchObject({ total: 1 });
  });

  it('tells two secrets apart, and stores neither', async () => {
    const scenario = createScenario();
    const press = (adminKey: string) =>
      scenario
        .as('mara')
        .connectAccount({ ...openai, draft: 'resend', idempotencyKey: 'press', values: { adminKey } }, quiet());
    expect(await press('sk-admin-NOTREAL-one')).toMatchObject({ failure: { code: 'draft_expired' } });
    expect(await press('sk-admin-NOTREAL-two')).toEqual(REFUSED);
    expect(await press('sk-admin-NOTREAL-one')).toMatchObject({ failure: { code: 'draft_expired' } });
    const rows = scenario.database.prepare('SELECT * FROM outcomes').all();
    const stored = rows.map((row) => Object.values(row).map((cell) => Buffer.from(String(cell)).toString('latin1')));
    expect(JSON.stringify(stored)).not.toContain('NOTREAL');
  });

  it.each<[string, Call, object, object]>([
    ['a name', (adapter, input) => adapter.renameAccount?.(input, quiet()), { label: 'A' }, { label: 'B' }],
    ['a pause', (adapter, input) => adapter.pauseAccount?.(input, quiet()), { paused: true }, { paused: false }],
    ['a version', (adapter, input) => adapter.syncNow?.(input, quiet()), {}, { version: 2 }],
    ['a choice', (adapter, input) => adapter.disconnectAccount?.(input, quiet()), { data: 'keep' }, { data: 'delete' }],
    [
      'a draft',
      (adapter, input) => adapter.rotateCredential(input, quiet()),
      { draft: { id: 'a', expiresAt: '' } },
      { draft: { id: 'b', expiresAt: '' } },
    ],
  ])('of a change of an account with %s that is another one is refused', async (_, call, first, other) => {
    const scenario = createScenario();
    const { id, version } = await connectKey(scenario.as('mara'), 'works');
    const press = (input: object) =>
      call(scenario.as('mara'), { accountId: id, version, idempotencyKey: 'press', ...input } as never);
    const answer = await press(first);
    expect(answer).not.toEqual(REFUSED);
    expect(await press({ ...first, ...other })).toEqual(REFUSED);
    expect(await press(first)).toEqual(answer);
  });

  it('of an outcome from before inputs had digests goes on answering', async () => {
    const scenario = createScenario();
    const { id, version } = await connectKey(scenario.as('mara'), 'works');
    const change = { accountId: id, version, label: 'A', idempotencyKey: 'press' };
    const first = await scenario.as('mara').renameAccount?.(change, quiet());
    scenario.database.exec('UPDATE outcomes SET input_digest = NULL, created_at = NULL');
    await scenario.restart();
    scenario.console.start();
    expect(await scenario.as('mara').renameAccount?.(change, quiet())).toEqual(first);
  });
});
