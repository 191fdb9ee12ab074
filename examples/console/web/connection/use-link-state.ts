import { useSyncExternalStore } from 'react';
import { type LinkState, linkState, onLinkChange } from './server-link.ts';

/** Whether the server answers; renders again when that changes. */
export function useLinkState(): LinkState {
  return useSyncExternalStore(onLinkChange, linkState);
}
