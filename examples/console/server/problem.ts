/** Why the console cannot be started or go on as it is set up. */
export type ProblemCode =
  | 'setting_invalid'
  | 'port_in_use'
  | 'address_unavailable'
  | 'data_in_use'
  | 'data_unusable'
  | 'data_damaged'
  | 'data_not_migrated'
  | 'data_newer'
  | 'disk_full'
  | 'key_missing'
  | 'key_unusable'
  | 'key_invalid'
  | 'key_readable'
  | 'key_wrong'
  | 'unexpected';

/** The operator must do something: what happened, why it is a problem, how to solve it. Holds no secret. */
export class ConsoleProblem extends Error {
  readonly code: ProblemCode;
  /** What happened. */
  readonly what: string;
  /** Why it is a problem. */
  readonly why: string;
  /** How to solve it. */
  readonly fix: string;

  constructor(code: ProblemCode, what: string, why: string, fix: string) {
    super(`${what} ${why} ${fix}`);
    this.name = 'ConsoleProblem';
    this.code = code;
    this.what = what;
    this.why = why;
    this.fix = fix;
  }
}
