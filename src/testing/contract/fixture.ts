import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { TestInput } from '../../adapter/test.ts';

/** What a host prepares so that its adapter can be proven. Made afresh for every check. */
export interface ContractFixture {
  /** The adapter under proof, over an empty store. */
  readonly adapter: IntegrationAdapter;
  /** Definition to connect with. */
  readonly integrationId: string;
  /** Its method. */
  readonly methodId: string;
  /** Ids of the capabilities to ask for. */
  readonly capabilities: readonly string[];
  /** Credentials of a test vendor. Never real ones. */
  readonly values: {
    /** Works. */
    readonly working: TestInput['values'];
    /** Works, and belongs to the same vendor organization as `working`. */
    readonly sameOrganization: TestInput['values'];
    /** Works, and belongs to another vendor organization. */
    readonly otherOrganization: TestInput['values'];
    /** Refused by the vendor. */
    readonly refused: TestInput['values'];
  };
  /** A new adapter over the same stored data, as after a restart of the server. Absent = restarts are not proven. */
  restart?(): Promise<IntegrationAdapter>;
  /** Frees what the fixture holds. */
  dispose?(): Promise<void> | void;
}

/** A check that found something: what happened, why it is a problem, how to solve it. */
export class ContractViolation extends Error {
  constructor(what: string, why: string, fix: string) {
    super(`${what} ${why} ${fix}`);
    this.name = 'ContractViolation';
  }
}

/** Throws a {@link ContractViolation} unless `holds`. */
export function must(holds: boolean, what: string, why: string, fix: string): asserts holds {
  if (!holds) throw new ContractViolation(what, why, fix);
}

/** A signal that never aborts. */
export function quiet(): { readonly signal: AbortSignal } {
  return { signal: new AbortController().signal };
}

/** A quiet call that collects checks. */
export function listening(onCheck: (id: string) => void = () => {}): {
  readonly signal: AbortSignal;
  readonly onCheck: (check: { readonly id: string }) => void;
} {
  return { ...quiet(), onCheck: (check) => onCheck(check.id) };
}
