/** Why the console cannot be started or go on as it is set up. */
export type ProblemCode =
  | 'setting_invalid'
  | 'port_in_use'
  | 'address_unavailable'
  | 'data_in_use'
  | 'data_unusable'
  | 'data_newer'
  | 'key_missing'
  | 'key_invalid'
  | 'key_readable'
  | 'key_wrong';

/** The operator must do something: what happened, why it is a problem, how to solve it. Holds no secret. */
export class ConsoleProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, what: string, why: string, fix: string) {
    super(`${what} ${why} ${fix}`);
    this.name = 'ConsoleProblem';
    this.code = code;
  }
}
