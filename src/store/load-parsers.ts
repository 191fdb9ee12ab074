import { loadOnce } from '../base/load-once.ts';

/**
 * The parsers of adapter answers, loaded beside the first call that needs them since they bring zod. Rejects when the
 * chunk cannot be loaded; the next call tries again.
 */
export const { load: loadParsers, prefetch: prefetchParsers } = loadOnce(() => import('../adapter/parse.ts'));
