import { useEffect, useRef } from 'react';
import type { AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { rangeText } from './accounts-pages.tsx';
import { countText } from './count-text.ts';

/** Loading that is over sooner is not worth saying. In milliseconds. */
const WORTH_SAYING_MS = 1_000;

/** Says what a person's search, sort, filter or page has led to, and that the list fails or takes long. */
export function useListAnnouncements(snapshot: AccountsSnapshot, words: AccountStrings): void {
  const announce = useAnnounce();
  const { status, slow, view, failure } = snapshot;
  const settled = status !== 'loading' && !snapshot.refreshing;
  const said = useRef({ view, failure });

  useEffect(() => {
    if (status !== 'loading') return;
    const timer = setTimeout(() => announce(words.table.loading), WORTH_SAYING_MS);
    return () => clearTimeout(timer);
  }, [status, announce, words]);

  useEffect(() => {
    if (slow) announce(words.table.slow);
  }, [slow, announce, words]);

  useEffect(() => {
    const before = said.current;
    if (!settled || before.view === view) return;
    said.current = { ...said.current, view };
    if (before.view.pageIndex === view.pageIndex) announce(countText(snapshot, words));
    else announce(rangeText(snapshot, words));
  }, [settled, view, snapshot, announce, words]);

  useEffect(() => {
    const before = said.current.failure;
    said.current = { ...said.current, failure };
    if (failure === null || failure === before) return;
    announce(
      words.common.sentences([words.explain(failure).title]),
      failure.code === 'host_signed_out' ? 'assertive' : 'polite',
    );
  }, [failure, announce, words]);
}
