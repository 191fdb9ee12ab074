import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import type { MailTransport } from '../../server/mail/mail-transports.ts';
import {
  accountWhere,
  connectKey,
  createScenario,
  disposeScenarios,
  isDone,
  quiet,
  type Scenario,
} from './console-scenario.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeScenarios);

const mailsOf = ({ folder }: Scenario): readonly string[] =>
  readdirSync(join(folder, 'outbox')).map((name) => readFileSync(join(folder, 'outbox', name), 'utf8'));

describe('the mail that data is ready', () => {
  it('the ready mail goes to the person who connected the account, when the first import is complete', async () => {
    const scenario = createScenario();
    const { id, version } = await connectKey(scenario.as('tomas'), 'works');
    await scenario
      .as('mara')
      .renameAccount?.(
        { accountId: id, version, label: 'Zoë’s robots\r\nBcc: eve@evil.example', idempotencyKey: 'r' },
        quiet(),
      );
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await scenario.console.close();
    const [mail = '', ...more] = mailsOf(scenario);
    expect(more).toEqual([]);
    expect(mail).toContain('To: tomas.herrera@console.example\n');
    expect(mail).toMatch(/^Message-ID: <[\w-]+@console\.example>$/mu);
    expect(mail).toContain('2025-09-11 to 2026-03-10');
    expect(mail).toContain('http://127.0.0.1:4300/costs');
    expect(mail.split('\n\n')[0]).not.toMatch(/^Bcc:/imu);
    for (const { value } of KEYS) expect(mail).not.toContain(value.slice(9));
  });

  it('the ready mail is sent once, however often data is read afterwards', async () => {
    const scenario = createScenario();
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    for (let hour = 0; hour < 5; hour += 1) await scenario.clock.advance(3_600_000);
    await scenario.restart();
    scenario.console.start();
    await scenario.clock.advance(3_600_000);
    await scenario.console.close();
    expect(mailsOf(scenario)).toHaveLength(1);
  });

  it('the ready mail is retried until a mail server accepts it, and the log names no address', async () => {
    const sent: string[] = [];
    let refusals = 3;
    const transport: MailTransport = {
      async send({ id }) {
        refusals -= 1;
        if (refusals >= 0) throw Object.assign(new Error('550 mara.lindqvist@console.example'), { code: 'EENVELOPE' });
        sent.push(id);
      },
      close: () => {},
    };
    const scenario = createScenario({ mailTransport: transport });
    const { id } = await connectKey(scenario.as('mara'), 'works');
    scenario.console.start();
    await accountWhere(scenario, id, isDone);
    await settled();
    for (const seconds of [1, 2, 4]) {
      expect(sent).toEqual([]);
      await scenario.clock.advance(seconds * 1_000);
    }
    expect(sent).toHaveLength(1);
    expect(scenario.logs.filter(({ event }) => event === 'mail_postponed')).toMatchObject([
      { attempt: 1, retryInMs: 1_000, error: 'Error EENVELOPE' },
      { attempt: 2, retryInMs: 2_000 },
      { attempt: 3, retryInMs: 4_000 },
    ]);
    expect(JSON.stringify(scenario.logs)).not.toContain('@');
  });
});
