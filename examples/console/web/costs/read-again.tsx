import { type AccountRow, useAccess, useAccounts } from 'integration-kit';
import { type ReactElement, useId } from 'react';
import { DEFINITIONS } from '../../definitions.ts';
import type { SourceAnswer } from '../../server/web/answers.ts';
import { ReadAgainAccount } from './read-again-account.tsx';
import { accessObstacle } from './read-again-state.ts';

/** Props of {@link ReadAgain}. */
export interface ReadAgainProps {
  readonly sources: readonly SourceAnswer[];
  /** The source that is shown; null = all. */
  readonly sourceId: string | null;
  /** The days that can be read again, `YYYY-MM-DD` in UTC: the history that is kept. */
  readonly firstDay: string;
  readonly today: string;
}

/** For each connected account on show: reads days again that the vendor may have corrected. */
export function ReadAgain({ sources, sourceId, firstDay, today }: ReadAgainProps): ReactElement | null {
  const integrationId = DEFINITIONS[0].id;
  const { rows } = useAccounts(integrationId).snapshot;
  const common = accessObstacle(useAccess(integrationId).can.syncNow) ?? '';
  const commonId = useId();
  const shown = sources.filter(({ id }) => sourceId === null || id === sourceId);
  const connected = shown.flatMap((source) => {
    const account = rows.find((row) => isAccount(row) && row.account.id === source.accountId);
    return account !== undefined && isAccount(account) ? [{ source, account: account.account }] : [];
  });
  if (connected.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="read-again">
      <h2 id="read-again">Read again</h2>
      <p className="muted">
        Vendors correct costs of days long past. Days that are read again replace what is stored of them.
      </p>
      {common === '' ? null : (
        <p id={commonId} className="read-again-note">
          {common}
        </p>
      )}
      <ul className="read-again">
        {connected.map(({ source, account }) => (
          <ReadAgainAccount
            key={account.id}
            name={source.name}
            account={account}
            firstDay={firstDay}
            today={today}
            common={{ obstacle: common, id: commonId }}
          />
        ))}
      </ul>
    </section>
  );
}

function isAccount(row: AccountRow): row is Extract<AccountRow, { kind: 'account' }> {
  return row.kind === 'account';
}
