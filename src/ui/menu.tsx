import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
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
  const typed = useTypeahead();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
    if (menu.current !== null) placeMenu(menu.current, anchor);
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
    const first = latest.current.openedBy === 'key' ? itemsOf(node)[0] : undefined;
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

  function click({ currentTarget, target }: MouseEvent<HTMLElement>): void {
    const at = itemsOf(currentTarget).findIndex((node) => node.contains(target as Node));
    const item = items.filter((one) => one !== 'separator')[at];
    if (item === undefined) return;
    if (item.reason !== undefined) return props.onUnavailable?.(item.id);
    chosen.current = item.id;
    onClose();
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    const key = pressedKey(event);
    const nodes = itemsOf(event.currentTarget);
    const at = nodes.findIndex((node) => node === event.target);
    if (key === 'Tab') {
      // The browser moves on from the button.
      anchor.focus();
      return onClose();
    }
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? nodes.length - 1 : at - 1, Home: 0, End: nodes.length - 1 }[
      key
    ];
    if (next !== undefined) nodes[Math.min(Math.max(next, 0), nodes.length - 1)]?.focus();
    else if (key === 'Enter' || (key === ' ' && !typed.isWord())) nodes[at]?.click();
    else if (key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) typed.find(key, nodes, at)?.focus();
    else return;
    event.preventDefault();
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose();
  }

  return (
    <Layer
      kind="menu"
      openers={() => [anchor]}
      container={props.portalContainer}
      dir={props.dir}
      onEscape={onClose}
      claims={anywhere}
    >
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        data-slot="ik-menu"
        data-ik-root=""
        aria-label={label}
        onClick={click}
        onKeyDown={press}
        onBlur={leave}
        onPointerLeave={({ currentTarget, pointerType }) => {
          if (pointerType === 'mouse' && currentTarget.contains(currentTarget.ownerDocument.activeElement)) {
            currentTarget.focus({ preventScroll: true });
          }
        }}
      >
        {items.map((item, index) =>
          item === 'separator' ? (
            // Separators have no identity of their own; their place in a fixed list is.
            <hr key={`separator-${index}`} data-slot="ik-menu-separator" />
          ) : (
            <div
              key={item.id}
              role="menuitem"
              tabIndex={-1}
              data-slot="ik-menu-item"
              data-tone={item.tone ?? 'neutral'}
              aria-disabled={item.reason === undefined ? undefined : true}
              onPointerMove={({ currentTarget, pointerType }) => {
                if (pointerType === 'mouse') currentTarget.focus({ preventScroll: true });
              }}
            >
              {item.icon === undefined ? null : <Icon name={item.icon} />}
              <span data-slot="ik-menu-text">
                <span>{item.label}</span>
                {item.reason === undefined ? null : <span data-slot="ik-hint">{item.reason}</span>}
              </span>
            </div>
          ),
        )}
      </div>
    </Layer>
  );
}

/** Escape closes an open menu wherever focus is: a person may have pointed at it. */
function anywhere(): boolean {
  return true;
}

function itemsOf(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** How long a typed word goes on, in milliseconds. */
const WORD_MS = 1_000;

/** Finds items by the letters that they begin with; one letter again and again goes through all that begin with it. */
function useTypeahead() {
  const word = useRef({ text: '', at: Number.NEGATIVE_INFINITY });
  const isWord = (): boolean => word.current.text !== '' && performance.now() - word.current.at < WORD_MS;
  return {
    isWord,
    find(key: string, nodes: readonly HTMLElement[], at: number): HTMLElement | undefined {
      const text = (isWord() ? word.current.text : '') + key.toLowerCase();
      word.current = { text, at: performance.now() };
      const repeats = text === key.toLowerCase().repeat(text.length);
      const start = repeats ? at + 1 : Math.max(at, 0);
      const wanted = repeats ? key.toLowerCase() : text;
      return [...nodes.slice(start), ...nodes.slice(0, start)].find(({ textContent }) =>
        textContent?.trim().toLowerCase().startsWith(wanted),
      );
    },
  };
}

/**
 * Focus that a person has moved elsewhere (a click outside) is not taken back. On something around the button it has only
 * fallen, to the body or to the layer of a host that catches it.
 */
function mayTakeFocus(anchor: HTMLElement): boolean {
  const { activeElement: active } = anchor.ownerDocument;
  return active === null || active.contains(anchor) || active.closest('[data-slot="ik-menu"]') !== null;
}
