import { useEffect, useRef } from 'react';
import type { UseAccountActionsResult } from '../../../hooks/accounts-result.ts';
import { type Politeness, useAnnounce } from '../../../ui/announcer.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { removedText } from './removed-notices.tsx';
import { noticeText } from './notice-text.ts';
import { rowActionOf, type RowState } from '../../account/row-state.ts';

/** Says how changes and tests of accounts ended; nothing about what was there when the table came up. */
export function useAccountAnnouncements(
  states: UseAccountActionsResult['states'],
  names: ReadonlyMap<string, string>,
  words: AccountStrings,
): void {
  const announce = useAnnounce();
  const before = useRef(states);
  useEffect(() => {
    const known = before.current;
    before.current = states;
    for (const [id, state] of states) {
      if (known.get(id) === state) continue;
      const account = names.get(id) ?? words.table.unnamed;
      const result = resultText(state, words);
      if (result === null) continue;
      const whole = state.at === 'changed' && state.request.action === 'disconnect';
      announce(
        whole
          ? words.common.sentences([words.table.disconnected({ account }), result])
          : words.table.spoken({ account, result }),
        politenessOf(state),
      );
    }
  }, [states, names, words, announce]);
}

function resultText(state: RowState, words: AccountStrings): string | null {
  const { table } = words;
  switch (state.at) {
    case 'changed': {
      if (state.request.action === 'disconnect') return removedText(state.notices, words);
      const notices = state.notices.flatMap((notice) => noticeText(notice, words) ?? []);
      return words.common.sentences([table.changed[rowActionOf(state.request)], ...notices]);
    }
    case 'failed':
      return words.common.sentences([table.failed[rowActionOf(state.request)], words.explain(state.failure).title]);
    case 'unconfirmed':
      return state.checking ? null : table.unconfirmed[rowActionOf(state.request)];
    case 'tested':
      return state.result.ok
        ? table.keyWorks
        : words.common.sentences([table.keyFails, words.explain(state.result.failure).title]);
    default:
      return null;
  }
}

/** Only what must not be missed interrupts: that the person has been signed out. */
function politenessOf(state: RowState): Politeness {
  return state.at === 'failed' && state.failure.code === 'host_signed_out' ? 'assertive' : 'polite';
}
