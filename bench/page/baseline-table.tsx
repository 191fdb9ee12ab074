import * as Menu from '@radix-ui/react-dropdown-menu';
import type { Account, AccountStatus, IntegrationAdapter } from 'integration-kit/core';
import { deriveStatus } from 'integration-kit/core';
import { memo, type ReactElement, useDeferredValue, useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';

const Row = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  externalId: z.optional(z.string()),
  credential: z.object({
    state: z.string(),
    lastFour: z.optional(z.string()),
    expiresAt: z.optional(z.nullable(z.string())),
  }),
  sync: z.object({ phase: z.string(), lastSuccessAt: z.optional(z.string()) }),
  createdAt: z.string(),
  createdBy: z.optional(z.string()),
});
type Row = z.infer<typeof Row>;

const PAGE_SIZE = 50;
const STATUSES: readonly AccountStatus[] = ['reconnect_needed', 'expiring', 'paused', 'importing', 'connected'];

/**
 * The table as written by hand: the same call to the adapter, the same columns, dates, statuses, search, order and pages
 * of 50, with a Radix menu per row. It validates only the rows of the page, and has no other language, no error state, no
 * live changes, no copy buttons, no icons and no styles. A ratio above 1 is the cost of these features.
 */
export function BaselineTable({ adapter }: { readonly adapter: IntegrationAdapter }): ReactElement {
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null);
  const [descending, setDescending] = useState<boolean | null>(null);
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState('');
  const [page, setPage] = useState(0);
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const [now] = useState(() => Date.now());
  const [formatDate] = useState(() => dateFormatter('en', now));

  useEffect(() => {
    const { signal, abort } = aborting();
    void adapter.listAccounts({ limit: PAGE_SIZE }, { signal }).then(({ items }) => {
      if (!signal.aborted) setAccounts(items);
    });
    return abort;
  }, [adapter]);

  const found = useMemo(() => {
    if (accounts === null || (wanted === '' && status === '')) return accounts;
    return accounts.filter(
      (account) =>
        `${account.name ?? ''}\n${account.externalId ?? ''}`.toLowerCase().includes(wanted) &&
        (status === '' || deriveStatus(account, now) === status),
    );
  }, [accounts, wanted, status, now]);
  const ordered = useMemo(() => {
    if (found === null || descending === null) return found;
    const direction = descending ? -1 : 1;
    return found.toSorted((a, b) => direction * (a.name ?? '').localeCompare(b.name ?? ''));
  }, [found, descending]);
  const rows = useMemo(
    () => ordered?.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((account) => z.safeParse(Row, account)),
    [ordered, page],
  );

  if (rows === undefined) return <p>Loading…</p>;
  return (
    <>
      <h2>Accounts</h2>
      <input type="search" aria-label="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <select aria-label="Status" value={status} onChange={(event) => setStatus(event.target.value)}>
        <option value="">All</option>
        {STATUSES.map((value) => (
          <option key={value}>{value}</option>
        ))}
      </select>
      <p role="status">{found?.length} accounts</p>
      <table>
        <thead>
          <tr>
            <th scope="col" aria-sort={descending === null ? undefined : descending ? 'descending' : 'ascending'}>
              <button type="button" onClick={() => setDescending((was) => was === false)}>
                Account
              </button>
            </th>
            {['Status', 'Key', 'Data', 'Connected', 'Actions'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            row.success ? (
              <BaselineRow
                key={row.data.id}
                row={row.data}
                formatDate={formatDate}
                status={statusOf(ordered?.[page * PAGE_SIZE + index], now)}
              />
            ) : (
              <tr key={`invalid-${index}`}>
                <td colSpan={6}>This account cannot be shown.</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
        Previous
      </button>
      <button type="button" disabled={(page + 1) * PAGE_SIZE >= (found?.length ?? 0)} onClick={() => setPage(page + 1)}>
        Next
      </button>
    </>
  );
}

const BaselineRow = memo(function BaselineRow(props: {
  readonly row: Row;
  readonly status: string;
  readonly formatDate: (iso: string) => ReactElement;
}) {
  const { row, status, formatDate } = props;
  const { credential, sync } = row;
  return (
    <tr>
      <th scope="row">
        <div>{row.name}</div>
        <code>{row.externalId}</code>
      </th>
      <td>{status}</td>
      <td>
        <div>Ending {credential.lastFour}</div>
        <div>{credential.expiresAt == null ? 'Never expires' : <>Expires {formatDate(credential.expiresAt)}</>}</div>
      </td>
      <td>{sync.lastSuccessAt === undefined ? 'No data yet' : <>Last sync {formatDate(sync.lastSuccessAt)}</>}</td>
      <td>
        <div>{formatDate(row.createdAt)}</div>
        <div>by {row.createdBy}</div>
      </td>
      <td>
        <Menu.Root modal={false}>
          <Menu.Trigger aria-label={`Actions for ${row.name}`}>⋮</Menu.Trigger>
          <Menu.Portal>
            <Menu.Content>
              {['Update key', 'Test', 'Rename', 'Details', 'Pause', 'Sync now', 'Disconnect'].map((item) => (
                <Menu.Item key={item}>{item}</Menu.Item>
              ))}
            </Menu.Content>
          </Menu.Portal>
        </Menu.Root>
      </td>
    </tr>
  );
});

/** A formatter of dates with their distance from now. Created once per table. */
function dateFormatter(locale: string, now: number): (iso: string) => ReactElement {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const away = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return (iso) => {
    const at = Date.parse(iso);
    return (
      <time dateTime={iso}>
        {day.format(at)} ({away.format(Math.round((at - now) / 86_400_000), 'day')})
      </time>
    );
  };
}

function statusOf(account: Account | undefined, now: number): string {
  return account === undefined ? '' : deriveStatus(account, now).replace('_', ' ');
}

function aborting() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
