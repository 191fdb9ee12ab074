import type { ReactElement } from 'react';
import type { UseAccountsResult } from '../../../hooks/accounts-result.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';

/** Props of {@link ListNotices}. */
export interface ListNoticesProps {
  readonly list: UseAccountsResult;
  readonly words: AccountStrings;
  readonly onShowChanges: () => void;
}

/** What is to be known about the list as a whole: that it failed, is old, short or late, or has changes in store. */
export function ListNotices({ list, words, onShowChanges }: ListNoticesProps): ReactElement {
  const { table } = words;
  const { snapshot } = list;
  const { failure, heldChanges } = snapshot;
  return (
    <>
      {snapshot.status === 'loading' ? <p data-slot="ik-hint">{snapshot.slow ? table.slow : table.loading}</p> : null}
      {failure === null ? null : <ListFailure list={list} words={words} />}
      {heldChanges === 0 ? null : (
        <div data-slot="ik-held">
          <Button size="small" onClick={onShowChanges}>
            <Icon name="refresh" />
            {table.held({ count: heldChanges })}
          </Button>
        </div>
      )}
      {snapshot.polling ? <p data-slot="ik-hint">{table.polling}</p> : null}
    </>
  );
}

function ListFailure({ list, words }: Omit<ListNoticesProps, 'onShowChanges'>): ReactElement | null {
  const { table, common, format } = words;
  const { failure, rows, asOf, refreshing, status } = list.snapshot;
  if (failure === null) return null;
  const note = words.explain(failure);
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
      <p>{words.common.sentences([note.title, note.remedy])}</p>
    </Callout>
  );
}
