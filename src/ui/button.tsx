import { type ButtonHTMLAttributes, forwardRef, type MouseEvent } from 'react';
import { BasicIcon, type BasicIconName } from './basic-icon.tsx';
import { type Content, inElement } from './content.tsx';

/** Attributes of the `<button>`, and how it looks and whether it acts. Source: the component around it. */
export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'children'> {
  /** @default 'neutral' */
  readonly tone?: 'primary' | 'neutral' | 'danger' | 'quiet' | undefined;
  /** @default 'normal' */
  readonly size?: 'normal' | 'small' | undefined;
  /** Whether the action is possible now. Otherwise the button keeps its focus and its place in the tab order, and does not fire; show the reason beside it. @default true */
  readonly available?: boolean | undefined;
  /** Whether the action is running. The button does not fire meanwhile. @default false */
  readonly busy?: boolean | undefined;
  /** Called instead of `onClick` while not `available`: to remember the press, or to answer it. */
  readonly onUnavailablePress?: (() => void) | undefined;
  readonly children?: Content;
}

/** A button that keeps focus while it is unavailable. Renders a `<button>`. */
export const Button = /* @__PURE__ */ forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    tone = 'neutral',
    size = 'normal',
    available = true,
    busy = false,
    onClick,
    onUnavailablePress,
    children,
    ...rest
  } = props;
  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (available && !busy) onClick?.(event);
    else {
      event.preventDefault();
      if (!available) onUnavailablePress?.();
    }
  }
  return (
    <button
      type="button"
      data-slot="ik-button"
      {...rest}
      ref={ref}
      data-tone={tone}
      data-size={size}
      data-busy={busy ? '' : undefined}
      aria-disabled={!available || busy ? true : undefined}
      onClick={press}
    >
      {busy ? <span data-slot="ik-spinner" aria-hidden="true" /> : null}
      {inElement(children)}
    </button>
  );
});

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
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
