import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Catches focus when the control that had it is removed: it goes to the root, never to the body.
 *
 * @param root Can take focus (`tabIndex={-1}`).
 * @param phase Changes whenever controls come or go.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, phase: string): void {
  const within = useRef(false);
  const settled = useRef(phase);
  useEffect(() => {
    const node = root.current;
    if (node === null) return;
    const enter = (): void => {
      within.current = true;
    };
    // Browsers differ in whether a removed control says that it lost focus; if it does, focus goes to nothing.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Node) within.current = node.contains(relatedTarget);
    };
    node.addEventListener('focusin', enter);
    node.addEventListener('focusout', leave);
    return () => {
      node.removeEventListener('focusin', enter);
      node.removeEventListener('focusout', leave);
    };
  }, [root]);
  useLayoutEffect(() => {
    if (settled.current === phase) return;
    settled.current = phase;
    const node = root.current;
    if (node === null || !within.current) return;
    const { activeElement, body } = node.ownerDocument;
    if (activeElement === null || activeElement === body) node.focus({ preventScroll: true });
  }, [root, phase]);
}
