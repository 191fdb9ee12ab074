/** What one line may tell. A closed list of members: there is no place for a text from outside, so no secret gets in. */
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

/** What of a thrown value may be logged: its class, and the code that Node or SQLite gave it. */
export function errorName(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,63}$/u.test(code) ? `${thrown.name} ${code}` : thrown.name;
}
