import type { Account, IntegrationAdapter, MutationResult } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { keyById } from '../../sandbox/keys.ts';
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
import { fillDisk, freeDisk } from './full-disk.ts';
import { settled } from './manual-clock.ts';
import { pageRequest, signIn } from './over-http.ts';

afterEach(disposeScenarios);

const HOUR_MS = 3_600_000;

describe('passed tests that wait for Finish', () => {
  it(`a person has at most ${MOST_DRAFTS} drafts; the next test is refused without a request until one expires`, async () => {
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

  it('expired drafts do not count towards the limit, also while a full disk prevents their erasure', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    for (let count = 0; count < MOST_DRAFTS; count += 1) await draftOf(mara, 'works');
    fillDisk(scenario, 'drafts');
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    const drafts = () => scenario.database.prepare('SELECT count(*) AS kept FROM drafts').get()?.['kept'];
    expect(drafts()).toBe(MOST_DRAFTS);
    // The vendor is asked, but what passed cannot be kept; that is no refusal of this person.
    const asked = scenario.vendorCalls.length;
    await expect(tryKey(mara, 'works')).rejects.toThrow('disk full');
    expect(scenario.vendorCalls.length).toBeGreaterThan(asked);
    // As when only the erasing fails.
    scenario.database.exec('DROP TRIGGER full_INSERT_drafts');
    for (let count = 0; count < MOST_DRAFTS; count += 1)
      expect(await tryKey(mara, 'works')).toMatchObject({ ok: true });
    expect(await tryKey(mara, 'works')).toMatchObject({
      failure: { code: 'rate_limited', retryAfterMs: DRAFT_LIFETIME_MS },
    });
    expect(await tryKey(scenario.as('tomas'), 'works')).toMatchObject({ ok: true });
    freeDisk(scenario);
    await scenario.clock.advance(5 * 60_000);
    expect(drafts()).toBe(MOST_DRAFTS + 1);
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    expect(drafts()).toBe(0);
  });

  it('the limit of drafts holds when many tests pass at once', async () => {
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

describe('tests of one person that are under way', () => {
  const body = {
    ...{ integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] },
    values: { adminKey: keyById('works').value },
  };

  it('a person runs at most 4 tests at once, and a test that its page left frees its slot', async () => {
    const scenario = createScenario();
    const headers = await signIn(scenario.console.fetch, 'mara');
    const others = await signIn(scenario.console.fetch, 'tomas');
    scenario.holdBack(() => new Promise(() => {}));
    const test = (own = headers) => scenario.console.fetch(pageRequest('/api/kit/testCredential', body, own));
    const running = [await test(), await test(), await test(), await test()];
    expect(running.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await test()).status).toBe(429);
    expect((await test(others)).status).toBe(200);
    // The page is closed while the answer is streamed.
    await running[0]?.body?.cancel();
    await settled();
    running[0] = await test();
    expect(running[0].status).toBe(200);
    expect((await test()).status).toBe(429);
    // All of them leave.
    for (const { body: stream } of running) await stream?.cancel();
    await settled();
    scenario.holdBack(null);
    const last = await test();
    expect([last.status, (await last.text()).includes('"ok":true')]).toEqual([200, true]);
  });

  it('a person starts at most 30 tests a minute, including those that the page left', async () => {
    const scenario = createScenario();
    const headers = await signIn(scenario.console.fetch, 'mara');
    scenario.holdBack(() => new Promise(() => {}));
    const test = () => scenario.console.fetch(pageRequest('/api/kit/testCredential', body, headers));
    for (let count = 0; count < 30; count += 1) {
      const response = await test();
      expect(response.status).toBe(200);
      await response.body?.cancel();
      await settled();
    }
    const refused = await test();
    expect([refused.status, await refused.json()]).toEqual([
      429,
      { failure: { code: 'rate_limited', retryAfterMs: 60_000 } },
    ]);
    await scenario.clock.advance(60_000);
    const response = await test();
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });
});

describe('changes of a person', () => {
  const rename = (adapter: IntegrationAdapter, { id, version }: Account, idempotencyKey: string) =>
    adapter.renameAccount?.({ accountId: id, version, label: idempotencyKey, idempotencyKey }, quiet());

  it(`a person makes at most ${MOST_CHANGES_PER_HOUR} changes an hour; repeats are answered, and others are not limited`, async () => {
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

  it('outcomes of changes are kept for the promised time, and removed after it', async () => {
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
