import { MOST_NESTED } from './input-limits.ts';

/** Whether something from outside is nested deeper than {@link MOST_NESTED} levels, or holds itself. */
export function isNestedTooDeep(value: unknown): boolean {
  return findTooDeep(value) !== null;
}

/**
 * The place of the first member below the deepest level allowed, as the names that lead to it; null when there is none.
 * Walks without recursion, and over what several members share once a level. A getter that throws, throws.
 */
export function findTooDeep(value: unknown): readonly string[] | null {
  if (!isObject(value)) return null;
  let level = new Map<object, Place | null>([[value, null]]);
  for (let depth = 1; level.size > 0; depth += 1) {
    const next = new Map<object, Place>();
    for (const [part, parent] of level) {
      if (depth > MOST_NESTED) return namesOf(parent);
      for (const [name, member] of Object.entries(part)) {
        if (isObject(member) && !next.has(member)) next.set(member, { name, parent });
      }
    }
    level = next;
  }
  return null;
}

interface Place {
  readonly name: string;
  readonly parent: Place | null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function namesOf(place: Place | null): readonly string[] {
  const names: string[] = [];
  for (let at = place; at !== null; at = at.parent) names.unshift(at.name);
  return names;
}
