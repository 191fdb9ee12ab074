import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { Tone } from './status-badge.tsx';
import type { Elements } from './content.tsx';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  success: 'check',
  caution: 'warning',
  danger: 'warning',
};

interface CalloutProps extends Omit<HTMLAttributes<HTMLDivElement>, 'title' | 'children'> {
  readonly tone: Tone;
  /** One line above the text. */
  readonly title?: ReactNode;
  /** Buttons and links, after the text. */
  readonly actions?: ReactNode;
  readonly children?: Elements;
}

/** A framed remark with an icon, a title, text and actions. Renders a `<div>`; announce it separately. */
export function Callout({ tone, title, actions, children, ...rest }: CalloutProps): ReactElement {
  return (
    <div data-slot="ik-callout" {...rest} data-tone={tone}>
      <Icon name={ICONS[tone]} />
      <div data-slot="ik-callout-body">
        {title === undefined || title === null ? null : <p data-slot="ik-callout-title">{title}</p>}
        {children}
        {actions === undefined || actions === null ? null : <div data-slot="ik-actions">{actions}</div>}
      </div>
    </div>
  );
}
