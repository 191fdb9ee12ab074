import { forwardRef } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { BasicIcon, type BasicIconName } from './basic-icon.tsx';

/** Props of {@link IconButton}. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  readonly icon: BasicIconName;
  /** Accessible name. */
  readonly label: string;
}

/** A square button of at least 32 px that shows an icon and is named by its label. */
export const IconButton = /* @__PURE__ */ forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, ...rest },
  ref,
) {
  return (
    <Button tone="quiet" {...rest} ref={ref} aria-label={label} data-shape="square">
      <BasicIcon name={icon} />
    </Button>
  );
});
