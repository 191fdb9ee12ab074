import { assertNever } from '../base/assert-never.ts';
import type { Condition } from './integration.ts';

/** What conditions look at. */
export interface ConditionFacts {
  /** Values of the fields that are not secret. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Ids of the capabilities that are asked for. */
  readonly capabilities: readonly string[];
  readonly mode: 'connect' | 'rotate';
}

/** Whether something with this condition is shown; without one it always is. */
export function conditionHolds(condition: Condition | undefined, facts: ConditionFacts): boolean {
  if (condition === undefined) return true;
  if ('field' in condition) {
    const value = Object.hasOwn(facts.values, condition.field) ? facts.values[condition.field] : undefined;
    return condition.in.includes(String(value ?? ''));
  }
  if ('capability' in condition) return facts.capabilities.includes(condition.capability);
  if ('mode' in condition) return condition.mode.includes(facts.mode);
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, facts));
  if ('not' in condition) return !conditionHolds(condition.not, facts);
  return assertNever(condition);
}
