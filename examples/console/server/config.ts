import { fileURLToPath } from 'node:url';
import { isAbsolute, resolve } from 'node:path';
import { isUsageError } from 'integration-kit/core';
import { openaiBaseUrl } from 'integration-kit/verify/openai';
import { DRAFT_LIFETIME_MS } from './accounts/draft-store.ts';
import { ConsoleProblem } from './problem.ts';

/** How the console is set up. */
export interface Config {
  /** 0 = any free one. */
  readonly port: number;
  readonly host: string;
  /** Where everything that lasts is kept. */
  readonly folder: string;
  /** Where people open it; null = where it listens. */
  readonly publicUrl: string | null;
  /** The real vendor, without a trailing slash and without `/v1`; null = the sandbox in this process. */
  readonly vendorUrl: string | null;
  /** The sealing key as given; null = the file in the folder. */
  readonly key: string | null;
  /** Null = mails are kept as files in the folder. */
  readonly smtpUrl: string | null;
  readonly pagePauseMs: number;
  readonly draftLifetimeMs: number;
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/**
 * Reads the settings from the environment. An empty one counts as absent.
 *
 * @throws {ConsoleProblem} `setting_invalid`, naming the setting and never its value: it may be a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = (name: string): string | null => environment[name]?.trim() || null;
  const host = read('HOST') ?? '127.0.0.1';
  const publicUrl = readPlainUrl('CONSOLE_URL', read('CONSOLE_URL'));
  if (!LOOPBACK.has(host) && publicUrl === null) {
    throw invalid(
      'CONSOLE_URL is not set, and HOST lets other machines in.',
      'Whoever reaches this console can be any of its users, and it answers only to names that it knows.',
      'Leave HOST out, or set CONSOLE_URL to the address that people open and protect it by a proxy with a sign-in.',
    );
  }
  const folder = read('CONSOLE_DATA');
  return {
    port: readInteger('PORT', read('PORT'), 4300, 65_535),
    host,
    folder: folder === null ? fromHere('../.data') : isAbsolute(folder) ? folder : resolve(folder),
    publicUrl,
    vendorUrl: readVendorUrl(read('OPENAI_BASE_URL')),
    key: read('CONSOLE_KEY'),
    smtpUrl: readUrl('SMTP_URL', read('SMTP_URL'), ['smtp:', 'smtps:']),
    pagePauseMs: readInteger('IMPORT_PAUSE_MS', read('IMPORT_PAUSE_MS'), 400, 60_000),
    draftLifetimeMs: readInteger('DRAFT_LIFETIME_MS', read('DRAFT_LIFETIME_MS'), DRAFT_LIFETIME_MS, 86_400_000),
  };
}

/** A path beside this file. */
export function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function readVendorUrl(text: string | null): string | null {
  const url = readPlainUrl('OPENAI_BASE_URL', text);
  if (url === null) return null;
  try {
    return openaiBaseUrl(url);
  } catch (thrown) {
    if (!isUsageError(thrown)) throw thrown;
    throw invalid(
      'OPENAI_BASE_URL is not an address that a key may be sent to.',
      'Keys must not travel readable.',
      'Use https:, for example https://api.openai.com or https://eu.api.openai.com/v1; or http: on this machine.',
    );
  }
}

/** An address that a path is put behind, and that is shown to people or asked with keys. */
function readPlainUrl(name: string, text: string | null): string | null {
  const url = readUrl(name, text, ['http:', 'https:']);
  if (url === null) return null;
  const { username, password } = new URL(url);
  if (username === '' && password === '' && !/[?#]/u.test(url)) return url;
  throw invalid(
    `${name} has a user, a password, a query or a fragment.`,
    'A path is put behind it, and no request is made with a password in its address.',
    `Leave only the address itself in ${name}, for example https://host.example.`,
  );
}

function readUrl(name: string, text: string | null, protocols: readonly string[]): string | null {
  if (text === null) return null;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/+$/u, '');
  throw invalid(
    `${name} is no address that begins with ${protocols.join(' or ')}.`,
    'The console could not reach or name what is there.',
    `Correct ${name}, or leave it out.`,
  );
}

function readInteger(name: string, text: string | null, fallback: number, most: number): number {
  if (text === null) return fallback;
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw invalid(
    `${name} is no whole number from 0 to ${most}.`,
    'The console cannot guess what was meant.',
    `Correct ${name}, or leave it out for ${fallback}.`,
  );
}

function invalid(what: string, why: string, fix: string): ConsoleProblem {
  return new ConsoleProblem('setting_invalid', what, why, fix);
}
