import type { AccountEvent } from 'integration-kit/core';
import { afterEach, describe, expect, it } from 'vitest';
import { DRAFT_LIFETIME_MS } from '../../server/accounts/draft-store.ts';
import type { MailTransport } from '../../server/mail/mail-transports.ts';
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
import { fillDisk, freeDisk } from './full-disk.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeScenarios);

const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage'] };
const draftsOf = ({ database }: Scenario) =>
  database.prepare('SELECT count(*) AS drafts FROM drafts').get()?.['drafts'];

/** A transport that keeps what it got, and may be made to do something at each mail. */
function recordingTransport(atEach: (mailId: string) => void | Promise<void> = () => {}) {
  const sent: string[] = [];
  const transport: MailTransport = {
    async send({ id }) {
      await atEach(id);
      sent.push(id);
    },
    close: () => {},
  };
  return { transport, sent };
}

/** A scenario whose first import is done, up to its mail. */
async function withMail(
  mailTransport: MailTransport,
  before: (scenario: Scenario) => void = () => {},
): Promise<Scenario> {
  const scenario = createScenario({ mailTransport });
  const { id } = await connectKey(scenario.as('mara'), 'works');
  before(scenario);
  scenario.console.start();
  await accountWhere(scenario, id, isDone);
  await settled();
  return scenario;
}

const outboxOf = ({ database }: Scenario) =>
  database
    .prepare('SELECT attempts, sending_since IS NOT NULL AS sending, sent_at IS NOT NULL AS sent FROM outbox')
    .get();

describe('a draft that ends while the disk is full', () => {
  it('a draft that expires on a full disk cannot be used, and is erased when there is room', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    fillDisk(scenario, 'drafts');
    await scenario.clock.advance(DRAFT_LIFETIME_MS + 60_000);
    expect(draftsOf(scenario)).toBe(1);
    expect(scenario.logs).toContainEqual(
      expect.objectContaining({ event: 'background_task_failed', operation: 'erase_drafts', attempt: 1 }),
    );
    const press = { ...openai, draft, idempotencyKey: 'press' };
    expect(await scenario.as('mara').connectAccount(press, quiet())).toMatchObject({
      failure: { code: 'draft_expired' },
    });
    // Waits grow: a minute of a full disk is a handful of tries.
    expect(scenario.logs.filter(({ event }) => event === 'background_task_failed').length).toBeLessThan(8);
    freeDisk(scenario);
    await scenario.clock.advance(5 * 60_000);
    expect(draftsOf(scenario)).toBe(0);
  });

  it('a draft that expires on a full disk does not prevent a start', async () => {
    const scenario = createScenario();
    const draft = await draftOf(scenario.as('mara'), 'works');
    await scenario.clock.advance(60_000);
    fillDisk(scenario);
    await scenario.stop();
    await scenario.clock.advance(DRAFT_LIFETIME_MS);
    await scenario.restart();
    scenario.console.start();
    expect(await scenario.as('mara').listAccounts({ limit: 1 }, quiet())).toMatchObject({ total: 0 });
    freeDisk(scenario);
    await scenario.clock.advance(5 * 60_000);
    expect(draftsOf(scenario)).toBe(0);
    const press = { ...openai, draft, idempotencyKey: 'press' };
    expect(await scenario.as('mara').connectAccount(press, quiet())).toMatchObject({
      failure: { code: 'draft_expired' },
    });
  });
});

describe('every table at once on a full disk', () => {
  it('a full disk ends no process and loses no work: everything resumes when there is room', async () => {
    const { transport, sent } = recordingTransport();
    const scenario = createScenario({ mailTransport: transport });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    await draftOf(scenario.as('mara'), 'other');
    fillDisk(scenario);
    await scenario.restart();
    scenario.console.start();
    // An hour, with every timer there is.
    for (let minute = 0; minute < 60; minute += 5) await scenario.clock.advance(5 * 60_000);
    expect(sent).toEqual([]);
    freeDisk(scenario);
    for (let minute = 0; minute < 20; minute += 5) await scenario.clock.advance(5 * 60_000);
    expect((await accountNow(scenario, id)).sync.phase).toBe('up_to_date');
    expect(sent).toHaveLength(1);
    expect(draftsOf(scenario)).toBe(0);
  });
});

