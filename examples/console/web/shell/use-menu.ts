import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** What a component spreads on a menu button and its menu (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). */
export interface MenuParts {
  readonly open: boolean;
  /** Closes the menu and moves focus to the button. */
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

/** State and keyboard support of one menu. Its items are the buttons inside it. */
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

  function onMenuKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // Escape closes only the menu, not what contains it.
      event.stopPropagation();
      close();
      return;
    }
    const items = itemsOf(menu.current);
    const current = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
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
    menu: { ref: menu, role: 'menu', onKeyDown: onMenuKeyDown },
  };
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return menu === null ? [] : [...menu.querySelectorAll<HTMLElement>('button')];
}
