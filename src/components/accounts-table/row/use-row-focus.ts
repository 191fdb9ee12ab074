import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { AccountRow } from '../../../hooks/accounts-result.ts';
import { focusFirst } from '../../../ui/focus-first.ts';

/** A row and its index, for finding its neighbor after it was removed. */
export interface RowPlace {
  readonly accountId: string;
  /** Counted from 0. */
  readonly row: number;
}

/** Handlers that follow focus in a table, and the elements that may take it. */
export interface RowFocus {
  /** For the section. */
  readonly onFocus: (event: FocusEvent) => void;
  /** For the section. */
  readonly onBlur: (event: FocusEvent) => void;
  /** Elements that may take focus for a row: its kebab, else the next row's, else the one before, else the heading. */
  candidates(place: RowPlace): readonly (HTMLElement | null)[];
}

const KEBAB = "[data-slot='ik-kebab']";
const MENU = "[data-slot='ik-menu']";
/** While focus is in a row, in its menu, or on the button that applies pending changes, rows must not move. */
const FREEZING = `tbody, ${MENU}, [data-slot='ik-held']`;

/**
 * Manages focus while rows are added, removed and changed. The order is frozen while focus is in the rows. When the
 * focused element is removed, focus moves to the nearest kebab or to the heading, never to the body.
 */
export function useRowFocus(options: {
  readonly rows: readonly AccountRow[];
  readonly section: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly heading: RefObject<HTMLElement | null>;
  readonly freezeOrder: (frozen: boolean) => void;
}): RowFocus {
  const { rows, section, body, heading, freezeOrder } = options;
  const latest = useRef(rows);
  const focused = useRef<{ readonly element: Element; readonly place: RowPlace | null } | null>(null);

  const candidates = useCallback(
    ({ accountId, row }: RowPlace): readonly (HTMLElement | null)[] => {
      const kebabs = Array.from(body.current?.rows ?? [], (line) => line.querySelector<HTMLElement>(KEBAB));
      const at = latest.current.findIndex((one) => one.kind === 'account' && one.account.id === accountId);
      const own = at < 0 ? null : (kebabs[at] ?? null);
      return [own, ...kebabs.slice(row), ...kebabs.slice(0, row).toReversed(), heading.current];
    },
    [body, heading],
  );

  useLayoutEffect(() => {
    latest.current = rows;
    const lost = focused.current;
    const document = section.current?.ownerDocument;
    if (lost === null || lost.element.isConnected || document === undefined) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    focused.current = null;
    focusFirst(lost.place === null ? [heading.current] : candidates(lost.place));
  });

  useEffect(() => () => freezeOrder(false), [freezeOrder]);

  return useMemo(() => {
    function placeOf(element: Element): RowPlace | null {
      const line = element.closest('tr');
      if (line === null || line.parentNode !== body.current) return null;
      const row = latest.current[line.sectionRowIndex];
      return row?.kind === 'account' ? { accountId: row.account.id, row: line.sectionRowIndex } : null;
    }
    return {
      onFocus(event) {
        const { target } = event;
        stopMenuEvents(event);
        // The menu returns focus itself.
        const observed = section.current?.contains(target) === true && target.closest(MENU) === null;
        focused.current = observed ? { element: target, place: placeOf(target) } : null;
        freezeOrder(freezes(target));
      },
      onBlur(event) {
        const { target, relatedTarget } = event;
        stopMenuEvents(event);
        // The window lost focus, not the element, which gets it back with the window.
        if (relatedTarget === null && target.ownerDocument.activeElement === target) return;
        focused.current = null;
        freezeOrder(freezes(relatedTarget));
      },
      candidates,
    };
  }, [section, body, freezeOrder, candidates]);
}

/** What happens in the menu is no event of the page: the section is the last that hears of it. */
function stopMenuEvents(event: FocusEvent): void {
  if (event.target.closest(MENU) !== null) event.stopPropagation();
}

function freezes(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FREEZING) !== null;
}
