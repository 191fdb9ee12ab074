import type { Check, TestReport, TestResult } from '../adapter/test.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { ConnectTarget } from './connect-state.ts';

/** More lines than any test has; an adapter that reports without end is not followed. */
const MOST_CHECKS = 100;

/**
 * The checks that a test is going to make, drawn as pending before it starts.
 *
 * The identity check is not required: a vendor that returns no identity passes with a note.
 *
 * @param asked Ids of the requested capabilities.
 */
export function expectedChecks(definition: IntegrationDefinition, asked: readonly string[]): readonly Check[] {
  const capabilities = (definition.capabilities ?? []).filter(({ id }) => asked.includes(id));
  return [
    { id: 'credential', required: true, status: 'pending' },
    { id: 'identity', required: false, status: 'pending' },
    ...capabilities.map(({ id, required }): Check => ({ id, capability: id, required, status: 'pending' })),
  ];
}

/** The checks with one more report: in place when the check is known, at the end when it is not. */
export function withCheck(checks: readonly Check[], check: Check): readonly Check[] {
  const known = checks.some(({ id }) => id === check.id);
  if (!known && checks.length >= MOST_CHECKS) return checks;
  return known ? checks.map((other) => (other.id === check.id ? check : other)) : [...checks, check];
}

/** The checks when the test is over: one that never ended was not made. */
export function settled(checks: readonly Check[]): readonly Check[] {
  return checks.map((check) =>
    check.status === 'pending' || check.status === 'running' ? { ...check, status: 'skipped' } : check,
  );
}

/** What the test found, without its verdict, with every check that was drawn. */
export function reportOf(result: TestResult, drawn: readonly Check[]): TestReport {
  const { capabilities, notVerified, identity, relation, expiresAt, credentialName, checkedAt } = result;
  const checks = settled(result.checks.reduce(withCheck, drawn));
  return { checks, capabilities, notVerified, identity, relation, expiresAt, credentialName, checkedAt };
}

/** Whether a pass contradicts itself: a required check of it failed. */
export function contradicts(report: TestReport): boolean {
  return report.checks.some((check) => check.required && check.status === 'failed');
}

/**
 * Whether the tested credential belongs to another account than the one whose credential is to be replaced.
 * The vendor's id decides; where the account has none, the host's relation of the organization does.
 */
export function belongsElsewhere(report: TestReport, target: ConnectTarget): boolean {
  if (target.mode === 'connect') return false;
  const { identity, relation } = report;
  if (target.externalId !== undefined && identity !== undefined) return identity.externalId !== target.externalId;
  return relation?.kind === 'existing' && relation.accountId !== target.accountId;
}
