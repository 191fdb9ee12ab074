import { loadOnce } from '../../base/load-once.ts';

/**
 * The parsers of adapter answers, loaded beside the first call that needs them since they bring zod. Rejects when the
 * chunk cannot be loaded; the next call tries again.
 */
export const { load: loadParsers, prefetch: prefetchParsers } = loadOnce(() => import('../../adapter/parse.ts'));

/** {@link loadParsers} of an attempt to connect: what searches answers for the secret that was sent comes with them. */
export const { load: loadConnectParsers, prefetch: prefetchConnectParsers } = loadOnce(
  () => import('../../adapter/parse-connect.ts'),
);
