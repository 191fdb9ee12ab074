import type { ReactElement } from 'react';

/** Elements and no text, so that they may stand beside others. */
export type Elements = ReactElement | null | undefined | false | readonly Elements[];

/** One text, or elements. Never a text beside elements. */
export type Content = string | Elements;

/**
 * Puts a text into an element of its own, so that it may stand beside others. A page translator moves and replaces text
 * nodes; React keeps hold of a text node unless it is the only child of its element.
 */
export function inElement(content: Content): Elements {
  return typeof content === 'string' ? <span>{content}</span> : content;
}

/** A space between inline elements, in an element of its own. */
export function Space(): ReactElement {
  return <span> </span>;
}
