/** What a {@link ContractViolation} says, part by part. No part holds a credential. */
export interface ViolationDetails {
  /** Method and input of the call, with credentials as `[secret]`. */
  readonly called: string;
  /** The answer or the rejection. */
  readonly answered: string;
  /** What the contract asks for instead. */
  readonly expected: string;
  /** What goes wrong for people when it stays as it is. */
  readonly why: string;
  /** How to fix the adapter. */
  readonly fix: string;
}

/** A guarantee of the adapter contract that is not kept. */
export class ContractViolation extends Error implements ViolationDetails {
  /** Method and input of the call, with credentials as `[secret]`. */
  readonly called: string;
  /** The answer or the rejection. */
  readonly answered: string;
  /** What the contract asks for instead. */
  readonly expected: string;
  /** What goes wrong for people when it stays as it is. */
  readonly why: string;
  /** How to fix the adapter. */
  readonly fix: string;

  constructor(details: ViolationDetails) {
    const { called, answered, expected, why, fix } = details;
    super(
      [
        `Called: ${called}`,
        `Came back: ${answered}`,
        `Expected: ${expected}`,
        `Why it matters: ${why}`,
        `How to fix it: ${fix}`,
      ].join('\n'),
    );
    this.name = 'ContractViolation';
    this.called = called;
    this.answered = answered;
    this.expected = expected;
    this.why = why;
    this.fix = fix;
  }
}

/** Ends a check: the adapter or the fixture lacks what the check needs. */
export class NotApplicable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotApplicable';
  }
}

/**
 * Ends a check whose set-up failed over a guarantee that another check names. If that check passes after all, the
 * failed set-up is a violation of its own.
 */
export class Blocked extends Error {
  /** Name of the check that reports why. */
  readonly blocker: string;
  /** What failed. */
  readonly details: ViolationDetails;

  constructor(blocker: string, details: ViolationDetails) {
    super(`Blocked by: ${blocker}`);
    this.name = 'Blocked';
    this.blocker = blocker;
    this.details = details;
  }
}
