import process from 'node:process';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { MailTransport } from '../../server/mail/mail-transports.ts';

/** Where a process can be killed. */
export type DeathStep =
  | 'ask'
  | 'answer'
  | 'half'
  | 'begin'
  | 'clear'
  | 'row'
  | 'before commit'
  | 'after commit'
  | 'before mail'
  | 'after mail';

/** The `nth` time that a process comes by a step, counted from 1. */
export interface Death {
  readonly step: DeathStep;
  readonly nth: number;
}

/** Kills this process, as a power cut would, when it comes by its step. */
export function deathBy(death: Death): (step: DeathStep) => void {
  let count = 0;
  return (step) => {
    if (step !== death.step) return;
    count += 1;
    if (count === death.nth) process.kill(process.pid, 'SIGKILL');
  };
}

/** A database that comes by steps while it is used as before. */
export function dyingDatabase(database: DatabaseSync, pass: (step: DeathStep) => void): DatabaseSync {
  const exec = database.exec.bind(database);
  const prepare = database.prepare.bind(database);
  database.exec = (sql) => {
    if (sql === 'COMMIT') pass('before commit');
    exec(sql);
    if (sql.startsWith('BEGIN')) pass('begin');
    if (sql === 'COMMIT') pass('after commit');
  };
  database.prepare = (sql) => {
    const statement = prepare(sql);
    const table = /^(DELETE FROM|INSERT INTO) (?:costs|usage) /u.exec(sql);
    if (table === null) return statement;
    const run = statement.run.bind(statement);
    return Object.assign(statement, {
      run(...values: SQLInputValue[]) {
        const result = run(...values);
        pass(table[1] === 'INSERT INTO' ? 'row' : 'clear');
        return result;
      },
    });
  };
  return database;
}

/** A vendor that is asked for pages on the way past the steps; other requests count for nothing. */
export function dyingFetch(
  fetch: (request: Request) => Promise<Response>,
  pass: (step: DeathStep) => void,
): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const isPage = new URL(url).searchParams.has('end_time');
    if (isPage) pass('ask');
    const response = await fetch(new Request(url, init));
    if (!isPage) return response;
    pass('answer');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const middle = Math.ceil(bytes.length / 2);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, middle));
      },
      pull(controller) {
        pass('half');
        controller.enqueue(bytes.slice(middle));
        controller.close();
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

/** A mail transport with a step before and after each mail. */
export function dyingTransport(transport: MailTransport, pass: (step: DeathStep) => void): MailTransport {
  return {
    async send(mail) {
      pass('before mail');
      await transport.send(mail);
      pass('after mail');
    },
    close: () => transport.close(),
  };
}
