import type { AnchorHTMLAttributes, ReactElement } from 'react';
import { BasicIcon } from './basic-icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import { type Content, inElement, Space } from './content.tsx';

interface TextLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target' | 'rel' | 'children'> {
  /** Address of the link, which the caller has checked. */
  readonly href: string;
  /** For a link that leaves the page: read after the text, for example "(opens in a new tab)". Absent = stays in the tab. */
  readonly opensNewTab?: string | undefined;
  readonly children?: Content;
}

/** A link. One that leaves the page opens a new tab, announces it, and sends no referrer. */
export function TextLink({ opensNewTab, children, ...rest }: TextLinkProps): ReactElement {
  if (opensNewTab === undefined) {
    return (
      <a data-slot="ik-link" {...rest}>
        {children}
      </a>
    );
  }
  return (
    <a data-slot="ik-link" {...rest} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {inElement(children)}
      <span>
        <BasicIcon name="external" />
      </span>
      <VisuallyHidden>
        <Space />
        <span>{opensNewTab}</span>
      </VisuallyHidden>
    </a>
  );
}
