import type { ReactElement, ReactNode } from 'react';
import { BasicIcon, type BasicIconName } from './basic-icon.tsx';

/** Urgency of a message or a status. */
export type Tone = 'neutral' | 'info' | 'success' | 'caution' | 'danger';

const ICONS: Readonly<Record<Tone, BasicIconName>> = {
  neutral: 'dot',
  info: 'clock',
  success: 'check',
  caution: 'warning',
  danger: 'cross',
};

interface StatusBadgeProps {
  readonly tone: Tone;
  /** @default by tone */
  readonly icon?: ReactElement | undefined;
  /** The status as text. */
  readonly children: ReactNode;
}

/** A status by icon and text, never by colour alone. Renders a `<span>`. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps): ReactElement {
  return (
    <span data-slot="ik-badge" data-tone={tone}>
      {icon ?? <BasicIcon name={ICONS[tone]} />}
      <span>{children}</span>
    </span>
  );
}
