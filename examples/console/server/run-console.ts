import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createSandbox } from '../sandbox/sandbox.ts';
import { createConsole } from './console.ts';
import { type Config, fromHere } from './config.ts';
import { closeQuietly, openDatabase } from './database/open-database.ts';
import { createPageThread } from './import/page-thread.ts';
import type { Log } from './log.ts';
import { folderTransport, smtpTransport } from './mail/mail-transports.ts';
import { consoleKey } from './secrets/console-key.ts';
import { startProblem, ConsoleProblem } from './problem.ts';

/** A console that listens. */
export interface RunningConsole {
  /** Where it is, for example `http://127.0.0.1:4300`. */
  readonly url: string;
  /** Ends it: no new requests, imports and mails end at a safe place, then the database is closed. */
  stop(): Promise<void>;
}

/** Base address of the sandbox in requests; they are answered in this process, without a network. */
const SANDBOX_URL = 'http://127.0.0.1/';

/**
 * Sets up a console as configured, and starts it. @throws {ConsoleProblem} When the operator must do something first.
 */
export async function runConsole(config: Config, log: Log): Promise<RunningConsole> {
  const database = openDatabase(config.folder);
  const pageReader = createPageThread();
  let server: Listening | null = null;
  try {
    const key = consoleKey(database, config.folder, config.key);
    const sandbox = config.vendorUrl === null ? createSandbox() : null;
    let url = `http://${hostInUrl(config.host)}:${config.port}`;
    const console = createConsole({
      ...{
        database,
        key,
        sandbox,
        log,
        pageReader,
        pagePauseMs: config.pagePauseMs,
        draftLifetimeMs: config.draftLifetimeMs,
      },
      fetch:
        sandbox === null
          ? (target, init) => globalThis.fetch(target, init)
          : (target, init) => sandbox.fetch(new Request(target, init)),
      baseUrl: config.vendorUrl ?? SANDBOX_URL.slice(0, -1),
      mailTransport:
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
        await pageReader.close();
        listening.dropConnections();
        await closed;
        database.close();
      },
    };
  } catch (thrown) {
    // A server that is still open would keep the process running without a database.
    void server?.close();
    server?.dropConnections();
    closeQuietly(database);
    void pageReader.close();
    throw startProblem(thrown, config.folder);
  }
}

function hostInUrl(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

/** A server that accepts requests. */
export interface Listening {
  readonly port: number;
  /** Accepts no more; resolves when the last connection has ended. */
  close(): Promise<void>;
  /** Ends the connections that are left, streams of changes among them. */
  dropConnections(): void;
}

/** Starts to listen. @throws {ConsoleProblem} When the port or the address cannot be had. */
export function listen(
  fetch: (request: Request) => Promise<Response>,
  port: number,
  hostname: string,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, (address) =>
      resolve({
        port: address.port,
        close: () => new Promise((closed) => void server.close(() => closed())),
        dropConnections() {
          if ('closeAllConnections' in server) server.closeAllConnections();
        },
      }),
    );
    server.on('error', (thrown: Error) => reject(problemOf(thrown, port)));
  });
}

function problemOf(thrown: Error, port: number): ConsoleProblem {
  const code: unknown = Reflect.get(thrown, 'code');
  if (code === 'EADDRINUSE') {
    return new ConsoleProblem(
      'port_in_use',
      `Port ${port} is taken by another program.`,
      'The console cannot be opened there.',
      'Set PORT to another port, or to 0 for any free one.',
    );
  }
  return new ConsoleProblem(
    'address_unavailable',
    `The console cannot listen there (${typeof code === 'string' ? code : thrown.name}).`,
    'No browser could open it.',
    'Correct HOST and PORT; ports below 1024 need special rights.',
  );
}
