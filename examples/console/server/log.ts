/** The members of one line. The list is closed: no member holds text from outside, so no secret is logged. */
export interface LogEntry {
  /** What happened, in snake_case. */
  readonly event: string;
  readonly level?: 'info' | 'warn' | 'error';
  /** Our own code or the closed code of a failure. */
  readonly code?: string;
  /** Pattern of a route, never the address that was asked for: a person may paste a key into an address bar. */
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly operation?: string;
  readonly correlationId?: string;
  readonly accountId?: string;
  readonly mailId?: string;
  readonly stream?: string;
  /** A day, `YYYY-MM-DD`. */
  readonly day?: string;
  readonly attempt?: number;
  readonly retryInMs?: number;
  /** The class of an error, never its message: that may repeat what was sent. */
  readonly error?: string;
  readonly count?: number;
}

/** Writes one line. */
export type Log = (entry: LogEntry) => void;

/** One JSON object a line, with the moment first. */
export function lineLog(write: (line: string) => void, now: () => number = Date.now): Log {
  return ({ event, level = 'info', ...rest }) =>
    write(`${JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...rest })}\n`);
}

/** Primary result codes of SQLite that an operator can act upon (https://www.sqlite.org/rescode.html). */
const SQLITE_CODES: ReadonlyMap<number, string> = new Map([
  [5, 'SQLITE_BUSY'],
  [8, 'SQLITE_READONLY'],
  [10, 'SQLITE_IOERR'],
  [11, 'SQLITE_CORRUPT'],
  [13, 'SQLITE_FULL'],
  [14, 'SQLITE_CANTOPEN'],
  [19, 'SQLITE_CONSTRAINT'],
  [26, 'SQLITE_NOTADB'],
]);

/** The name of SQLite's primary result code; null when SQLite did not throw it, or gave a code that is not listed. */
export function sqliteCode(thrown: unknown): string | null {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'errcode') : undefined;
  // The upper bytes hold a more detailed code.
  return typeof code === 'number' ? (SQLITE_CODES.get(code & 0xff) ?? null) : null;
}

/** What of a thrown value may be logged: its class, and the code that Node or SQLite gave it. */
export function errorName(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code: unknown = sqliteCode(thrown) ?? Reflect.get(thrown, 'code');
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/u.test(code) ? `${thrown.name} ${code}` : thrown.name;
}
