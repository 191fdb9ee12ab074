import { safeHref } from './safe-url.ts';

/** A segment of a text with inline markup. */
export type InlineSegment =
  | { readonly kind: 'text'; readonly text: string }
  /** A label of the vendor's screen: emphasised, never translated. */
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/**
 * Splits a text into segments. Supports `**label**`, `` `code` `` and `[text](https://…)` only. Markup that is not closed
 * stays text, and a link with an unsafe address becomes its text. Linear in the length of the text.
 */
export function parseInlineMarkup(source: string): readonly InlineSegment[] {
  const segments: InlineSegment[] = [];
  let plain = '';
  let at = 0;
  const closers = new Map<string, boolean>();
  const find = (closer: string, from: number): number => {
    if (closers.get(closer) === false) return -1;
    const index = source.indexOf(closer, from);
    if (index < 0) closers.set(closer, false);
    return index;
  };
  const take = (segment: InlineSegment, next: number): void => {
    if (plain !== '') segments.push({ kind: 'text', text: plain });
    plain = '';
    segments.push(segment);
    at = next;
  };
  while (at < source.length) {
    if (source.startsWith('**', at)) {
      const end = find('**', at + 2);
      if (end > at + 2) {
        take({ kind: 'label', text: source.slice(at + 2, end) }, end + 2);
        continue;
      }
    } else if (source[at] === '`') {
      const end = find('`', at + 1);
      if (end > at + 1) {
        take({ kind: 'code', text: source.slice(at + 1, end) }, end + 1);
        continue;
      }
    } else if (source[at] === '[') {
      const link = readLink(source, at, find);
      if (link !== null) {
        take(link.segment, link.next);
        continue;
      }
    }
    plain += source[at];
    at += 1;
  }
  if (plain !== '') segments.push({ kind: 'text', text: plain });
  return segments;
}

/** Removes the markup of a text, for names and announcements. */
export function stripMarkup(source: string): string {
  return parseInlineMarkup(source)
    .map((segment) => segment.text)
    .join('');
}

function readLink(
  source: string,
  at: number,
  find: (closer: string, from: number) => number,
): { readonly segment: InlineSegment; readonly next: number } | null {
  const middle = find('](', at + 1);
  if (middle <= at + 1) return null;
  const end = find(')', middle + 2);
  if (end < 0) return null;
  const text = source.slice(at + 1, middle);
  if (text.includes('[')) return null;
  const href = safeHref(source.slice(middle + 2, end));
  return { segment: href === null ? { kind: 'text', text } : { kind: 'link', text, href }, next: end + 1 };
}
