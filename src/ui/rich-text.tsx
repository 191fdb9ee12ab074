import type { ReactElement } from 'react';
import { TextLink } from './text-link.tsx';

/** A segment of text with inline markup, parsed and with safe addresses. */
type RichSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

interface RichTextProps {
  readonly segments: readonly RichSegment[];
  /** Read after each link. */
  readonly opensNewTab: string;
}

/** Text with vendor labels, code and links, each in an element of its own and never parsed as HTML. */
export function RichText({ segments, opensNewTab }: RichTextProps): ReactElement {
  return <>{segments.map((segment, place) => renderSegment(segment, place, opensNewTab))}</>;
}

/** The segments of a text never move, so that the index is a stable key. */
function renderSegment(segment: RichSegment, place: number, opensNewTab: string): ReactElement {
  switch (segment.kind) {
    case 'text':
      return <span key={place}>{segment.text}</span>;
    case 'label':
      return (
        <strong key={place} data-slot="ik-vendor-label" translate="no">
          <bdi>{segment.text}</bdi>
        </strong>
      );
    case 'code':
      return (
        <code key={place} data-slot="ik-code" dir="ltr" translate="no">
          {segment.text}
        </code>
      );
    case 'link':
      return (
        <TextLink key={place} href={segment.href} opensNewTab={opensNewTab}>
          {segment.text}
        </TextLink>
      );
  }
}
