/** A date as ISO 8601: a day, or a moment with its offset (RFC 3339, https://www.rfc-editor.org/rfc/rfc3339#section-5.6). */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/u;
const DATES: ReadonlySet<string> = new Set([
  ...['expiresAt', 'checkedAt', 'changedAt', 'createdAt', 'from', 'to'],
  ...['doneThrough', 'startedAt', 'lastSuccessAt', 'nextAt'],
]);

/**
 * What the library does not take over from an answer, or has to make up because it is missing, each as a sentence;
 * empty when it reads everything.
 */
export function droppedMembers(raw: unknown, parsed: unknown): readonly string[] {
  const found: string[] = [];
  compare(raw, parsed, '', '', found);
  return found;
}

/** Whether a page was read without dropping anything. */
export function isReadable(
  raw: unknown,
  parsed: { readonly ok: boolean; readonly value?: { readonly rows: readonly unknown[] } | undefined },
): boolean {
  if (!parsed.ok || parsed.value === undefined || typeof raw !== 'object' || raw === null || !('items' in raw))
    return false;
  return droppedMembers(raw.items, accountsOf(parsed.value.rows)).length === 0;
}

/** The accounts among parsed rows, in their places. */
export function accountsOf(rows: readonly unknown[]): readonly unknown[] {
  return rows.map((row): unknown =>
    typeof row === 'object' && row !== null ? Reflect.get(row, 'account') : undefined,
  );
}

function compare(raw: unknown, parsed: unknown, name: string, path: string, found: string[]): void {
  const at = path === '' ? 'the answer' : path;
  if (raw === undefined) return;
  if (typeof raw === 'string' && DATES.has(name) && !isIsoDate(raw)) {
    found.push(`${at} is no date of ISO 8601 with its offset`);
  } else if (Array.isArray(raw) && Array.isArray(parsed)) {
    if (raw.length !== parsed.length) found.push(`${raw.length - parsed.length} entries of ${at} cannot be read`);
    else for (const [index, entry] of raw.entries()) compare(entry, parsed[index], name, `${path}[${index}]`, found);
  } else if (isObject(raw) && isObject(parsed)) {
    for (const [member, value] of Object.entries(raw)) {
      const place = path === '' ? member : `${path}.${member}`;
      compare(value, Object.hasOwn(parsed, member) ? Reflect.get(parsed, member) : undefined, member, place, found);
    }
    for (const [member, value] of Object.entries(parsed)) {
      if (value === undefined || Reflect.get(raw, member) !== undefined) continue;
      found.push(`${path === '' ? member : `${path}.${member}`} is missing`);
    }
  } else if (parsed === undefined || (parsed === null) !== (raw === null)) {
    found.push(`${at} is dropped: no member of this name, or not of this type`);
  } else if (typeof raw === 'string' && typeof parsed === 'string') {
    if (parsed === 'unknown' && raw !== 'unknown') found.push(`${at} is a word outside the closed set`);
  } else if (raw !== parsed) {
    found.push(`${at} is taken for ${JSON.stringify(parsed)}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isIsoDate(text: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(text))) return false;
  // `Date` rolls 30 February over to March.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
