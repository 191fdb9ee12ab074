import { MOST_NESTED } from './input-limits.ts';
import { plainSentence } from './sanitise-text.ts';

/**
 * A definition, or any other plain data that a host or a vendor wrote, with every string in it safe to show. What holds
 * nothing to take out is the same object. Addresses of pictures are left to `safeImage`: a picture may be its own address.
 *
 * What is nested deeper than allowed is left out, so that nothing that walks it overflows; `checkDefinition` refuses the
 * definition with the place.
 */
export function sanitiseData<T>(value: T): T {
  // SAFETY: every string stays a string, so the shape stays what it was as far as it may be nested.
  return clean(value, 1, '') as T;
}

/** Members that hold the address of a picture, which may be the picture itself. */
const PICTURES: ReadonlySet<string> = new Set(['icon', 'src', 'srcDark']);

function clean(value: unknown, depth: number, name: string): unknown {
  if (typeof value === 'string') return PICTURES.has(name) ? value : plainSentence(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_NESTED) return undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => clean(item, depth + 1, name));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const members = Object.entries(value);
  const cleaned = members.map(([inner, member]) => [inner, clean(member, depth + 1, inner)] as const);
  return cleaned.every(([, member], index) => member === members[index]?.[1]) ? value : Object.fromEntries(cleaned);
}
