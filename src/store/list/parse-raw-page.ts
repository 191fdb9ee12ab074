import type { Parsed } from '../../adapter/call-adapter.ts';
import type { RawPage } from './accounts-list.ts';
import type { Parsers } from '../client/read-adapter.ts';

/** Reads everything of a page but its items: those are read when they come on screen, see `ListItem`. */
export function parseRawPage(parsers: Parsers, answer: unknown): Parsed<RawPage> {
  try {
    // SAFETY: a guess about an answer from outside; what is not so throws here or is refused by the parser.
    const { items, nextCursor, total, applied } = answer as Record<string, unknown>;
    if (!Array.isArray(items)) return { ok: false, failure: { code: 'unexpected_answer' } };
    const parsed = parsers.parseAccountsPage({ items: [], nextCursor, total, applied });
    if (!parsed.ok) return parsed;
    const { rows: _none, ...rest } = parsed.value;
    return { ok: true, value: { ...rest, items } };
  } catch {
    return { ok: false, failure: { code: 'unexpected_answer' } };
  }
}
