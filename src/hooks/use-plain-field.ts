import type { PlainFieldBinding } from './connect-flow-result.ts';
import { useFormField } from './form-field.ts';

/**
 * One field of a wizard of one's own, for a component of its own: only that component renders again when the field
 * changes, not the one that calls `useConnectFlow()`.
 *
 * @param plain What `plain(name)`, `label` or `expiry` of `useConnectFlow()` gave in the newest render.
 * @throws {UsageError} For a copy of it, or anything else.
 * @example function Site({ flow }) { const site = usePlainField(flow.plain('site')); return <input … />; }
 */
export function usePlainField(plain: PlainFieldBinding): PlainFieldBinding {
  return useFormField(plain);
}
