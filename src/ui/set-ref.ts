import type { Ref } from 'react';

/** Passes a node on to a host's ref, for a component that needs the node too. */
export function setRef<Node>(ref: Ref<Node> | undefined, node: Node | null): void {
  if (typeof ref === 'function') ref(node);
  // SAFETY: React types the ref of a component as read-only; passing it on is what `forwardRef` is for.
  else if (ref) (ref as { current: Node | null }).current = node;
}
