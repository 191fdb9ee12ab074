/** Focuses the first of these that is on the page and can take focus; returns whether one did. */
export function focusFirst(candidates: readonly (HTMLElement | null | undefined)[]): boolean {
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined || !candidate.isConnected) continue;
    candidate.focus();
    if (candidate.ownerDocument.activeElement === candidate) return true;
  }
  return false;
}
