import * as RadixMenu from '@radix-ui/react-dropdown-menu';
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Layer } from './layer.tsx';
import { placeMenu } from './place-menu.ts';
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
  return props.anchor === null ? null : <OpenMenu {...props} anchor={props.anchor} />;
}

function OpenMenu(props: SharedMenuProps & { readonly anchor: HTMLElement }): ReactElement {
  const { anchor, label, items, choice = null, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  const chosen = useRef<string | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
    const node = menu.current;
    if (node === null) return;
    // Radix's box around the menu waits outside the viewport for an anchor of its own; the menu is placed without it.
    node.parentElement?.style.setProperty('display', 'contents');
    placeMenu(node, anchor);
  });

  useLayoutEffect(() => {
    const node = menu.current;
    if (node === null) return;
    const { ownerDocument: page } = node;
    const replace = (event: Event): void => {
      if (event.target !== node) placeMenu(node, anchor);
    };
    const press = ({ target }: PointerEvent): void => {
      // Later, so that the press itself still finds the menu open: the kebab asks for that.
      if (!node.contains(target as Node)) setTimeout(() => latest.current.onClose());
    };
    page.addEventListener('scroll', replace, true);
    page.defaultView?.addEventListener('resize', replace);
    page.addEventListener('pointerdown', press, true);
    anchor.setAttribute('aria-expanded', 'true');
    const first = latest.current.openedBy === 'key' ? node.querySelector<HTMLElement>('[role="menuitem"]') : null;
    (first ?? node).focus({ preventScroll: true });
    return () => {
      page.removeEventListener('scroll', replace, true);
      page.defaultView?.removeEventListener('resize', replace);
      page.removeEventListener('pointerdown', press, true);
      anchor.setAttribute('aria-expanded', 'false');
    };
  }, [anchor]);

  useEffect(() => {
    const node = menu.current;
    return () => {
      const { onSelect } = latest.current;
      // Not when effects are only repeated.
      setTimeout(() => {
        if (node?.isConnected === true) return;
        const id = chosen.current;
        chosen.current = null;
        if (anchor.isConnected && mayTakeFocus(anchor)) anchor.focus();
        if (id !== null) onSelect(id);
      });
    };
  }, [anchor]);

  useLayoutEffect(() => {
    if (choice === null) return;
    chosen.current = choice;
    latest.current.onClose();
  }, [choice]);

  function leaveByTab(event: KeyboardEvent): void {
    // Radix swallows Tab. Here it closes the menu, and the browser moves on from the button.
    if (pressedKey(event) !== 'Tab') return;
    event.stopPropagation();
    anchor.focus();
    onClose();
  }

  return (
    <RadixMenu.Root
      open
      modal={false}
      dir={props.dir ?? directionAt(anchor)}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Layer
        kind="menu"
        openers={() => [anchor]}
        container={props.portalContainer}
        dir={props.dir}
        onEscape={onClose}
        claims={anywhere}
      >
        <RadixMenu.Content
          ref={menu}
          data-slot="ik-menu"
          data-ik-root=""
          aria-label={label}
          aria-labelledby={undefined}
          onKeyDownCapture={leaveByTab}
          // Heard in the capture phase above, where no handler of the host ends it.
          onPointerDownOutside={(event) => event.preventDefault()}
          // Focus goes back by the effect above, once the menu is off the page.
          onCloseAutoFocus={(event) => event.preventDefault()}
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
      </Layer>
    </RadixMenu.Root>
  );
}

/** Escape closes an open menu wherever focus is: a person may have pointed at it. */
function anywhere(): boolean {
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
