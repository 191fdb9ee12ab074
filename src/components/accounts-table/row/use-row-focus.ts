import { type FocusEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { AccountRow } from '../../../hooks/accounts-result.ts';
import { focusFirst } from '../../../ui/focus-first.ts';

/** A row, and where it stood, for finding the next best when it has gone. */
export interface RowPlace {
  readonly accountId: string;
  /** Counted from 0. */
  readonly row: number;
}

/** Where focus is in a table, and where it goes when what has it disappears. */
export interface RowFocus {
  /** For the section. */
  readonly onFocus: (event: FocusEvent) => void;
  /** For the section. */
  readonly onBlur: (event: FocusEvent) => void;
  /** What may take focus for a row: its kebab, else the next row's, else the one before, else the heading. */
  candidates(place: RowPlace): readonly (HTMLElement | null)[];
}

const KEBAB = "[data-slot='ik-kebab']";
const MENU = "[data-slot='ik-menu']";
/** While focus is here, rows must not move under it: in a row, in its menu, on the button that applies what was held back. */
const HOLDING = `tbody, ${MENU}, [data-slot='ik-held']`;

/**
 * Keeps focus sensible while rows come, go and change: order is held while a person works in the rows, and focus whose
 * element has gone moves to the nearest kebab or to the heading, never to the body.
 */
export function useRowFocus(options: {
  readonly rows: readonly AccountRow[];
  readonly section: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly heading: RefObject<HTMLElement | null>;
  readonly holdOrder: (hold: boolean) => void;
}): RowFocus {
  const { rows, section, body, heading, holdOrder } = options;
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
    const held = focused.current;
    const document = section.current?.ownerDocument;
    if (held === null || held.element.isConnected || document === undefined) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    focused.current = null;
    focusFirst(held.place === null ? [heading.current] : candidates(held.place));
  });

  useEffect(() => () => holdOrder(false), [holdOrder]);

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
        leaveMenuToUs(event);
        // The menu gives focus back itself.
        const watched = section.current?.contains(target) === true && target.closest(MENU) === null;
        focused.current = watched ? { element: target, place: placeOf(target) } : null;
        holdOrder(holds(target));
      },
      onBlur(event) {
        const { target, relatedTarget } = event;
        leaveMenuToUs(event);
        // The window lost focus, not the element: it has it again when the person comes back.
        if (relatedTarget === null && target.ownerDocument.activeElement === target) return;
        focused.current = null;
        holdOrder(holds(relatedTarget));
      },
      candidates,
    };
  }, [section, body, holdOrder, candidates]);
}

/** What happens in the menu is no event of the page: the section is the last that hears of it. */
function leaveMenuToUs(event: FocusEvent): void {
  if (event.target.closest(MENU) !== null) event.stopPropagation();
}

function holds(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(HOLDING) !== null;
}
