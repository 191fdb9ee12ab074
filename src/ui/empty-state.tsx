import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Shown in place of an empty list: the reason and the next action. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps): ReactElement {
  return (
    <div data-slot="ik-empty">
      <Icon name={icon} />
      <p data-slot="ik-empty-title">{title}</p>
      {children ? <p data-slot="ik-hint">{children}</p> : null}
      {actions ? <div data-slot="ik-actions">{actions}</div> : null}
    </div>
  );
}
