import { type ReactElement, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { type AccountStrings, accountNames } from '../../account/account-strings.ts';
import { noticeText, type RowNotice } from './row-activity.tsx';
import type { UseAccountActionsResult, AccountRow } from '../../../hooks/accounts-result.ts';

/** An account that was disconnected here and no longer has a row. */
interface RemovedAccount {
  readonly id: string;
  readonly name: string;
  readonly notices: readonly RowNotice[];
}

interface RemovedNoticesProps {
  readonly removed: readonly RemovedAccount[];
  readonly strings: AccountStrings;
  readonly onDismiss: (accountId: string) => void;
}

/** The results of disconnects. They are shown above the table, because their rows no longer exist. */
export function RemovedNotices({ removed, strings, onDismiss }: RemovedNoticesProps): ReactElement {
  const { table, common, credential, integration, keyHref } = strings;
  return (
    <>
      {removed.map(({ id, name, notices }) => (
        <Callout
          key={id}
          tone="success"
          title={<bdi>{table.disconnected({ account: name })}</bdi>}
          actions={
            <>
              {keyHref === null ? null : (
                <TextLink href={keyHref} opensNewTab={common.opensNewTab}>
                  {table.keyPage({ credential, vendor: integration })}
                </TextLink>
              )}
              <Button
                size="small"
                tone="quiet"
                aria-label={table.dismissOf({ dismiss: common.dismiss, account: name })}
                onClick={() => onDismiss(id)}
              >
                {common.dismiss}
              </Button>
            </>
          }
        >
          <p>{removedText(notices, strings)}</p>
        </Callout>
      ))}
    </>
  );
}

/** What happened to the data, and that the credential still works at the vendor, which a disconnect never changes. */
export function removedText(notices: readonly RowNotice[], strings: AccountStrings): string {
  const { table, credential, integration } = strings;
  const active = table.keyStillActive({ credential, vendor: integration });
  const sentences = notices.flatMap((notice) => noticeText(notice, strings) ?? []);
  return strings.common.sentences([...new Set([...sentences, active])]);
}

/**
 * Accounts that were disconnected here and no longer have a row.
 *
 * @param unnamed Name of an account that has none.
 */
export function removedAccounts(
  states: UseAccountActionsResult['states'],
  rows: readonly AccountRow[],
  names: ReadonlyMap<string, string>,
  unnamed: string,
): readonly RemovedAccount[] {
  return [...states].flatMap(([id, state]) => {
    if (state.at !== 'changed' || state.request.action !== 'disconnect') return [];
    if (rows.some((row) => row.kind === 'account' && row.account.id === id)) return [];
    return [{ id, name: names.get(id) ?? unnamed, notices: state.notices }];
  });
}

/**
 * Names of the accounts that have an action under way or a result, by id. A name is kept after its row was removed, so
 * that "Acme was disconnected" can still name it.
 *
 * @param unnamed Name of an account that has none.
 */
export function useKnownNames(
  states: UseAccountActionsResult['states'],
  rows: readonly AccountRow[],
  unnamed: string,
): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const next = new Map<string, string>();
  for (const id of states.keys()) {
    const row = rows.find((one) => one.kind === 'account' && one.account.id === id);
    const name = row?.kind === 'account' ? accountNames(row.account, unnamed).name : names.get(id);
    if (name !== undefined) next.set(id, name);
  }
  if (sameNames(names, next)) return names;
  setNames(next);
  return next;
}

function sameNames(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...b].every(([id, name]) => a.get(id) === name);
}
