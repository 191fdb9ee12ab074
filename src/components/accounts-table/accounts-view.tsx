import { type ReactElement, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UseAccessResult, AccountsView as View, ActionAccess } from '../../hooks/accounts-result.ts';
import { useKit } from '../../hooks/context.ts';
import { useAccountActions, useAccounts } from '../../hooks/use-accounts.ts';
import { type PressVerdict, usePendingPress } from '../../hooks/use-pending-press.ts';
import { usePrefetch } from '../../hooks/use-prefetch.ts';
import { prefetchConnectWizard } from '../connect-wizard/shell/open-wizard.tsx';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { PartBoundary } from '../failed-part/failed-part.tsx';
import { accessReason } from '../access-reason.ts';
import { type AccountsCallbacks, useAccountsCallbacks } from './accounts-callbacks.ts';
import { AccountsGrid } from './list/accounts-grid.tsx';
import { AccountsEmpty, ListNotices } from './notices/list-notices.tsx';
import { AccountsPages } from './list/accounts-pages.tsx';
import { AccountsToolbar, countText } from './list/accounts-toolbar.tsx';
import { AccountsWizard, type WizardTarget, ConnectAccountButton } from './accounts-wizard.tsx';
import type { AccountStrings } from '../account/account-strings.ts';
import { removedAccounts, RemovedNotices, useKnownNames } from './notices/removed-notices.tsx';
import { LazyRowActions, rowActions } from './menu/lazy-row-actions.tsx';
import type { MenuTarget } from './menu/row-actions.tsx';
import { useAccountAnnouncements, useListAnnouncements } from './notices/use-announcements.ts';
import { usePassingResults, useRowCommands } from './notices/row-activity.tsx';
import { useRowFocus } from './row/use-row-focus.ts';

interface AccountsViewProps {
  readonly integrationId: string;
  readonly strings: AccountStrings;
  readonly access: UseAccessResult;
  readonly pageSize: View['pageSize'];
  readonly callbacks: AccountsCallbacks;
  readonly section: RefObject<HTMLElement | null>;
  /** The heading's element, which takes focus when no row is left. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly title: ReactElement;
}

/** The content of the section. Connects the list, the menu, the dialogs and the wizard. */
export function AccountsView(props: AccountsViewProps): ReactElement {
  const { integrationId, strings, access, pageSize, callbacks, section, heading, title } = props;
  const { now: clock } = useKit('<AccountsTable>');
  const list = useAccounts(integrationId);
  const actions = useAccountActions(integrationId);
  const now = useMinute(clock);
  const body = useRef<HTMLTableSectionElement>(null);
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const [wizard, setWizard] = useState<WizardTarget | null>(null);
  const { snapshot, show } = list;
  const { rows } = snapshot;

  const focus = useRowFocus({ rows, section, body, heading, freezeOrder: list.freezeOrder });
  const names = useKnownNames(actions.states, rows, strings.table.unnamed);
  useAccountAnnouncements(actions.states, names, strings);
  useListAnnouncements(snapshot, strings);
  useAccountsCallbacks(integrationId, actions.states, callbacks);
  usePassingResults(actions.states, actions.dismiss);
  const near = usePrefetch(rowActions.prefetch);
  useEffect(() => show({ pageSize }), [show, pageSize]);

  const search = useCallback((text: string) => show({ search: text }), [show]);
  const { press, answer } = usePendingPress<WizardTarget>({
    verdictOf: ({ accountId }) => verdictOf(access.can[accountId === undefined ? 'connect' : 'rotate'], strings),
    open: setWizard,
    late: strings.common.pressAgain,
  });
  const announce = useAnnounce();
  useEffect(() => {
    if (answer !== null) announce(answer);
  }, [answer, announce]);
  const onCommand = useRowCommands(actions, ({ id }) => {
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
      strings={strings}
      answer={answer}
      onConnect={() => press({ accountId: undefined, row: 0, opener: focusedIn(section.current) })}
    />
  );
  const removed = removedAccounts(actions.states, rows, names, strings.table.unnamed);
  const empty = snapshot.status !== 'loading' && rows.length === 0;
  // A page whose last row was removed is not an empty list: the page before it is being read, or can be requested.
  const vacant = empty && !snapshot.page.hasPrevious && !snapshot.page.hasNext;
  const nothing = snapshot.status === 'ready' && vacant;
  return (
    // Focus is only observed here; the controls inside can be pressed.
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
      {snapshot.status === 'loading' || (vacant && !snapshot.filtered) ? null : (
        <AccountsToolbar list={list} strings={strings} onSearch={search}>
          {empty ? null : countText(snapshot, strings)}
        </AccountsToolbar>
      )}
      <RemovedNotices removed={removed} strings={strings} onDismiss={actions.dismiss} />
      <ListNotices list={list} strings={strings} onShowChanges={list.showChanges} />
      {nothing ? (
        <AccountsEmpty
          snapshot={snapshot}
          strings={strings}
          connect={connect}
          onClear={() => show({ search: '', status: [] })}
        />
      ) : null}
      {empty ? null : (
        <PartBoundary
          subject={{ component: 'AccountsTable', integrationId }}
          renderFallback={(retry) => (
            <Callout
              tone="danger"
              title={strings.common.broken}
              actions={<Button onClick={retry}>{strings.common.tryAgain}</Button>}
            />
          )}
        >
          <AccountsGrid
            snapshot={snapshot}
            states={actions.states}
            rotate={access.can.rotate}
            strings={strings}
            now={now}
            body={body}
            onSort={(sort) => show({ sort })}
            onCommand={onCommand}
            onKebab={kebab}
          />
        </PartBoundary>
      )}
      {vacant ? null : <AccountsPages snapshot={snapshot} strings={strings} onShow={show} />}
      <LazyRowActions
        integrationId={integrationId}
        strings={strings}
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

/** The control that was pressed; null in browsers that do not focus a pressed button. */
function focusedIn(root: HTMLElement | null): HTMLElement | null {
  const active = root?.ownerDocument.activeElement;
  return active instanceof HTMLElement && root?.contains(active) === true ? active : null;
}

const MINUTE_MS = 60_000;

/** The present moment, updated every minute, so that "3 minutes ago" stays true. @param now In milliseconds since 1970; stable. */
export function useMinute(now: () => number): number {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setMoment(now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [now]);
  return moment;
}
