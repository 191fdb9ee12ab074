import type { ReactElement, ReactNode } from 'react';
import type { UseAccountsResult, AccountsSnapshot } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

interface ListNoticesProps {
  readonly list: UseAccountsResult;
  readonly strings: AccountStrings;
  readonly onShowChanges: () => void;
}

/** Notices about the whole list: it is loading, failed, stale or incomplete, or has pending changes. */
export function ListNotices({ list, strings, onShowChanges }: ListNoticesProps): ReactElement {
  const { table } = strings;
  const { snapshot } = list;
  const { failure, pendingChanges } = snapshot;
  return (
    <>
      {snapshot.status === 'loading' ? <p data-slot="ik-hint">{snapshot.slow ? table.slow : table.loading}</p> : null}
      {failure === null ? null : <ListFailure list={list} strings={strings} />}
      {pendingChanges === 0 ? null : (
        <div data-slot="ik-held">
          <Button size="small" onClick={onShowChanges}>
            <Icon name="refresh" />
            <span>{table.held({ count: pendingChanges })}</span>
          </Button>
        </div>
      )}
      {snapshot.polling ? <p data-slot="ik-hint">{table.polling}</p> : null}
    </>
  );
}

function ListFailure({ list, strings }: Omit<ListNoticesProps, 'onShowChanges'>): ReactElement | null {
  const { table, common, format } = strings;
  const { failure, rows, asOf, refreshing, status } = list.snapshot;
  if (failure === null) return null;
  const note = strings.explain(failure);
  const old = status === 'failed' && rows.length > 0 && asOf !== null;
  const title = old
    ? table.staleTitle({ moment: format.clock(asOf) })
    : status === 'failed'
      ? table.failedTitle
      : table.incompleteTitle;
  return (
    <Callout
      tone={status === 'failed' && !old ? 'danger' : 'caution'}
      title={title}
      actions={
        <>
          <Button size="small" busy={refreshing} onClick={list.refresh}>
            {refreshing ? table.retrying : common.tryAgain}
          </Button>
          {note.href === null ? null : (
            <TextLink href={note.href} opensNewTab={common.opensNewTab}>
              {table.helpPage}
            </TextLink>
          )}
        </>
      }
    >
      <p>{strings.common.sentences([note.title, note.remedy])}</p>
    </Callout>
  );
}

interface AccountsEmptyProps {
  readonly snapshot: AccountsSnapshot;
  readonly strings: AccountStrings;
  /** The button that connects the first one. */
  readonly connect: ReactNode;
  readonly onClear: () => void;
}

/** Shown instead of rows when no account is connected, or none matches. */
export function AccountsEmpty({ snapshot, strings, connect, onClear }: AccountsEmptyProps): ReactElement {
  const { table, other, credential, integration } = strings;
  if (snapshot.filtered) {
    return (
      <EmptyState
        icon="search"
        title={table.noneTitle({ other })}
        actions={<Button onClick={onClear}>{table.clearFilters}</Button>}
      >
        {table.noneBody}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="key" title={table.emptyTitle({ other })} actions={connect}>
      {table.emptyBody({ credential, integration })}
    </EmptyState>
  );
}
