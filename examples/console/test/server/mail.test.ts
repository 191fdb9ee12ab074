import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEYS } from '../../sandbox/keys.ts';
import type { MailRoad } from '../../server/mail/mail-roads.ts';
import { accountWhere, connectKey, createWorld, disposeWorlds, isDone, quiet, type World } from './console-world.ts';
import { settled } from './manual-clock.ts';

afterEach(disposeWorlds);

const mailsOf = ({ folder }: World): readonly string[] =>
  readdirSync(join(folder, 'outbox')).map((name) => readFileSync(join(folder, 'outbox', name), 'utf8'));

describe('the mail that data is ready', () => {
  it('goes to the person who connected the account, when the first import is complete', async () => {
    const world = createWorld();
    const { id, version } = await connectKey(world.as('tomas'), 'works');
    await world
      .as('mara')
      .renameAccount?.(
        { accountId: id, version, label: 'Zoë’s robots\r\nBcc: eve@evil.example', idempotencyKey: 'r' },
        quiet(),
      );
    world.console.start();
    await accountWhere(world, id, isDone);
    await world.console.close();
    const [mail = '', ...more] = mailsOf(world);
    expect(more).toEqual([]);
    expect(mail).toContain('To: tomas.herrera@console.example\n');
    expect(mail).toMatch(/^Message-ID: <[\w-]+@console\.example>$/mu);
    expect(mail).toContain('2025-09-11 to 2026-03-10');
    expect(mail).toContain('http://127.0.0.1:4300/costs');
    expect(mail.split('\n\n')[0]).not.toMatch(/^Bcc:/imu);
    for (const { value } of KEYS) expect(mail).not.toContain(value.slice(9));
  });

  it('is one, however often data is read afterwards', async () => {
    const world = createWorld();
    const { id } = await connectKey(world.as('mara'), 'works');
    world.console.start();
    await accountWhere(world, id, isDone);
    for (let hour = 0; hour < 5; hour += 1) await world.clock.advance(3_600_000);
    await world.restart();
    world.console.start();
    await world.clock.advance(3_600_000);
    await world.console.close();
    expect(mailsOf(world)).toHaveLength(1);
  });

  it('is tried again until a mail server takes it, and its log names no address', async () => {
    const sent: string[] = [];
    let refusals = 3;
    const road: MailRoad = {
      async send({ id }) {
        refusals -= 1;
        if (refusals >= 0) throw Object.assign(new Error('550 mara.lindqvist@console.example'), { code: 'EENVELOPE' });
        sent.push(id);
      },
      close: () => {},
    };
    const world = createWorld({ mailRoad: road });
    const { id } = await connectKey(world.as('mara'), 'works');
    world.console.start();
    await accountWhere(world, id, isDone);
    await settled();
    for (const seconds of [1, 2, 4]) {
      expect(sent).toEqual([]);
      await world.clock.advance(seconds * 1_000);
    }
    expect(sent).toHaveLength(1);
    expect(world.logs.filter(({ event }) => event === 'mail_postponed')).toMatchObject([
      { attempt: 1, retryInMs: 1_000, error: 'Error EENVELOPE' },
      { attempt: 2, retryInMs: 2_000 },
      { attempt: 3, retryInMs: 4_000 },
    ]);
    expect(JSON.stringify(world.logs)).not.toContain('@');
  });
});
