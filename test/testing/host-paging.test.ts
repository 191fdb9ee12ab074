import { describe, expect, it } from 'vitest';
import type { AccountsQuery } from '../../src/adapter/accounts.ts';
import { deriveStatus } from '../../src/definition/derive-status.ts';
import { realClock, SCRIPT_START } from '../../src/testing/clock.ts';
import { isOrdered } from '../../src/testing/contract/query-checks.ts';
import { sampleAccount } from '../../src/testing/sample-accounts.ts';
import { scenarios } from '../../src/testing/scenarios.ts';
import type { Scenario } from '../../src/testing/script.ts';
import { scriptedAdapter } from '../../src/testing/scripted-adapter.ts';

const clock = realClock({ speed: 0 });
const quiet = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

const first = sampleAccount();
const ending = (expiresAt?: string) => ({ ...first.credential, expiresAt });
const three: Scenario = (script) => ({
  ...script,
  accounts: [
    {
      ...first,
      id: 'b',
      name: 'Beta',
      label: undefined,
      externalId: 'org-2',
      createdAt: '2026-01-03T00:00:00Z',
      credential: ending('2026-09-01'),
    },
    {
      ...first,
      id: 'a',
      name: 'zulu',
      label: 'Alpha',
      externalId: 'org-3',
      createdAt: '2026-01-01T00:00:00Z',
      credential: ending('2026-08-01'),
    },
    {
      ...first,
      id: 'c',
      name: undefined,
      label: undefined,
      externalId: undefined,
      createdAt: '2026-01-02T00:00:00Z',
      credential: ending(),
    },
  ],
});

async function list(scenarioList: readonly Scenario[], query: Partial<AccountsQuery>) {
  return scriptedAdapter(scenarioList, { clock }).listAccounts({ limit: 50, ...query }, quiet());
}
const idsOf = async (
  query: Partial<AccountsQuery>,
  scenarioList: readonly Scenario[] = [three, scenarios.hostPaging],
) => (await list(scenarioList, query)).items.map(({ id }) => id);

describe('a scripted host that pages', () => {
  it('a scripted host that pages hands out page after page, each account once, and counts them all', async () => {
    const adapter = scriptedAdapter([scenarios.manyAccounts, scenarios.hostPaging], { clock });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await adapter.listAccounts({ limit: 50, ...(cursor === undefined ? {} : { cursor }) }, quiet());
      expect(page.items.length).toBeLessThanOrEqual(50);
      expect(page).toMatchObject({ total: adapter.accounts().length, applied: ['search', 'sort', 'status'] });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(adapter.accounts().map(({ id }) => id));
  });

  it('a scripted host that pages searches name, label and id, whatever the case', async () => {
    expect(await idsOf({ search: ' BETA ' })).toEqual(['b']);
    expect(await idsOf({ search: 'alpha' })).toEqual(['a']);
    expect(await idsOf({ search: 'org-3' })).toEqual(['a']);
    expect(await idsOf({ search: 'not-there' })).toEqual([]);
  });

  it('a scripted host that pages shows the statuses that are asked for', async () => {
    const { items } = await list([scenarios.everyStatus, scenarios.hostPaging], { status: ['paused', 'expiring'] });
    expect(new Set(items.map((account) => deriveStatus(account, clock.now())))).toEqual(
      new Set(['paused', 'expiring']),
    );
  });

  it.each([
    ['name', ['a', 'b', 'c'], ['b', 'a', 'c']],
    ['externalId', ['b', 'a', 'c'], ['a', 'b', 'c']],
    ['expiresAt', ['a', 'b', 'c'], ['b', 'a', 'c']],
    ['createdAt', ['a', 'c', 'b'], ['b', 'c', 'a']],
  ] as const)('sorts by %s, what is not known last both ways', async (by, up, down) => {
    expect(await idsOf({ sort: { by, direction: 'asc' } })).toEqual(up);
    expect(await idsOf({ sort: { by, direction: 'desc' } })).toEqual(down);
  });

  it('a scripted host sorts an expiry that is a day by its end, and a key that never expires after every date', async () => {
    const ends = ['2026-03-20T10:00:00Z', null, '2026-03-20', '2026-03-19', '2026-03-21T00:00:01Z'];
    const accounts = ends.map((expiresAt, index) => ({
      ...first,
      id: `acc_${index}`,
      credential: { ...first.credential, expiresAt },
    }));
    const scenarioList: readonly Scenario[] = [(script) => ({ ...script, accounts }), scenarios.hostPaging];
    const { items } = await list(scenarioList, { sort: { by: 'expiresAt', direction: 'asc' } });
    expect(items.map(({ credential }) => credential.expiresAt)).toEqual([
      '2026-03-19',
      '2026-03-20T10:00:00Z',
      '2026-03-20',
      '2026-03-21T00:00:01Z',
      null,
    ]);
    expect(isOrdered(items, 'expiresAt', 'asc', SCRIPT_START)).toBe(true);
    expect(isOrdered(items.toReversed(), 'expiresAt', 'desc', SCRIPT_START)).toBe(true);
    expect(isOrdered(items.toReversed(), 'expiresAt', 'asc', SCRIPT_START)).toBe(false);
  });

  it.each(['status', 'lastSync'] as const)(
    'a scripted host that pages sorts by %s one way and the other',
    async (by) => {
      const scenarioList = [scenarios.everyStatus, scenarios.hostPaging];
      const up = await idsOf({ sort: { by, direction: 'asc' } }, scenarioList);
      const down = await idsOf({ sort: { by, direction: 'desc' } }, scenarioList);
      expect(new Set(up)).toEqual(new Set(down));
      expect(up).not.toEqual(down);
    },
  );
});

describe('a scripted host that hands out everything', () => {
  it('a scripted host that hands out everything leaves search and order to the library, and says so', async () => {
    const page = await list([three], { search: 'alpha', sort: { by: 'name', direction: 'asc' } });
    expect(page).toMatchObject({ total: 3, applied: [] });
    expect(page.items.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(page).not.toHaveProperty('nextCursor');
  });

  it('a scripted host that hands out everything finds accounts by what they are, in both ways of listing', async () => {
    for (const scenarioList of [[three], [three, scenarios.hostPaging]]) {
      expect(await idsOf({ ids: ['c', 'not-there'] }, scenarioList)).toEqual(['c']);
      expect(await idsOf({ externalId: 'org-2' }, scenarioList)).toEqual(['b']);
      expect(await idsOf({ integrationId: 'other' }, scenarioList)).toEqual([]);
    }
  });
});
