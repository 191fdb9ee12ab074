import * as RadixMenu from '@radix-ui/react-dropdown-menu';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Layer } from './layer.tsx';
import { pressedKey } from './pressed-key.ts';

/** One line of a menu, or the line between two groups. */
export type MenuItem =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: IconName | undefined;
      /** @default 'neutral' */
      readonly tone?: 'neutral' | 'danger' | undefined;
      /** Why it cannot be chosen now; it stays focusable and shows the reason. */
      readonly reason?: string | undefined;
    }
  | 'separator';

interface SharedMenuProps {
  /** The button it belongs to; null = closed. */
  readonly anchor: HTMLElement | null;
  /** With a key the first item takes focus at once, with a pointer none does until one is pointed at. */
  readonly openedBy: 'pointer' | 'key';
  /** Accessible name. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** After the menu has closed and focus is back on the anchor, so that a dialog opened now returns there. */
  readonly onSelect: (id: string) => void;
  /** An item was pressed that cannot be chosen now. The menu stays open. */
  readonly onUnavailable?: ((id: string) => void) | undefined;
  /** Chooses this item, as a press does. @default null */
  readonly choice?: string | null | undefined;
  /** It was closed, with or without a choice. */
  readonly onClose: () => void;
  /** @default null - inside the component's root, which is in the host's landmark and in every layer around it. */
  readonly portalContainer?: HTMLElement | null | undefined;
  /** @default the direction that the anchor is written in */
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/**
 * One menu for many buttons. Non-modal: it hides nothing, locks nothing and touches no other node of the page, so it
 * opens as fast over a thousand rows as over one.
 */
export function SharedMenu(props: SharedMenuProps): ReactElement | null {
  const { anchor, openedBy, label, items, choice = null, onSelect, onClose, portalContainer, dir } = props;
  const chosen = useRef<string | null>(null);
  const place = useRef<HTMLButtonElement | null>(null);
  const entered = useRef(false);
  const close = useRef(onClose);

  useLayoutEffect(() => {
    const marker = place.current;
    if (anchor === null || marker === null) return;
    // Without popovers an ancestor with containment is what `position: fixed` counts from: its corner is looked up.
    marker.style.insetBlockStart = '0';
    marker.style.left = '0';
    const box = anchor.getBoundingClientRect();
    const corner = marker.getBoundingClientRect();
    marker.style.insetBlockStart = `${box.top - corner.top}px`;
    marker.style.left = `${box.left - corner.left}px`;
    marker.style.inlineSize = `${box.width}px`;
    marker.style.blockSize = `${box.height}px`;
    anchor.setAttribute('aria-expanded', 'true');
    return () => anchor.setAttribute('aria-expanded', 'false');
  }, [anchor]);

  useLayoutEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    if (choice === null) return;
    chosen.current = choice;
    close.current();
  }, [choice]);

  const content = (
    <RadixMenu.Content
      data-slot="ik-menu"
      data-ik-root=""
      align="end"
      sideOffset={4}
      collisionPadding={8}
      aria-label={label}
      aria-labelledby={undefined}
      onFocus={(event) => {
        // Radix looks for a key press itself, but from its own mount on, and this menu mounts after the press.
        if (openedBy === 'pointer' || entered.current || event.target !== event.currentTarget) return;
        entered.current = true;
        event.currentTarget.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
      }}
      onKeyDownCapture={(event) => {
        // Radix swallows Tab. Here it closes the menu, and the browser moves on from the button.
        if (pressedKey(event) !== 'Tab') return;
        event.stopPropagation();
        anchor?.focus();
        onClose();
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        const id = chosen.current;
        chosen.current = null;
        if (anchor?.isConnected && mayTakeFocus(anchor)) anchor.focus();
        if (id !== null) onSelect(id);
      }}
    >
      {items.map((item, index) =>
        item === 'separator' ? (
          // Separators have no identity of their own; their place in a fixed list is.
          <RadixMenu.Separator key={`separator-${index}`} data-slot="ik-menu-separator" />
        ) : (
          <RadixMenu.Item
            key={item.id}
            data-slot="ik-menu-item"
            data-tone={item.tone ?? 'neutral'}
            textValue={item.label}
            aria-disabled={item.reason === undefined ? undefined : true}
            onSelect={(event) => {
              if (item.reason === undefined) chosen.current = item.id;
              else {
                event.preventDefault();
                props.onUnavailable?.(item.id);
              }
            }}
          >
            {item.icon === undefined ? null : <Icon name={item.icon} />}
            <span data-slot="ik-menu-text">
              <span>{item.label}</span>
              {item.reason === undefined ? null : <span data-slot="ik-hint">{item.reason}</span>}
            </span>
          </RadixMenu.Item>
        ),
      )}
    </RadixMenu.Content>
  );

  if (anchor === null) return null;
  return (
    <RadixMenu.Root
      open
      modal={false}
      dir={dir ?? directionAt(anchor)}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Layer
        kind="menu"
        openers={() => [anchor]}
        container={portalContainer}
        dir={dir}
        onEscape={onClose}
        claims={always}
      >
        <RadixMenu.Trigger asChild>
          <button type="button" data-slot="ik-menu-place" ref={place} tabIndex={-1} aria-hidden="true" />
        </RadixMenu.Trigger>
        {content}
      </Layer>
    </RadixMenu.Root>
  );
}

/** Escape closes an open menu wherever focus is: a person may have pointed at it. */
function always(): boolean {
  return true;
}

/** Radix writes a direction on what it opens, left to right unless `dir` is set. */
function directionAt(anchor: HTMLElement): 'ltr' | 'rtl' {
  return getComputedStyle(anchor).direction === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * Focus that a person has moved elsewhere (a click outside) is not taken back. On something around the button it has only
 * fallen, to the body or to the layer of a host that catches it.
 */
function mayTakeFocus(anchor: HTMLElement): boolean {
  const { activeElement: active } = anchor.ownerDocument;
  return active === null || active.contains(anchor) || active.closest('[data-slot="ik-menu"]') !== null;
}
