import { ALL_CHECKS } from './all-checks.ts';
import type { NamedCheck } from './context.ts';
import { shapeChecks } from './shape-checks.ts';
import type { ViolationDetails } from './violation.ts';

/** What one check finds by itself. */
export type Finding =
  | { readonly kind: 'passed' }
  | { readonly kind: 'not_applicable'; readonly reason: string }
  /** Its set-up failed over a guarantee that another check names. */
  | { readonly kind: 'blocked'; readonly blocker: string; readonly details: ViolationDetails }
  | {
      readonly kind: 'violation';
      readonly details: ViolationDetails;
      /** Whether it is reported whatever other checks find. */
      readonly isFinal: boolean;
      /** Whether an answer was of another shape than the check could look at. */
      readonly isUnreadable?: boolean;
    };

/** What the checks of one suite find, each looked for once. */
export interface Findings {
  /** What a check finds; run again when it was returned before, as after a retry. */
  next(check: NamedCheck): Promise<Finding>;
  /** The name of the check that finds the same fault in its own, simpler case; null when there is none. */
  causeOf(check: NamedCheck, finding: Finding): Promise<string | null>;
}

/**
 * One fault should fail one check. A check that is blocked, or that relies on another one which fails, leaves the fault
 * to that one. What a check finds never depends on what others find, and `relies` has no circle, so of all checks that
 * find something at least one reports it.
 */
export function createFindings(find: (check: NamedCheck) => Promise<Finding>): Findings {
  const begun = new Map<string, Promise<Finding>>();
  const handedOut = new Set<string>();

  function findingOf(check: NamedCheck): Promise<Finding> {
    const known = begun.get(check.name);
    if (known !== undefined) return known;
    const finding = find(check);
    begun.set(check.name, finding);
    // A fixture that throws is reported by the check that asks for it; other checks find nothing in it.
    finding.catch(() => {});
    return finding;
  }

  async function named(name: string): Promise<Finding | null> {
    const check = ALL_CHECKS.find((one) => one.name === name);
    return check === undefined ? null : findingOf(check).catch(() => null);
  }

  /** Follows what blocks a check. False when the check that is named first passes, or when it all goes in a circle. */
  async function isBlocked(name: string, blocker: string): Promise<boolean> {
    const visited = new Set([name]);
    for (let at = blocker, steps = 0; ; steps += 1) {
      if (visited.has(at)) return false;
      visited.add(at);
      const finding = await named(at);
      if (finding?.kind === 'passed') return steps > 0;
      if (finding?.kind !== 'blocked') return true;
      at = finding.blocker;
    }
  }

  async function isAtFault(name: string): Promise<boolean> {
    const finding = await named(name);
    if (finding?.kind === 'blocked') return !(await isBlocked(name, finding.blocker));
    return finding?.kind === 'violation';
  }

  async function unreadable(): Promise<string | null> {
    const found = await Promise.all(shapeChecks.map(({ name }) => named(name)));
    const place = found.findIndex((finding) => finding?.kind === 'violation' && finding.isFinal);
    return shapeChecks[place]?.name ?? null;
  }

  return {
    next(check) {
      if (handedOut.has(check.name)) begun.delete(check.name);
      handedOut.add(check.name);
      return findingOf(check);
    },
    async causeOf(check, finding) {
      if (finding.kind === 'violation' && finding.isFinal) return null;
      if (finding.kind === 'blocked' && (await isBlocked(check.name, finding.blocker))) return finding.blocker;
      const relies = check.relies ?? [];
      const atFault = await Promise.all(relies.map(isAtFault));
      const relied = relies.find((_, index) => atFault[index]);
      if (relied !== undefined) return relied;
      return finding.kind === 'violation' && finding.isUnreadable === true ? unreadable() : null;
    },
  };
}
