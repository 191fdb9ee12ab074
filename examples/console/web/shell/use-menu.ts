import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** A menu button by the ARIA practices (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/), as props to spread. */
export interface MenuParts {
  readonly open: boolean;
  /** Closes, and gives focus back to the button. */
  close(): void;
  readonly root: { readonly onBlur: (event: FocusEvent) => void };
  readonly trigger: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly 'aria-haspopup': 'menu';
    readonly 'aria-expanded': boolean;
    readonly onClick: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  readonly menu: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly role: 'menu';
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** State and keys of one menu. Its items are the buttons inside it. */
export function useMenu(): MenuParts {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = itemsOf(menu.current);
    const checked = items.find((item) => item.getAttribute('aria-checked') === 'true');
    if (open) (checked ?? items[0])?.focus();
  }, [open]);
  const close = useCallback(() => {
    setOpen(false);
    trigger.current?.focus();
  }, []);

  function move(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // Only the menu closes, not what it stands in.
      event.stopPropagation();
      close();
      return;
    }
    const items = itemsOf(menu.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  }

  return {
    open,
    close,
    root: {
      onBlur({ currentTarget, relatedTarget }) {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      },
    },
    trigger: {
      ref: trigger,
      'aria-haspopup': 'menu',
      'aria-expanded': open,
      onClick: () => setOpen(!open),
      onKeyDown(event) {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setOpen(true);
      },
    },
    menu: { ref: menu, role: 'menu', onKeyDown: move },
  };
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('button')];
}
