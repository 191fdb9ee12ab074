import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const ICONS = { info: 'clock', caution: 'caution', danger: 'caution' } as const satisfies Record<string, IconName>;

interface NoticeProps {
  readonly tone: keyof typeof ICONS;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A message about the content below it. */
export function Notice({ tone, title, action, children }: NoticeProps): ReactElement {
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={ICONS[tone]} />
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        <p>{children}</p>
      </div>
      {action}
    </div>
  );
}
