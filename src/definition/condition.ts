import { assertNever } from '../base/assert-never.ts';
import { isNestedTooDeep } from './nesting.ts';
import type { Condition } from './integration.ts';

/** What conditions look at. */
export interface ConditionContext {
  /** Values of the fields that are not secret. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Ids of the capabilities that are asked for. */
  readonly capabilities: readonly string[];
  readonly mode: 'connect' | 'rotate';
}

/**
 * Whether something with this condition is shown; without one it always is. A condition nested deeper than a definition
 * may be, which `checkDefinition` refuses, never holds.
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
