/** One text of a value, and its path. */
export interface FoundText {
  /** For example `items[3].credential.name`, or `items[3] (a member's name)`. */
  readonly path: string;
  readonly text: string;
}

const DEEPEST = 16;

/**
 * Every text in a value: members and their names, also of errors with their message and stack, maps, sets and
 * addresses; and what the entries of an array spell together, so that a text cut into pieces is one again.
 */
export function textsOf(value: unknown): readonly FoundText[] {
  const found: FoundText[] = [];
  const seen = new Set<object>();

  function visit(part: unknown, path: string, depth: number): void {
    if (typeof part === 'string') found.push({ path: path === '' ? 'the answer itself' : path, text: part });
    if (typeof part !== 'object' || part === null || depth > DEEPEST || seen.has(part)) return;
    seen.add(part);
    if (part instanceof URL) found.push({ path, text: part.href });
    if (part instanceof Map) visit([...part.entries()], `${path}(map)`, depth + 1);
    if (part instanceof Set) visit([...part.values()], `${path}(set)`, depth + 1);
    const together =
      Array.isArray(part) || ArrayBuffer.isView(part) ? joined(Array.from(part as ArrayLike<unknown>)) : '';
    if (together !== '') found.push({ path: `${path} (its entries together)`, text: together });
    for (const name of Reflect.ownKeys(part)) {
      const shown = typeof name === 'string' ? name : (name.description ?? '');
      const place = Array.isArray(part) ? `${path}[${shown}]` : `${path}${path === '' ? '' : '.'}${shown}`;
      if (!Array.isArray(part))
        found.push({ path: `${path === '' ? 'the answer' : path} (a member’s name)`, text: shown });
      visit(read(part, name), place, depth + 1);
    }
  }

  visit(value, '', 0);
  return found;
}

function joined(entries: readonly unknown[]): string {
  if (entries.length > 0 && entries.every((entry) => typeof entry === 'number' && entry >= 0 && entry < 0x11_0000))
    return entries.map((entry) => String.fromCodePoint(Math.trunc(Number(entry)))).join('');
  return entries.every((entry) => typeof entry === 'string') ? entries.join('') : '';
}

/** A getter may throw. */
function read(part: object, name: string | symbol): unknown {
  try {
    return Reflect.get(part, name);
  } catch {
    return undefined;
  }
}
