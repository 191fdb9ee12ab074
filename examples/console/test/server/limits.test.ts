import type { Account, IntegrationAdapter, MutationResult } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_LIFETIME_MS, MOST_DRAFTS } from '../../server/accounts/draft-store.ts';
import { MOST_CHANGES_PER_HOUR, OUTCOMES_KEPT_MS } from '../../server/accounts/outcome-store.ts';
import {
  accountNow,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  quiet,
  tryKey,
} from './console-scenario.ts';

afterEach(disposeScenarios);

const HOUR_MS = 3_600_000;

describe('passed tests that wait for Finish', () => {
  it(`are at most ${MOST_DRAFTS} a person; the next is refused, unasked, until one of them ends`, async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const first = await draftOf(mara, 'works');
    await scenario.clock.advance(60_000);
    for (let count = 1; count < MOST_DRAFTS; count += 1) await draftOf(mara, 'works');
    const asked = scenario.vendorCalls.length;
    expect(await tryKey(mara, 'works')).toMatchObject({
      ok: false,
      failure: { code: 'rate_limited', retryAfterMs: DRAFT_LIFETIME_MS - 60_000 },
    });
    expect(scenario.vendorCalls).toHaveLength(asked);
    // Another person is not concerned, and what was tested can be finished.
    expect(await tryKey(scenario.as('tomas'), 'other')).toMatchObject({ ok: true });
    const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };
    expect(await mara.connectAccount({ ...openai, draft: first, idempotencyKey: 'p' }, quiet())).toMatchObject({
      ok: true,
    });
    expect(await tryKey(mara, 'other')).toMatchObject({ ok: true });
    expect(await tryKey(mara, 'other')).toMatchObject({ failure: { code: 'rate_limited' } });
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    expect(await tryKey(mara, 'other')).toMatchObject({ ok: true });
  });

  it('are no more when many tests pass at once', async () => {
    const scenario = createScenario();
    const results = await Promise.all(
      Array.from({ length: MOST_DRAFTS + 5 }, () => tryKey(scenario.as('mara'), 'works')),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(MOST_DRAFTS);
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 5 }, () =>
        expect.objectContaining({ failure: { code: 'rate_limited', retryAfterMs: DRAFT_LIFETIME_MS } }),
      ),
    );
  });
});

describe('changes of a person', () => {
  const rename = (adapter: IntegrationAdapter, { id, version }: Account, idempotencyKey: string) =>
    adapter.renameAccount?.({ accountId: id, version, label: idempotencyKey, idempotencyKey }, quiet());

  it(`are at most ${MOST_CHANGES_PER_HOUR} an hour; repeats are answered, and others go on`, async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    let account = await connectKey(mara, 'works');
    const answers: (MutationResult | undefined)[] = [];
    for (let change = 1; change < MOST_CHANGES_PER_HOUR; change += 1) {
      const answer = await rename(mara, account, `r${change}`);
      answers.push(answer);
      account = await accountNow(scenario, account.id);
    }
    expect(answers.every((answer) => answer?.ok === true)).toBe(true);
    await scenario.clock.advance(20 * 60_000);
    expect(await rename(mara, account, 'over')).toEqual({
      ok: false,
      failure: { code: 'rate_limited', retryAfterMs: HOUR_MS - 20 * 60_000 },
    });
    // The repeat of a change that was made is no change.
    const { version: _, ...first } = { ...account, version: 1 };
    expect(await rename(mara, { ...first, version: 1 }, 'r1')).toEqual(answers[0]);
    expect(await rename(scenario.as('tomas'), account, 'other')).toMatchObject({ ok: true });
    account = await accountNow(scenario, account.id);
    await scenario.clock.advance(40 * 60_000);
    // The refusal was no outcome: the same press works when its time has come.
    const { version } = await accountNow(scenario, account.id);
    expect(await rename(mara, { ...account, version }, 'over')).toMatchObject({ ok: true });
  });

  it('are remembered for the promised time, and forgotten after it', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const account = await connectKey(mara, 'works');
    const first = await rename(mara, account, 'r');
    scenario.console.start();
    await scenario.clock.advance(OUTCOMES_KEPT_MS - HOUR_MS);
    expect(await rename(mara, account, 'r')).toEqual(first);
    await scenario.clock.advance(2 * HOUR_MS);
    const count = scenario.database.prepare('SELECT count(*) AS kept FROM outcomes').get();
    expect(count).toEqual({ kept: 0 });
  });
});
