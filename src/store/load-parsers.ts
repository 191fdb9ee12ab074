type Parsers = typeof import('../adapter/parse.ts');

let loading: Promise<Parsers> | null = null;

/**
 * The parsers of adapter answers, loaded beside the first call since they bring zod. Rejects when the chunk cannot be
 * loaded; the next call tries again.
 */
export function loadParsers(): Promise<Parsers> {
  loading ??= import('../adapter/parse.ts').catch((cause: unknown) => {
    loading = null;
    throw cause;
  });
  return loading;
}
