import { ALL_CHECKS } from './all-checks.ts';
import { type CheckContext, type ContractLimits, createContext, type NamedCheck, within } from './context.ts';
import { createFindings, type Finding } from './findings.ts';
import type { ContractFixture } from './fixture.ts';
import { fillStore, type LargeStore } from './large-store.ts';
import type { SecretSearch } from './secret-search.ts';
import { Blocked, ContractViolation, NotApplicable, type ViolationDetails } from './violation.ts';

/** How a check ended that has no violation to report. */
export type ContractOutcome =
  | { readonly status: 'passed' }
  /** The adapter leaves out what the check is about, the fixture what it needs, or another check finds the fault; `reason` says which. */
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
 * The adapter contract as a list of checks, for any test runner. A check that has nothing to look at ends with
 * `not_applicable` and a reason; pass the reason on, so that it is seen and not taken for a pass. In Vitest:
 *
 * ```ts
 * it(check.name, { timeout: check.limitMs }, async (context) => {
 *   const outcome = await check.run();
 *   if (outcome.status === 'not_applicable') context.skip(outcome.reason);
 * });
 * ```
 *
 * In `node:test` the same with `t.skip(outcome.reason)`. Jest cannot skip a test that runs: use `runAdapterContract`.
 *
 * One fault fails one check and few beside it. A check that fails only because a simpler one fails is
 * `not_applicable`, and its reason names that one; a credential that leaks is reported in any case.
 *
 * What is promised is documented at `IntegrationAdapter` and the types that it names. `startAuthorization` is not
 * exercised: its answer is an address at the vendor, and only a person there can go on. `openSession` is looked at for
 * its shape and for credentials. What a host shows of a vendor is not compared with the vendor.
 *
 * @param make Called once per check, and once for the checks that share a store of 120 accounts.
 */
export function adapterContract(
  make: () => Promise<ContractFixture> | ContractFixture,
  options: Partial<ContractLimits> = {},
): AdapterContract {
  const limits = { ...DEFAULT_LIMITS, ...options };
  const shared = sharedStore(make, limits);
  const findings = createFindings((check) => find(check, make, limits, shared));

  async function runNamed(check: NamedCheck): Promise<ContractOutcome> {
    const finding = await findings.next(check);
    if (finding.kind === 'passed') return { status: 'passed' };
    if (finding.kind === 'not_applicable') return { status: 'not_applicable', reason: finding.reason };
    const cause = await within(limitOf(check, limits), findings.causeOf(check, finding));
    if (cause === null || cause.value === null) throw new ContractViolation(finding.details);
    return { status: 'not_applicable', reason: `Another check finds why this one cannot pass: “${cause.value}”.` };
  }

  const checks = ALL_CHECKS.map(
    (check): ContractCheck => ({
      name: check.name,
      limitMs: 2 * limitOf(check, limits) + 2 * MARGIN_MS,
      run: () => runNamed(check),
    }),
  );
  return Object.assign(checks, { dispose: shared.dispose });
}

/** What one check finds by itself, whatever other checks find. */
async function find(
  check: NamedCheck,
  make: () => Promise<ContractFixture> | ContractFixture,
  limits: ContractLimits,
  shared: ReturnType<typeof sharedStore>,
): Promise<Finding> {
  if (check.sharesStore === true) return shared.use((context) => findLimited(check, context, limitOf(check, limits)));
  const fixture = await make();
  try {
    const context = createContext(fixture, limits, () =>
      Promise.reject(new NotApplicable('There is no shared store.')),
    );
    return await findLimited(check, context, limitOf(check, limits));
  } finally {
    await within(MARGIN_MS, Promise.resolve(fixture.dispose?.()));
  }
}

function limitOf(check: NamedCheck, { limitMs }: ContractLimits): number {
  return check.sharesStore === true ? SHARED_FACTOR * limitMs : limitMs;
}

async function findLimited(check: NamedCheck, context: CheckContext, limitMs: number): Promise<Finding> {
  const ended = await within(limitMs, findNow(check, context));
  if (ended !== null) return ended.value;
  const [pending] = context.calls.pending();
  const details = {
    called: pending ?? 'several methods, one after the other',
    answered: `${pending === undefined ? 'not everything' : 'nothing'} within ${limitMs} ms`,
    expected: 'that every call settles, with an answer or a rejection',
    why: 'The page waits until its own limit and then says that the outcome is unknown.',
    fix: 'Give the work behind the call a limit of its own and pass the signal on. If the vendor is that slow, raise limitMs.',
  };
  return { kind: 'violation', details, isFinal: false };
}

async function findNow(check: NamedCheck, context: CheckContext): Promise<Finding> {
  try {
    await check.run(context);
    return { kind: 'passed' };
  } catch (thrown) {
    if (thrown instanceof NotApplicable) return { kind: 'not_applicable', reason: thrown.message };
    if (thrown instanceof Blocked) {
      const details = withoutSecrets(thrown.details, context.search);
      return { kind: 'blocked', blocker: thrown.blocker, details };
    }
    if (thrown instanceof ContractViolation) {
      const details = withoutSecrets(thrown, context.search);
      return { kind: 'violation', details, isFinal: check.isAlwaysReported === true };
    }
    // An error that is none of ours comes from an answer that cannot be read.
    const details = {
      called: `the methods of “${check.name}”`,
      answered: `something that cannot be read (${thrown instanceof Error ? thrown.name : typeof thrown})`,
      expected: 'answers of the shapes that IntegrationAdapter declares',
      why: 'The library would show an unexpected answer.',
      fix: 'First fix what the checks about readable answers report.',
    };
    return { kind: 'violation', details, isFinal: false, isUnreadable: true };
  }
}

/** What was expected may name what an account shows, and that may be a part of a credential. */
function withoutSecrets(
  { called, answered, expected, why, fix }: ViolationDetails,
  { formIn }: SecretSearch,
): ViolationDetails {
  const bare = (text: string): string => {
    if (formIn(text) === null) return text;
    const rest = text.replaceAll(/"[^"]*"/gu, (quoted) => (formIn(quoted) === null ? quoted : '"[secret]"'));
    return formIn(rest) === null ? rest : '[secret]';
  };
  return { called: bare(called), answered: bare(answered), expected: bare(expected), why, fix };
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
