import type { IntegrationAdapter } from '../../adapter/adapter.ts';
import type { TestInput } from '../../adapter/test.ts';

/**
 * What a host prepares so that its adapter can be checked. Made afresh for most checks; the checks that read a list of
 * 120 accounts share one. What is left out makes the checks that need it "not applicable".
 */
export interface ContractFixture {
  /** The adapter as a person with every right uses it, over an empty store. */
  readonly adapter: IntegrationAdapter;
  /** The same store as a second person of the same tenant with every right uses it. */
  readonly colleague?: IntegrationAdapter | undefined;
  /** The same store as a person of the same tenant uses it who may look and change nothing. */
  readonly viewer?: IntegrationAdapter | undefined;
  /** A person with every right in another tenant, where nothing is connected. */
  readonly stranger?: IntegrationAdapter | undefined;
  /**
   * Who refuses a person without the right. With `serveAdapter` the bare adapter is not asked to; check the served one
   * too. @default 'adapter'
   */
  readonly accessEnforcedBy?: 'adapter' | 'serveAdapter' | undefined;
  /** Definition to connect with. */
  readonly integrationId: string;
  /** Its method. */
  readonly methodId: string;
  /** Ids of the capabilities to ask for. */
  readonly capabilities: readonly string[];
  /** Credentials of a test vendor. Never real ones; random beyond the prefix that they share. */
  readonly values: ContractValues;
  /** Names of the fields of `values` that hold secrets. @default every field with a text of six characters or more */
  readonly secretFields?: readonly string[] | undefined;
  /**
   * A working credential of vendor organization number `n`, 0 to 119; each number is another organization. Connecting
   * them takes 120 tests: behind `serveAdapter`, which limits tests per minute, offer `seed` instead.
   */
  organization?(n: number): TestInput['values'];
  /** Stores `count` accounts of different organizations, quicker than connecting them. Different statuses help. */
  seed?(count: number): Promise<void> | void;
  /** The host's clock, in milliseconds since 1970-01-01 UTC. @default Date.now */
  now?(): number;
  /** Moves the host's clock past the end of every draft, by an hour for example; `now()` moves with it. */
  expireDrafts?(): Promise<void> | void;
  /**
   * A new adapter for the first person over the same stored data, as after a restart of the server: with nothing in
   * memory of what was before. The adapters of before are not called again. Called several times.
   */
  restart?(): Promise<IntegrationAdapter> | IntegrationAdapter;
  /** Frees what the fixture holds. */
  dispose?(): Promise<void> | void;
}

/** Credentials by what the test vendor says about them. */
export interface ContractValues {
  /** The vendor accepts it for every capability of the fixture. */
  readonly working: TestInput['values'];
  /** Works, and belongs to the same vendor organization as `working`. */
  readonly sameOrganization: TestInput['values'];
  /** Works, and belongs to another vendor organization. */
  readonly otherOrganization: TestInput['values'];
  /** Refused by the vendor. */
  readonly refused: TestInput['values'];
  /** Works, belongs to a third organization, and has fewer than 12 characters. */
  readonly short?: TestInput['values'] | undefined;
  /** Lacks the last one of `capabilities`, whether its test passes or not. May be one of the others. */
  readonly partial?: TestInput['values'] | undefined;
  /** Answered by the vendor with a rate limit. */
  readonly rateLimited?: TestInput['values'] | undefined;
}

/** How many accounts the shared store holds. */
export const STORE_SIZE = 120;
