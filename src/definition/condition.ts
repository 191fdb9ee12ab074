import { assertNever } from '../base/assert-never.ts';
import { isNestedTooDeep } from './nesting.ts';
import type { Condition } from './integration.ts';

/** The values that a condition is evaluated against. */
export interface ConditionContext {
  /** Values of the fields that are not secret. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Ids of the requested capabilities. */
  readonly capabilities: readonly string[];
  readonly mode: 'connect' | 'rotate';
}

/**
 * Whether a block, step or field with this condition is shown; always without one. A condition that is nested more
 * deeply than a definition may be is false; `checkDefinition` refuses it.
 */
export function conditionHolds(condition: Condition | undefined, facts: ConditionContext): boolean {
  if (condition === undefined) return true;
  return !isNestedTooDeep(condition) && holds(condition, facts);
}

function holds(condition: Condition, facts: ConditionContext): boolean {
  if ('field' in condition) {
    const value = Object.hasOwn(facts.values, condition.field) ? facts.values[condition.field] : undefined;
    return condition.in.includes(String(value ?? ''));
  }
  if ('capability' in condition) return facts.capabilities.includes(condition.capability);
  if ('mode' in condition) return condition.mode.includes(facts.mode);
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  return assertNever(condition);
}
