/** How long calls may take, in milliseconds. Source: library; the host may change each. */
export interface Timeouts {
  /** A test of a credential. @default 20000 */
  readonly testMs: number;
  /** Connect, rotate and every other change. @default 30000 */
  readonly mutationMs: number;
  /** Lists, summaries, access, previews. @default 15000 */
  readonly listMs: number;
}

/** The limits when the host sets none. */
export const DEFAULT_TIMEOUTS: Timeouts = { testMs: 20_000, mutationMs: 30_000, listMs: 15_000 };
