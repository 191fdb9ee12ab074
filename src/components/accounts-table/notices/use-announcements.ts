import { useEffect, useRef } from 'react';
import type { UseAccountActionsResult, AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import { type Politeness, useAnnounce } from '../../../ui/announcer.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { removedText } from './removed-notices.tsx';
import { noticeText } from './row-activity.tsx';
import { rowActionOf, type RowState } from '../../account/row-state.ts';
import { rangeText } from '../list/accounts-pages.tsx';
import { countText } from '../list/accounts-toolbar.tsx';

/** Announces results of changes and tests of accounts, except those from before the table was mounted. */
export function useAccountAnnouncements(
  states: UseAccountActionsResult['states'],
  names: ReadonlyMap<string, string>,
  strings: AccountStrings,
): void {
  const announce = useAnnounce();
  const before = useRef(states);
  useEffect(() => {
    const known = before.current;
    before.current = states;
    for (const [id, state] of states) {
      if (known.get(id) === state) continue;
      const account = names.get(id) ?? strings.table.unnamed;
      const result = resultText(state, strings);
      if (result === null) continue;
      const whole = state.at === 'changed' && state.request.action === 'disconnect';
      announce(
        whole
          ? strings.common.sentences([strings.table.disconnected({ account }), result])
          : strings.table.spoken({ account, result }),
        politenessOf(state),
      );
    }
  }, [states, names, strings, announce]);
}

function resultText(state: RowState, strings: AccountStrings): string | null {
  const { table } = strings;
  switch (state.at) {
    case 'changed': {
      if (state.request.action === 'disconnect') return removedText(state.notices, strings);
      const notices = state.notices.flatMap((notice) => noticeText(notice, strings) ?? []);
      return strings.common.sentences([table.changed[rowActionOf(state.request)], ...notices]);
    }
    case 'failed':
      return strings.common.sentences([table.failed[rowActionOf(state.request)], strings.explain(state.failure).title]);
    case 'unconfirmed':
      return state.checking ? null : table.unconfirmed[rowActionOf(state.request)];
    case 'tested':
      return state.result.ok
        ? table.keyWorks
        : strings.common.sentences([table.keyFails, strings.explain(state.result.failure).title]);
    default:
      return null;
  }
}

/** Only the end of the host's session interrupts. */
function politenessOf(state: RowState): Politeness {
  return state.at === 'failed' && state.failure.code === 'host_signed_out' ? 'assertive' : 'polite';
}

/** Loading is announced only when it takes longer. In milliseconds. */
const ANNOUNCE_AFTER_MS = 1_000;

/** Announces the result of a search, sort, filter or page change, and when the list fails or takes long. */
export function useListAnnouncements(snapshot: AccountsSnapshot, strings: AccountStrings): void {
  const announce = useAnnounce();
  const { status, slow, view, failure } = snapshot;
  const settled = status !== 'loading' && !snapshot.refreshing;
  const announced = useRef({ view, failure });

  useEffect(() => {
    if (status !== 'loading') return;
    const timer = setTimeout(() => announce(strings.table.loading), ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [status, announce, strings]);

  useEffect(() => {
    if (slow) announce(strings.table.slow);
  }, [slow, announce, strings]);

  useEffect(() => {
    const before = announced.current;
    if (!settled || before.view === view) return;
    announced.current = { ...announced.current, view };
    if (before.view.pageIndex === view.pageIndex) announce(countText(snapshot, strings));
    else announce(rangeText(snapshot, strings));
  }, [settled, view, snapshot, announce, strings]);

  useEffect(() => {
    const before = announced.current.failure;
    announced.current = { ...announced.current, failure };
    if (failure === null || failure === before) return;
    announce(
      strings.common.sentences([strings.explain(failure).title]),
      failure.code === 'host_signed_out' ? 'assertive' : 'polite',
    );
  }, [failure, announce, strings]);
}
