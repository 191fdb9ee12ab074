import { ALL_CHECKS } from './all-checks.ts';
import { type CheckContext, type ContractLimits, createContext, type NamedCheck, within } from './context.ts';
import type { ContractFixture } from './fixture.ts';
import { fillStore, type LargeStore } from './large-store.ts';
import { Blocked, ContractViolation, NotApplicable } from './violation.ts';

/** How a check ended that found no violation. */
export type ContractOutcome =
  | { readonly status: 'passed' }
  /** The adapter leaves out what the check is about, or the fixture what it needs; `reason` says which. */
  | { readonly status: 'not_applicable'; readonly reason: string };

/** One guarantee of the adapter contract, ready for any test runner. */
export interface ContractCheck {
  /** The guarantee, as a sentence. */
  readonly name: string;
  /** What to give the runner as its own limit, in milliseconds: the check ends before it and says which call did not settle. */
  readonly limitMs: number;
  /** @throws {ContractViolation} When the guarantee is not kept. */
  run(): Promise<ContractOutcome>;
}

/** The checks in their order, from the particular to the general: the first that fails names the fault best. */
export interface AdapterContract extends ReadonlyArray<ContractCheck> {
  /** Frees the store that reading checks share. Called by itself after the last of them; call it too when some are left out. */
  dispose(): Promise<void>;
}

const DEFAULT_LIMITS: ContractLimits = { limitMs: 30_000, abortMs: 2_000, quietMs: 250, eventMs: 5_000 };
/** Filling a store takes longer. */
const SHARED_FACTOR = 4;
const MARGIN_MS = 5_000;

/**
 * The adapter contract as a list of checks. A check that has nothing to check says so: pass its reason on to the
 * runner, for example `const outcome = await check.run(); if (outcome.status === 'not_applicable') context.skip(outcome.reason)`.
 *
 * @param make Called once per check, and once for the checks that share a store of 120 accounts.
 */
export function adapterContract(
  make: () => Promise<ContractFixture> | ContractFixture,
  options: Partial<ContractLimits> = {},
): AdapterContract {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const shared = sharedStore(make, limits);
  const ended = new Map<string, Promise<ContractOutcome>>();

  function runNamed(check: NamedCheck, visited: ReadonlySet<string>): Promise<ContractOutcome> {
    const run = runOnce(check).catch((thrown: unknown) => confirm(thrown, visited));
    ended.set(check.name, run);
    // Whoever asked first is told; that nobody asks a second time is no unhandled rejection.
    run.catch(() => {});
    return run;
  }

  async function runOnce(check: NamedCheck): Promise<ContractOutcome> {
    if (check.sharesStore === true) return shared.use((context) => runLimited(check, context, limitOf(check, limits)));
    const fixture = await make();
    try {
      const context = createContext(fixture, limits, () =>
        Promise.reject(new NotApplicable('There is no shared store.')),
      );
      return await runLimited(check, context, limitOf(check, limits));
    } finally {
      await within(MARGIN_MS, Promise.resolve(fixture.dispose?.()));
    }
  }

  /** A check that is blocked by another is not applicable only if that other one does find the fault. */
  async function confirm(thrown: unknown, visited: ReadonlySet<string>): Promise<ContractOutcome> {
    if (thrown instanceof NotApplicable) return { status: 'not_applicable', reason: thrown.message };
    if (!(thrown instanceof Blocked)) throw thrown;
    const cause = ALL_CHECKS.find(({ name }) => name === thrown.blocker);
    if (cause === undefined || visited.has(cause.name)) throw new ContractViolation(thrown.details);
    const run = ended.get(cause.name) ?? runNamed(cause, new Set([...visited, cause.name]));
    const outcome = await within(
      limitOf(cause, limits),
      run.catch(() => null),
    );
    if (outcome?.value?.status === 'passed') throw new ContractViolation(thrown.details);
    return { status: 'not_applicable', reason: `Another check finds why this one cannot begin: “${cause.name}”.` };
  }

  const checks = ALL_CHECKS.map(
    (check): ContractCheck => ({
      name: check.name,
      limitMs: 2 * limitOf(check, limits) + 2 * MARGIN_MS,
      run: () => runNamed(check, new Set([check.name])),
    }),
  );
  return Object.assign(checks, { dispose: shared.dispose });
}

function limitOf(check: NamedCheck, { limitMs }: ContractLimits): number {
  return check.sharesStore === true ? SHARED_FACTOR * limitMs : limitMs;
}

async function runLimited(check: NamedCheck, context: CheckContext, limitMs: number): Promise<ContractOutcome> {
  const ended = await within(limitMs, asViolation(check, context));
  if (ended !== null) return { status: 'passed' };
  const [pending] = context.calls.pending();
  throw new ContractViolation({
    called: pending ?? 'several methods, one after the other',
    answered: `${pending === undefined ? 'not everything' : 'nothing'} within ${limitMs} ms`,
    expected: 'that every call settles, with an answer or a rejection',
    why: 'The page waits until its own limit and then says that the outcome is unknown.',
    fix: 'Give the work behind the call a limit of its own and pass the signal on. If the vendor is that slow, raise limitMs.',
  });
}

/** An error that is none of ours comes from an answer that cannot be read. */
async function asViolation(check: NamedCheck, context: CheckContext): Promise<void> {
  try {
    await check.run(context);
  } catch (thrown) {
    if (thrown instanceof ContractViolation || thrown instanceof NotApplicable || thrown instanceof Blocked)
      throw thrown;
    throw new ContractViolation({
      called: `the methods of “${check.name}”`,
      answered: `something that cannot be read (${thrown instanceof Error ? thrown.name : typeof thrown})`,
      expected: 'answers of the shapes that IntegrationAdapter declares',
      why: 'The library would show an unexpected answer.',
      fix: 'Mend what the checks about readable answers report first.',
    });
  }
}

/** One fixture with 120 accounts, made when the first check needs it and freed after the last. */
function sharedStore(make: () => Promise<ContractFixture> | ContractFixture, limits: ContractLimits) {
  let made: Promise<{ readonly fixture: ContractFixture; readonly store: () => Promise<LargeStore> }> | null = null;
  let left = ALL_CHECKS.filter(({ sharesStore }) => sharesStore === true).length;

  async function open() {
    const fixture = await make();
    let filled: Promise<LargeStore> | null = null;
    const store = (): Promise<LargeStore> => {
      filled ??= fillStore(createContext(fixture, limits, store));
      return filled;
    };
    return { fixture, store };
  }
  async function dispose(): Promise<void> {
    const present = made;
    made = null;
    left = ALL_CHECKS.filter(({ sharesStore }) => sharesStore === true).length;
    if (present !== null)
      await within(
        MARGIN_MS,
        present.then(({ fixture }) => fixture.dispose?.()),
      );
  }
  return {
    dispose,
    async use<T>(run: (context: CheckContext) => Promise<T>): Promise<T> {
      made ??= open();
      try {
        const { fixture, store } = await made;
        return await run(createContext(fixture, limits, store));
      } finally {
        left -= 1;
        if (left <= 0) await dispose();
      }
    },
  };
}
