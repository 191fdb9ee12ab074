import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RetestResult } from '../adapter/test.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { createRetestStore, type RetestSnapshot } from '../store/retest-store.ts';
import { useKit } from './context.ts';
import { useLatest } from './use-latest.ts';

/** The test of one stored credential, and what can be asked of it. Functions are stable. */
export interface RetestBinding extends RetestSnapshot {
  /** Starts a test. */
  test(): void;
  /** Stops it. */
  cancel(): void;
  /** Redacted report for support. */
  supportBundle(): string;
}

/**
 * Drives the test of one account's stored credential. A test under way is left when the component unmounts.
 * Another account needs another instance: give the component a `key`.
 *
 * @param options.onResult After every answered test, also with a vendor's "no".
 */
export function useRetest(options: {
  readonly definition: IntegrationDefinition;
  readonly accountId: string;
  readonly onResult?: ((result: RetestResult) => void) | undefined;
}): RetestBinding {
  const { hub } = useKit('<TestConnection>');
  const latest = useLatest(options);
  const [store] = useState(() =>
    createRetestStore({
      definition: options.definition,
      accountId: options.accountId,
      hub,
      onResult: (result) => latest.current.onResult?.(result),
    }),
  );
  useEffect(() => () => store.leave(), [store]);
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  return { ...snapshot, test: store.test, cancel: store.cancel, supportBundle: store.supportBundle };
}
