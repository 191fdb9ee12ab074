import { MOST_NESTED } from './input-limits.ts';

/** Whether an untrusted value is nested deeper than {@link MOST_NESTED} levels, or contains itself. */
export function isNestedTooDeep(value: unknown): boolean {
  return findTooDeep(value) !== null;
}

/**
 * The path of the first member below the deepest level allowed; null when there is none. Walks without recursion, and
 * visits a value that several members share once per level. What a getter throws is not caught.
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
