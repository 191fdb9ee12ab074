import { join } from 'node:path';
import process from 'node:process';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { createConsole } from '../../server/console.ts';
import { openDatabase } from '../../server/database/open-database.ts';
import { folderTransport } from '../../server/mail/mail-transports.ts';
import { consoleKey } from '../../server/secrets/console-key.ts';
import { userById } from '../../server/users.ts';
import { type Death, deathBy, dyingDatabase, dyingFetch, dyingTransport } from './crash-points.ts';

/** The input of a child process, as JSON in its first argument. */
export interface Errand {
  readonly folder: string;
  readonly nowMs: number;
  readonly death: Death;
  /** The press of Finish to be made; without one the import goes on. */
  readonly finish?: {
    readonly draft: { readonly id: string; readonly expiresAt: string };
    readonly idempotencyKey: string;
  };
}

// SAFETY: written by the test that starts this process.
const { folder, nowMs, death, finish } = JSON.parse(process.argv[2] ?? '') as Errand;
const now = (): number => nowMs;
const pass = deathBy(death);
const sandbox = createSandbox({ now });
const database = openDatabase(folder);
const key = consoleKey(database, folder, null);
const console = createConsole({
  ...{ key, sandbox },
  database: dyingDatabase(database, pass),
  fetch: dyingFetch(sandbox.fetch, pass),
  baseUrl: 'http://127.0.0.1',
  mailTransport: dyingTransport(folderTransport(join(folder, 'outbox')), pass),
  webFolder: join(folder, 'web'),
  publicUrl: () => 'http://127.0.0.1:4300',
  log({ event, level }) {
    // Reached only when the process was not killed.
    if (event === 'mail_sent' || level === 'error') process.exit(3);
  },
  clock: {
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
});
const mara = userById('mara');
if (finish === undefined) console.start();
else if (mara !== null) {
  await console
    .adapter(mara)
    .connectAccount(
      { integrationId: 'openai', methodId: 'admin_key', capabilities: ['usage', 'management'], ...finish },
      { signal: new AbortController().signal },
    );
  process.exit(3);
}
