import { join } from 'node:path';
import { createSandbox } from '../sandbox/sandbox.ts';
import { createConsole } from './console.ts';
import { type Config, fromHere } from './config.ts';
import { closeQuietly, openDatabase } from './database/open-database.ts';
import { type Listening, listen } from './listen.ts';
import type { Log } from './log.ts';
import { folderTransport, smtpTransport } from './mail/mail-transports.ts';
import { consoleKey } from './secrets/console-key.ts';
import { startProblem } from './start-problem.ts';

/** A console that listens. */
export interface RunningConsole {
  /** Where it is, for example `http://127.0.0.1:4300`. */
  readonly url: string;
  /** Ends it: no new requests, imports and mails end at a safe place, then the database is closed. */
  stop(): Promise<void>;
}

/** Where the sandbox would be if somebody asked it over the network; this process asks it directly. */
const SANDBOX_URL = 'http://127.0.0.1/';

/** Sets up a console as configured, and starts it. @throws {ConsoleProblem} When the operator must do something first. */
export async function runConsole(config: Config, log: Log): Promise<RunningConsole> {
  const database = openDatabase(config.folder);
  let server: Listening | null = null;
  try {
    const key = consoleKey(database, config.folder, config.key);
    const sandbox = config.vendorUrl === null ? createSandbox() : null;
    let url = `http://${hostInUrl(config.host)}:${config.port}`;
    const console = createConsole({
      ...{ database, key, sandbox, log, pagePauseMs: config.pagePauseMs, draftLifetimeMs: config.draftLifetimeMs },
      fetch:
        sandbox === null
          ? (target, init) => globalThis.fetch(target, init)
          : (target, init) => sandbox.fetch(new Request(target, init)),
      baseUrl: config.vendorUrl ?? SANDBOX_URL.slice(0, -1),
      mailRoad:
        config.smtpUrl === null ? folderTransport(join(config.folder, 'outbox')) : smtpTransport(config.smtpUrl),
      webFolder: fromHere('../dist'),
      publicUrl: () => config.publicUrl ?? url,
    });
    const listening = await listen(console.fetch, config.port, config.host);
    server = listening;
    url = `http://${hostInUrl(config.host)}:${listening.port}`;
    console.start();
    return {
      url,
      async stop() {
        const closed = listening.close();
        await console.close();
        listening.dropConnections();
        await closed;
        database.close();
      },
    };
  } catch (thrown) {
    // A server that goes on would keep the process alive, without a database.
    void server?.close();
    server?.dropConnections();
    closeQuietly(database);
    throw startProblem(thrown, config.folder);
  }
}

function hostInUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}
