import type { ReactElement } from 'react';
import type { Account, AccountStatus } from '../../../definition/account.ts';
import { Progress } from '../../../ui/progress.tsx';
import { accountNames } from '../../account/account-name.ts';
import type { AccountStrings } from '../../account/account-strings.ts';
import { Moment } from '../../account/moment.tsx';

/** Props of {@link StatusDetail}. */
export interface StatusDetailProps {
  readonly account: Account;
  readonly status: AccountStatus;
  readonly words: AccountStrings;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What stands under the word for a status: why, how far, until when. Renders nothing for a status that says it all. */
export function StatusDetail({ account, status, words, now }: StatusDetailProps): ReactElement | null {
  const { credential, sync } = account;
  switch (status) {
    case 'reconnect_needed':
      return credential.failure === undefined ? null : <Note>{words.explain(credential.failure).title}</Note>;
    case 'permission_missing':
      return <Missing names={credential.failure?.missingScopes ?? []} words={words} />;
    case 'sync_failing':
      return sync.failure === undefined ? null : <Note>{words.explain(sync.failure).title}</Note>;
    case 'partial':
      return <Missing names={missingCapabilities(account, words)} words={words} />;
    case 'paused':
      return <Note>{words.table.pausedNote}</Note>;
    case 'importing':
      return <ImportDetail account={account} words={words} />;
    case 'waiting':
      return sync.nextAt === undefined ? null : (
        <Note>
          <Moment iso={sync.nextAt} words={words} precision="minute" side="future" now={now}>
            {words.table.nextTry}
          </Moment>
        </Note>
      );
    default:
      return null;
  }
}

function Note({ children }: { readonly children: ReactElement | string }): ReactElement {
  return <span data-slot="ik-cell-note">{children}</span>;
}

function Missing({
  names,
  words,
}: {
  readonly names: readonly string[];
  readonly words: AccountStrings;
}): ReactElement | null {
  if (names.length === 0) return null;
  return <Note>{words.table.missing({ names: words.format.list(names), count: names.length })}</Note>;
}

function missingCapabilities({ capabilities = [] }: Account, { definition, say }: AccountStrings): readonly string[] {
  return capabilities
    .filter(({ state }) => state === 'missing')
    .map(({ id }) => {
      const capability = definition.capabilities?.find((one) => one.id === id);
      return capability === undefined ? id : say(capability.label);
    });
}

/** How far the first import is, of which days, and what the host promised about it. */
function ImportDetail({ account, words }: Pick<StatusDetailProps, 'account' | 'words'>): ReactElement {
  const { table, format, promise } = words;
  const { phase, fraction, range } = account.sync;
  const name = accountNames(account, table.unnamed).name;
  const from = format.day(range?.from);
  const to = format.day(range?.to);
  return (
    <>
      {phase === 'queued' ? (
        <Note>{table.queued}</Note>
      ) : (
        <>
          <Progress fraction={fraction} label={table.importProgress({ account: name })} />
          {fraction === undefined ? null : <Note>{table.imported({ percent: format.percent(fraction) })}</Note>}
        </>
      )}
      {from === null || to === null ? null : <Note>{table.importRange({ from: from.date, to: to.date })}</Note>}
      {promise === '' ? null : <Note>{promise}</Note>}
    </>
  );
}
