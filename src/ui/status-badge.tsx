import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** How much something asks for attention. */
export type Tone = 'neutral' | 'info' | 'success' | 'caution' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'clock',
  success: 'check',
  caution: 'warning',
  danger: 'cross',
};

/** Props of {@link StatusBadge}. */
export interface StatusBadgeProps {
  readonly tone: Tone;
  /** @default by tone */
  readonly icon?: IconName | undefined;
  /** The status in words. */
  readonly children: ReactNode;
}

/** A status by icon and words, never by colour alone. Renders a `<span>`. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps): ReactElement {
  return (
    <span data-slot="ik-badge" data-tone={tone}>
      <Icon name={icon ?? ICONS[tone]} />
      <span>{children}</span>
    </span>
  );
}
