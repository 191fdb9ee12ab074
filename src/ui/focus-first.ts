/** Focuses the first candidate that is in the document and focusable; returns whether one was focused. */
export function focusFirst(candidates: readonly (HTMLElement | null | undefined)[]): boolean {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined || !candidate.isConnected) continue;
    candidate.focus();
    if (candidate.ownerDocument.activeElement === candidate) return true;
  }
  return false;
}
