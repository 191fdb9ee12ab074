import type { DatabaseSync } from 'node:sqlite';
import type { IntegrationAdapter } from 'integration-kit/core';
import { openaiBaseUrl, type VendorFetch } from 'integration-kit/verify/openai';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { createAccountEvents, createAccountStore } from './accounts/account-store.ts';
import { createDraftStore } from './accounts/draft-store.ts';
import { createOutcomeStore } from './accounts/outcome-store.ts';
import { createSourceStore } from './accounts/source-store.ts';
import { consoleAdapter } from './adapter/console-adapter.ts';
import { withOrganizationDetection } from './adapter/organizations.ts';
import { fillSecretDigests } from './adapter/secret-digests.ts';
import { createBackgroundTask } from './background-task.ts';
import { type Clock, machineClock } from './clock.ts';
import { createStore } from './database/store.ts';
import { createFindingStore } from './import/findings.ts';
import { createImportStore } from './import/import-store.ts';
import { createImporter } from './import/importer.ts';
import { type PageReader, pageReader } from './import/page-content.ts';
import { connectionOf } from './integrations.ts';
import type { Log } from './log.ts';
import type { MailTransport } from './mail/mail-transports.ts';
import { createMailer } from './mail/mailer.ts';
import { createOutbox } from './mail/outbox.ts';
import { readyMail } from './mail/ready-mail.ts';
import { createDigests } from './secrets/digests.ts';
import { createVault } from './secrets/vault.ts';
import { type User, userById } from './users.ts';
import { createApp } from './web/app.ts';
import { createFigures } from './web/figures.ts';
import { createSessions } from './web/session.ts';
import { staticFiles } from './web/static-files.ts';

/** What a console needs. */
export interface ConsoleOptions {
  /** Open; the caller closes it after `close`. */
  readonly database: DatabaseSync;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** How the vendor is reached, and where it is. */
  readonly fetch: VendorFetch;
  readonly baseUrl: string;
  /** Null when the vendor is the real one. */
  readonly sandbox: Sandbox | null;
  readonly mailTransport: MailTransport;
  /** Folder of the built front end. */
  readonly webFolder: string;
  /** Where people open the console; called when it is needed, because the port can be any free one. */
  readonly publicUrl: () => string;
  readonly log: Log;
  /** @default the machine's */
  readonly clock?: Clock;
  /** 0 to 1. @default Math.random */
  readonly random?: () => number;
  /** Reads the vendor's pages; closed by its creator, after `close`. @default in this thread */
  readonly pageReader?: PageReader;
  /** Between two pages of an import, in milliseconds. @default 0 */
  readonly pagePauseMs?: number;
  /** How long a passed test waits for Finish, in milliseconds. @default 15 minutes */
  readonly draftLifetimeMs?: number;
}

/** A console without a network: an HTTP server passes requests to it. */
export interface Console {
  fetch(request: Request): Promise<Response>;
  /** The adapter as one person may use it. */
  adapter(user: User): IntegrationAdapter;
  /** Starts background work: imports and mails resume where they were. */
  start(): void;
  /** Stops background work between two transactions. */
  close(): Promise<void>;
}

/** Creates a console. */
export function createConsole(options: ConsoleOptions): Console {
  const { key, fetch, baseUrl, sandbox, publicUrl, log, clock = machineClock, random = Math.random } = options;
  const background = { clock, random, log };
  const store = createStore(options.database, log);
  const vault = createVault(key);
  const digests = createDigests(key);
  const events = createAccountEvents(log);
  const accounts = createAccountStore(store, events);
  const sources = createSourceStore(store);
  const drafts = createDraftStore(store, vault, background, options.draftLifetimeMs);
  const outcomes = createOutcomeStore(store, digests, background);
  const imports = createImportStore(store);
  const findings = createFindingStore(store);
  const outbox = createOutbox(store);
  const mailer = createMailer(outbox, options.mailTransport, clock, random, log);
  const digesting = createBackgroundTask(
    'fill_secret_digests',
    () => {
      store.transact(() => fillSecretDigests({ ...shared, importer }, log));
      return null;
    },
    background,
  );
  const vendor = {
    baseUrl: openaiBaseUrl(baseUrl),
    fetch: withOrganizationDetection(fetch, () => ({ ...shared, importer })),
  };
  const importer = createImporter(
    {
      ...{ store, accounts, imports, findings, vault, digests, vendor, clock, random, log, pageDays: new Map() },
      pageReader: options.pageReader ?? pageReader,
      onReady({ account, ownerId }, { range }) {
        const person = userById(ownerId);
        if (person === null) return;
        const noun = connectionOf(account.integrationId)?.name ?? account.integrationId;
        outbox.add(readyMail(account, noun, range, person, publicUrl()), clock.now());
        store.afterCommit(mailer.wake);
      },
    },
    options.pagePauseMs ?? 0,
  );
  const shared = { store, accounts, sources, imports, events, vault, digests, log, clock };
  const parts = { ...shared, drafts, outcomes, importer, vendor };
  digesting.run();
  const adapter = (user: User): IntegrationAdapter => consoleAdapter(parts, user);
  const app = createApp({
    ...{ adapter, sandbox, clock, log },
    figures: createFigures(store, findings, log),
    sessions: createSessions(key, publicUrl().startsWith('https:')),
    files: staticFiles(options.webFolder),
    hosts: () => ownHosts(publicUrl()),
  });

  return {
    fetch: async (request) => app.fetch(request),
    adapter,
    start() {
      drafts.sweep();
      outcomes.clean();
      importer.start();
      mailer.start();
    },
    async close() {
      digesting.close();
      drafts.close();
      outcomes.close();
      await Promise.all([importer.close(), mailer.close()]);
    },
  };
}

/** The console's own name, and on this machine its other spellings. */
function ownHosts(publicUrl: string): ReadonlySet<string> {
  const { host, hostname, port } = new URL(publicUrl);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const spellings = isHere
    ? ['127.0.0.1', 'localhost', '[::1]'].map((name) => (port === '' ? name : `${name}:${port}`))
    : [];
  return new Set([host, ...spellings]);
}
