import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_LIFETIME_MS } from '../../server/accounts/draft-store.ts';
import { MOST_CHANGES_PER_HOUR, OUTCOMES_KEPT_MS } from '../../server/accounts/outcome-store.ts';
import type { MailTransport } from '../../server/mail/mail-transports.ts';
import {
  accountNow,
  connectKey,
  createScenario,
  disposeScenarios,
  draftOf,
  NOW_MS,
  quiet,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeScenarios);

const FORTY_DAYS_MS = 40 * 86_400_000;
const HOUR_MS = 3_600_000;

describe('times that were stored by a clock that was ahead', () => {
  it('let a draft live no longer than its lifetime from now', async () => {
    const scenario = createScenario();
    await draftOf(scenario.as('mara'), 'works');
    scenario.database.exec(`UPDATE drafts SET expires_at = expires_at + ${FORTY_DAYS_MS}`);
    await scenario.restart();
    scenario.console.start();
    expect(scenario.database.prepare('SELECT expires_at FROM drafts').get()).toEqual({
      expires_at: NOW_MS + DRAFT_LIFETIME_MS,
    });
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    expect(scenario.database.prepare('SELECT count(*) AS drafts FROM drafts').get()).toEqual({ drafts: 0 });
  });

  it('let a mail wait no longer than the longest wait between two tries', async () => {
    const sent: string[] = [];
    const mailTransport: MailTransport = { send: async ({ id }) => void sent.push(id), close: () => {} };
    const scenario = createScenario({ mailTransport });
    const at = NOW_MS + FORTY_DAYS_MS;
    scenario.database.exec(
      `INSERT INTO outbox (id, account_id, kind, recipient, subject, body, created_at, attempts, next_at)
       VALUES ('m1', 'a1', 'ready', 'mara@console.example', 's', 'b', ${at}, 0, ${at})`,
    );
    scenario.console.start();
    await settled();
    expect(sent).toEqual([]);
    await scenario.clock.advance(5 * 60_000);
    expect(sent).toEqual(['m1']);
  });

  it('let nobody wait longer than an hour for another change, and let outcomes go at their time', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    const insert = scenario.database.prepare(
      `INSERT INTO outcomes (user_id, idempotency_key, intent, result, created_at) VALUES ('mara', ?, 'x', '{}', ?)`,
    );
    for (let change = 0; change < MOST_CHANGES_PER_HOUR; change += 1)
      insert.run(String(change), NOW_MS + FORTY_DAYS_MS);
    scenario.console.start();
    const rename = async () =>
      scenario
        .as('mara')
        .renameAccount?.(
          { accountId: id, label: 'x', idempotencyKey: 'r', version: (await accountNow(scenario, id)).version },
          quiet(),
        );
    expect(await rename()).toMatchObject({ failure: { code: 'rate_limited', retryAfterMs: HOUR_MS } });
    await scenario.clock.advance(HOUR_MS);
    expect(await rename()).toMatchObject({ ok: true });
    await scenario.clock.advance(OUTCOMES_KEPT_MS);
    expect(scenario.database.prepare("SELECT count(*) AS kept FROM outcomes WHERE intent = 'x'").get()).toEqual({
      kept: 0,
    });
  });
});