describe('a listener that fails', () => {
  it('a listener that fails is logged, and affects neither the change nor other listeners', async () => {
    const scenario = createScenario();
    const mara = scenario.as('mara');
    const received: AccountEvent[] = [];
    mara.subscribe?.(
      () => {
        throw new Error('sk-admin-not-for-a-log');
      },
      () => {},
    );
    mara.subscribe?.(
      (event) => received.push(event),
      () => {},
    );
    const account = await connectKey(mara, 'works');
    expect(received).toMatchObject([{ type: 'upsert', account: { id: account.id } }]);
    expect(scenario.logs).toContainEqual({ event: 'event_listener_failed', level: 'error', error: 'Error' });
    expect(await mara.listAccounts({ limit: 1 }, quiet())).toMatchObject({ total: 1 });
  });
});

describe('a mail', () => {
  it('a mail is noted before the transport gets it', async () => {
    const seen: unknown[] = [];
    let scenario: Scenario | undefined;
    const { transport } = recordingTransport(() => {
      if (scenario !== undefined) seen.push(outboxOf(scenario));
    });
    scenario = createScenario({ mailTransport: transport });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await settled();
    expect(seen).toEqual([{ attempts: 0, sending: 1, sent: 0 }]);
    expect(outboxOf(scenario)).toEqual({ attempts: 0, sending: 0, sent: 1 });
  });

  it('a mail that was sent on a full disk is not sent again: only the note is written later', async () => {
    let scenario: Scenario | undefined;
    const { transport, sent } = recordingTransport(() => {
      if (scenario !== undefined && sent.length === 0) fillDisk(scenario, 'outbox');
    });
    scenario = await withMail(transport, (made) => {
      scenario = made;
    });
    expect(sent).toHaveLength(1);
    for (let minute = 0; minute < 10; minute += 1) await scenario.clock.advance(60_000);
    expect(sent).toHaveLength(1);
    expect(outboxOf(scenario)).toMatchObject({ sending: 1, sent: 0 });
    freeDisk(scenario);
    await scenario.clock.advance(5 * 60_000);
    expect(outboxOf(scenario)).toMatchObject({ sending: 0, sent: 1 });
    expect(sent).toHaveLength(1);
  });

  it('a mail that could not be noted is sent when there is room, without a wake-up', async () => {
    const { transport, sent } = recordingTransport();
    const scenario = createScenario({ mailTransport: transport });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.database.exec(
      "CREATE TRIGGER full_mail BEFORE UPDATE ON outbox BEGIN SELECT raise(ABORT, 'disk full'); END",
    );
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await scenario.clock.advance(60_000);
    expect(sent).toEqual([]);
    freeDisk(scenario);
    await scenario.clock.advance(5 * 60_000);
    expect(sent).toHaveLength(1);
  });

  it('a mail that was being sent when the process ended is sent again under the same id, and logged', async () => {
    let scenario: Scenario | undefined;
    const { transport, sent } = recordingTransport(() => {
      if (scenario !== undefined && sent.length === 0) fillDisk(scenario, 'outbox');
    });
    scenario = await withMail(transport, (made) => {
      scenario = made;
    });
    freeDisk(scenario);
    // As after a kill: the memory of the old process is lost.
    scenario.database.exec('UPDATE outbox SET sending_since = 1, sent_at = NULL');
    await scenario.restart();
    scenario.database.exec('UPDATE outbox SET sending_since = 1, sent_at = NULL');
    scenario.console.start();
    await settled();
    expect(new Set(sent).size).toBe(1);
    expect(sent).toHaveLength(2);
    expect(scenario.logs.filter(({ event }) => event === 'mail_sent_again')).toHaveLength(1);
    expect(outboxOf(scenario)).toMatchObject({ sending: 0, sent: 1 });
  });

  it('a mail to a failing address delays only mails to that address', async () => {
    const tried: string[] = [];
    const transport: MailTransport = {
      async send({ id, recipient }) {
        tried.push(`${id} ${recipient}`);
        if (recipient === 'bad@console.example') throw Object.assign(new Error('550'), { code: 'EENVELOPE' });
      },
      close: () => {},
    };
    const scenario = createScenario({ mailTransport: transport });
    const insert = scenario.database.prepare(
      `INSERT INTO outbox (id, account_id, kind, recipient, subject, body, created_at, attempts, next_at)
       VALUES (?, ?, 'ready', ?, 's', 'b', ?, 0, ?)`,
    );
    const mails = [
      ['m1', 'bad@console.example'],
      ['m2', 'bad@console.example'],
      ['m3', 'good@console.example'],
    ] as const;
    mails.forEach(([id, recipient], index) => insert.run(id, id, recipient, NOW_MS + index, NOW_MS));
    scenario.console.start();
    await settled();
    expect(tried).toEqual(['m1 bad@console.example', 'm3 good@console.example']);
    // The mail that was tried less is the next one: one bad mail holds no other back for ever.
    await scenario.clock.advance(1_000);
    expect(tried.slice(2)).toEqual(['m2 bad@console.example']);
  });
});
