import { loadOnce } from '../../base/load-once.ts';

/**
 * The parsers of an attempt to connect, with what searches answers for the secret that was sent. Rejects when the chunk
 * cannot be loaded; the next call tries again.
 */
export const { load: loadConnectParsers, prefetch: prefetchConnectParsers } = loadOnce(
  () => import('../../adapter/parse-connect.ts'),
);
