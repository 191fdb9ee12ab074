import { loadOnce } from '../../base/load-once.ts';

/** What counts accounts for a card, which only a host that does not summarize needs. */
export const { load: loadCounting, prefetch: prefetchCounting } = loadOnce(() => import('./count-accounts.ts'));
