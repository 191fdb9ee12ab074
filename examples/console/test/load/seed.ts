import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createConsole } from '../../server/console.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { folderTransport } from '../../server/mail/mail-transports.ts';
import { consoleKey } from '../../server/secrets/console-key.ts';
import { machineClock } from '../../server/clock.ts';
import { person, quiet } from '../server/console-scenario.ts';
import { ACCOUNTS, keyOf } from './organizations.ts';
import { loadVendor } from './vendor.ts';

const HOUR_MS = 60 * 60_000;

/**
 * Connects all accounts in a data folder, through the console's own adapter, while their vendors are still good.
 * Nothing is imported. Two hours ago by the clock, so that the changes count into no person's limit. Ids in the order of
 * numbers.
 */
export async function seedAccounts(folder: string, nowMs: number): Promise<readonly string[]> {
  const vendor = loadVendor(nowMs, false);
  const database = openDatabase(folder);
  const console = createConsole({
    ...{ database, sandbox: null, baseUrl: 'http://127.0.0.1', log: () => {} },
    key: consoleKey(database, folder, null),
    fetch: (url, init) => vendor(new Request(url, init)),
    clock: { ...machineClock, now: () => Date.now() - 2 * HOUR_MS },
    mailTransport: folderTransport(join(folder, 'outbox')),
    webFolder: join(folder, 'web'),
    publicUrl: () => 'http://127.0.0.1:4300',
  });
  const adapter = console.adapter(person('mara'));
  const openai = { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'] };
  const ids: string[] = [];
  for (let number = 0; number < ACCOUNTS; number += 1) {
    const values = { adminKey: keyOf(number) };
    const tested = await adapter.testCredential({ ...openai, values }, { ...quiet(), onCheck: () => {} });
    if (!tested.ok) throw new Error(`Key ${number} did not pass: ${tested.failure.code}.`);
    const { draft } = tested;
    const connected = await adapter.connectAccount({ ...openai, draft, idempotencyKey: randomUUID() }, quiet());
    if (!connected.ok || connected.account === null) throw new Error(`Account ${number} was not connected.`);
    ids.push(connected.account.id);
  }
  await console.close();
  database.close();
  return ids;
}
