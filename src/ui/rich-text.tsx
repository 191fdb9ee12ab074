import type { ReactElement } from 'react';
import { TextLink } from './text-link.tsx';

/** A piece of text with inline markup, already parsed and guarded. */
type RichRun =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

interface RichTextProps {
  readonly runs: readonly RichRun[];
  /** Said after each link. */
  readonly opensNewTab: string;
}

/** Text with vendor labels, code and links, as text nodes: nothing is ever parsed as HTML. */
export function RichText({ runs, opensNewTab }: RichTextProps): ReactElement {
  return <>{runs.map((run, place) => renderRun(run, place, opensNewTab))}</>;
}

/** Runs of one text never change places, so the place is a stable key. */
function renderRun(run: RichRun, place: number, opensNewTab: string): ReactElement | string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'label':
      return (
        <strong key={place} data-slot="ik-vendor-label" translate="no">
          <bdi>{run.text}</bdi>
        </strong>
      );
    case 'code':
      return (
        <code key={place} data-slot="ik-code" dir="ltr" translate="no">
          {run.text}
        </code>
      );
    case 'link':
      return (
        <TextLink key={place} href={run.href} opensNewTab={opensNewTab}>
          {run.text}
        </TextLink>
      );
  }
}
