import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UseAccessResult, AccountsView as View, ActionAccess } from '../../hooks/accounts-result.ts';
import { useKit } from '../../hooks/context.ts';
import { useAccountActions } from '../../hooks/use-account-actions.ts';
import { useAccounts } from '../../hooks/use-accounts.ts';
import { type PressVerdict, usePendingPress } from '../../hooks/use-pending-press.ts';
import { usePrefetch } from '../../hooks/use-prefetch.ts';
import { prefetchConnectWizard } from '../connect-wizard/shell/open-wizard.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { accessReason } from '../integration-card/access-reason.ts';
import { type AccountsCallbacks, useAccountsCallbacks } from './accounts-callbacks.ts';
import { AccountsGrid } from './list/accounts-grid.tsx';
import { AccountsEmpty } from './list/accounts-empty.tsx';
import { AccountsPages } from './list/accounts-pages.tsx';
import { AccountsToolbar } from './list/accounts-toolbar.tsx';
import { AccountsWizard, type WizardTarget } from './accounts-wizard.tsx';
import type { AccountStrings } from '../account/account-strings.ts';
import { ConnectAccountButton } from './connect-account-button.tsx';
import { countText } from './list/count-text.ts';
import { removedAccounts } from './notices/removed-accounts.ts';
import { RemovedNotices } from './notices/removed-notices.tsx';
import { LazyRowActions, rowActions } from './menu/lazy-row-actions.tsx';
import { ListNotices } from './notices/list-notices.tsx';
import type { MenuTarget } from './menu/row-actions.tsx';
import { useAccountAnnouncements } from './notices/use-account-announcements.ts';
import { useKnownNames } from './list/use-known-names.ts';
import { useListAnnouncements } from './list/use-list-announcements.ts';
import { useMinute } from './row/use-minute.ts';
import { usePassingResults } from './notices/use-passing-results.ts';
import { useRowActions } from './menu/use-row-actions.ts';
import { useRowFocus } from './row/use-row-focus.ts';

/** Props of {@link AccountsView}. */
export interface AccountsViewProps {
  readonly integrationId: string;
  readonly words: AccountStrings;
  readonly access: UseAccessResult;
  readonly pageSize: View['pageSize'];
  readonly callbacks: AccountsCallbacks;
  readonly section: RefObject<HTMLElement | null>;
  /** The heading's element, which takes focus when nothing better is left. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly title: ReactElement;
}

/** Everything inside the section: the list, the menu, the dialogs and the wizard, wired together. */
export function AccountsView(props: AccountsViewProps): ReactElement {
  const { integrationId, words, access, pageSize, callbacks, section, heading, title } = props;
  const { now: clock } = useKit('<AccountsTable>');
  const list = useAccounts(integrationId);
  const actions = useAccountActions(integrationId);
  const now = useMinute(clock);
  const body = useRef<HTMLTableSectionElement>(null);
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const [wizard, setWizard] = useState<WizardTarget | null>(null);
  const { snapshot, show } = list;
  const { rows } = snapshot;

  const focus = useRowFocus({ rows, section, body, heading, holdOrder: list.holdOrder });
  const names = useKnownNames(actions.states, rows, words.table.unnamed);
  useAccountAnnouncements(actions.states, names, words);
  useListAnnouncements(snapshot, words);
  useAccountsCallbacks(integrationId, actions.states, callbacks);
  usePassingResults(actions.states, actions.dismiss);
  const near = usePrefetch(rowActions.prefetch);
  useEffect(() => show({ pageSize }), [show, pageSize]);

  const search = useCallback((text: string) => show({ search: text }), [show]);
  const { press, answer } = usePendingPress<WizardTarget>({
    verdictOf: ({ accountId }) => verdictOf(access.can[accountId === undefined ? 'connect' : 'rotate'], words),
    open: setWizard,
    late: words.common.pressAgain,
  });
  const announce = useAnnounce();
  useEffect(() => {
    if (answer !== null) announce(answer);
  }, [answer, announce]);
  const deed = useRowActions(actions, ({ id }) => {
    const row = rows.findIndex((one) => one.kind === 'account' && one.account.id === id);
    press({ accountId: id, row, opener: focusedIn(section.current) });
  });
  const kebab = useCallback(
    (element: HTMLElement, row: number, by: MenuTarget['by']) => {
      const pressed = rows[row];
      // The menu offers a new key.
      prefetchConnectWizard();
      if (pressed?.kind === 'account') setTarget({ kebab: element, accountId: pressed.account.id, row, by });
    },
    [rows],
  );

  const connect = (
    <ConnectAccountButton
      access={access}
      words={words}
      answer={answer}
      onConnect={() => press({ accountId: undefined, row: 0, opener: focusedIn(section.current) })}
    />
  );
  const gone = removedAccounts(actions.states, rows, names, words.table.unnamed);
  const empty = snapshot.status !== 'loading' && rows.length === 0;
  const nothing = snapshot.status === 'ready' && empty;
  return (
    // Focus is only watched here: what can be pressed are the controls inside.
    <div
      data-slot="ik-accounts-view"
      onFocus={(event) => {
        near.onFocus();
        focus.onFocus(event);
      }}
      onBlur={focus.onBlur}
      onPointerEnter={near.onPointerEnter}
    >
      <div data-slot="ik-accounts-header">
        {title}
        {nothing && !snapshot.filtered ? null : connect}
      </div>
      {snapshot.status === 'loading' || (empty && !snapshot.filtered) ? null : (
        <AccountsToolbar list={list} words={words} onSearch={search}>
          {empty ? null : countText(snapshot, words)}
        </AccountsToolbar>
      )}
      <RemovedNotices gone={gone} words={words} onDismiss={actions.dismiss} />
      <ListNotices list={list} words={words} onShowChanges={list.showChanges} />
      {nothing ? (
        <AccountsEmpty
          snapshot={snapshot}
          words={words}
          connect={connect}
          onClear={() => show({ search: '', status: [] })}
        />
      ) : null}
      {empty ? null : (
        <AccountsGrid
          snapshot={snapshot}
          states={actions.states}
          rotate={access.can.rotate}
          words={words}
          now={now}
          body={body}
          onSort={(sort) => show({ sort })}
          onDeed={deed}
          onKebab={kebab}
        />
      )}
      {empty ? null : <AccountsPages snapshot={snapshot} words={words} onShow={show} />}
      <LazyRowActions
        integrationId={integrationId}
        words={words}
        rows={rows}
        actions={actions}
        now={now}
        target={target}
        onTarget={setTarget}
        onUpdate={(place) => setWizard({ ...place, opener: null })}
        candidates={focus.candidates}
      />
      <AccountsWizard
        integrationId={integrationId}
        target={wizard}
        onClose={() => setWizard(null)}
        callbacks={callbacks}
        candidates={focus.candidates}
        heading={heading}
      />
    </div>
  );
}

function verdictOf(action: ActionAccess, { common }: AccountStrings): PressVerdict {
  if (action.status === 'loading') return 'loading';
  const reason = accessReason(action, common);
  return reason === null ? 'open' : { reason };
}

/** The control that was pressed; a browser that focuses no pressed button leaves null. */
function focusedIn(root: HTMLElement | null): HTMLElement | null {
  const active = root?.ownerDocument.activeElement;
  return active instanceof HTMLElement && root?.contains(active) === true ? active : null;
}
