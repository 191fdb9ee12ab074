import type { ContractFixture } from './fixture.ts';
import { type Calls, createCalls, type Role } from './calls.ts';
import { type SecretSearch, searchFor, secretsOf } from './secret-search.ts';
import type { LargeStore } from './large-store.ts';

/** How long a check waits. */
export interface ContractLimits {
  /**
   * The longest that one check may take, in milliseconds; those with the store of 120 accounts may take four times as
   * long. @default 30000, enough for a vendor that takes 3 s
   */
  readonly limitMs: number;
  /** How soon a call must settle after its signal aborted, in milliseconds. @default 2000 */
  readonly abortMs: number;
  /**
   * How long to watch for what must not come, and to give a stream of changes for opening, in milliseconds.
   * @default 250
   */
  readonly quietMs: number;
  /** How long to wait for an event, in milliseconds. @default 5000 */
  readonly eventMs: number;
}

/** What a check works with. */
export interface CheckContext {
  readonly fixture: ContractFixture;
  readonly calls: Calls;
  readonly search: SecretSearch;
  readonly limits: ContractLimits;
  /** The store of 120 accounts that reading checks share. */
  largeStore(): Promise<LargeStore>;
}

/** One guarantee, as the suite knows it. */
export interface NamedCheck {
  readonly name: string;
  /** Whether it reads the shared store instead of a fixture of its own. */
  readonly sharesStore?: boolean;
  /** Checks whose failure explains why this one fails too: it leaves the fault to them. Without a circle. */
  readonly relies?: readonly string[];
  /** Whether a violation that it finds is reported whatever else fails. */
  readonly isAlwaysReported?: boolean;
  run(context: CheckContext): Promise<void>;
}

/** The people of a fixture by role. */
export function peopleOf(fixture: ContractFixture): Readonly<Record<Role, ContractFixture['colleague']>> {
  const { adapter, colleague, viewer, stranger } = fixture;
  return { administrator: adapter, colleague, viewer, stranger };
}

/** A context over one fixture. */
export function createContext(
  fixture: ContractFixture,
  limits: ContractLimits,
  largeStore: () => Promise<LargeStore>,
): CheckContext {
  const more = fixture.organization === undefined ? [] : [fixture.organization(0), fixture.organization(1)];
  const search = searchFor(secretsOf(fixture, more));
  return { fixture, limits, search, calls: createCalls(peopleOf(fixture), search), largeStore };
}

/** Turns of the event loop that a busy machine gets beyond a limit, so that what is ready is not taken for late. */
const TURNS = 25;

/** Resolves after a while, and after everything that was ready by then. */
export async function wait(ms: number): Promise<void> {
  await sleep(ms);
  for (let turn = 0; turn < TURNS; turn += 1) await sleep(0);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The value, or null when it takes longer than `ms` and is not ready then either. */
export async function within<T>(ms: number, work: Promise<T>): Promise<{ readonly value: T } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turns = 0;
  const late = new Promise<null>((resolve) => {
    function turn(): void {
      turns += 1;
      if (turns > TURNS) resolve(null);
      else timer = setTimeout(turn, 0);
    }
    timer = setTimeout(turn, ms);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
