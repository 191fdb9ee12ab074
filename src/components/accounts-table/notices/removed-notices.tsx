import type { ReactElement } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { AccountStrings } from '../../account/account-strings.ts';
import { noticeText, type RowNotice } from './notice-text.ts';

/** An account that was disconnected here, after its row has gone. */
export interface RemovedAccount {
  readonly id: string;
  readonly name: string;
  readonly notices: readonly RowNotice[];
}

/** Props of {@link RemovedNotices}. */
export interface RemovedNoticesProps {
  readonly gone: readonly RemovedAccount[];
  readonly words: AccountStrings;
  readonly onDismiss: (accountId: string) => void;
}

/** What a disconnect has left behind: said above the table, since there is no row any more to say it in. */
export function RemovedNotices({ gone, words, onDismiss }: RemovedNoticesProps): ReactElement {
  const { table, common, credential, integration, keyHref } = words;
  return (
    <>
      {gone.map(({ id, name, notices }) => (
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
          <p>{removedText(notices, words)}</p>
        </Callout>
      ))}
    </>
  );
}

/** What became of the data, and that the credential still works at the vendor, which a disconnect never changes. */
export function removedText(notices: readonly RowNotice[], words: AccountStrings): string {
  const { table, credential, integration } = words;
  const active = table.keyStillActive({ credential, vendor: integration });
  const said = notices.flatMap((notice) => noticeText(notice, words) ?? []);
  return words.common.sentences([...new Set([...said, active])]);
}
