import type { AccountsQuery } from '../../../../src/adapter/accounts.ts';
import type { pagingDefects } from '../paging.ts';
import type { queryDefects } from '../querying.ts';
import { quiet } from '../wrapping.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

const bothByPage: Proof = async ({ administrator }) => {
  const [first, second] = await step.connectTwo(administrator);
  return (await step.idsByPage(administrator)) === `${first.id} ${second.id}`;
};

export const pagingProofs: Proofs<typeof pagingDefects> = {
  skipsARow: bothByPage,
  repeatsARow: bothByPage,
  ignoresTheCursor: bothByPage,
  losesTheLastPage: bothByPage,
  announcesAnEmptyPage: async ({ administrator }) => {
    await step.connect(administrator);
    return (await administrator.listAccounts({ limit: 1 }, quiet())).nextCursor === undefined;
  },
  oneRowTooMany: async ({ administrator }) => {
    await step.connectTwo(administrator);
    return (await step.list(administrator, { limit: 1 })).length === 1;
  },
  countsThePage: async ({ administrator }) => {
    await step.connectTwo(administrator);
    return (await administrator.listAccounts({ limit: 1 }, quiet())).total === 2;
  },
  countsWithoutFilter: async ({ administrator }) => {
    const [first] = await step.connectTwo(administrator);
    return (await administrator.listAccounts({ limit: 5, ids: [first.id] }, quiet())).total === 1;
  },
  sortsEachPage: async ({ administrator }) => {
    const [first, second] = await step.connectTwo(administrator);
    const sort = { by: 'createdAt', direction: 'desc' } as const;
    return (await step.idsByPage(administrator, { sort })) === `${second.id} ${first.id}`;
  },
  forgetsTheOrder: async ({ administrator }) => {
    const [first, second] = await step.connectTwo(administrator);
    const sort = { by: 'createdAt', direction: 'desc' } as const;
    return (await step.idsByPage(administrator, { sort })) === `${second.id} ${first.id}`;
  },
  repeatsJoinedRows: async ({ administrator }) => {
    const [first, second] = await step.connectTwo(administrator);
    return (await step.idsOf(administrator, {})) === `${first.id} ${second.id}`;
  },
  cursorsOfAnybody: async ({ administrator, stranger }) => {
    const ours = await step.connectTwo(administrator);
    const { nextCursor } = await administrator.listAccounts({ limit: 1 }, quiet());
    const page = await stranger.listAccounts({ limit: 1, cursor: nextCursor }, quiet()).catch(() => ({ items: [] }));
    return page.items.every(({ id }) => ours.every((account) => account.id !== id));
  },
};

/** Of Northwind and Atlas, a query finds exactly these. */
function finding(query: Partial<AccountsQuery>, ...expected: readonly ('northwind' | 'atlas')[]): Proof {
  return async ({ administrator }) => {
    const [northwind, atlas] = await step.connectTwo(administrator);
    const ids = { northwind: northwind.id, atlas: atlas.id };
    return (await step.idsOf(administrator, query)) === expected.map((name) => ids[name]).join(' ');
  };
}

export const queryProofs: Proofs<typeof queryDefects> = {
  ignoresTheOrder: finding({ sort: { by: 'createdAt', direction: 'desc' } }, 'atlas', 'northwind'),
  ignoresTheDirection: finding({ sort: { by: 'createdAt', direction: 'desc' } }, 'atlas', 'northwind'),
  sortsByNameOnly: finding({ sort: { by: 'externalId', direction: 'asc' } }, 'northwind', 'atlas'),
  ignoresTheSearch: finding({ search: 'freight' }, 'atlas'),
  ignoresTheStatus: finding({ status: ['paused'] }),
  firstStatusOnly: finding({ status: ['paused', 'importing'] }, 'northwind', 'atlas'),
  searchesNamesOnly: finding({ search: 'org-at' }, 'atlas'),
  searchesVendorNamesOnly: finding({ search: 'alpha' }, 'atlas'),
  searchesBeginnings: finding({ search: 'research' }, 'northwind'),
  searchesPatterns: finding({ search: '%' }),
  ignoresIds: finding({ ids: [] }),
  ignoresExternalId: finding({ externalId: 'org-atlas' }, 'atlas'),
  ignoresTheIntegration: finding({ integrationId: 'another' }),
  rejectsUnknownIds: async ({ administrator }) =>
    (await step.rejection(step.list(administrator, { ids: ['nothing'] }))) === undefined,
  abortedListIsEmpty: async ({ administrator }) =>
    (await step.rejection(administrator.listAccounts({ limit: 1 }, { signal: AbortSignal.abort() }))) !== undefined,
  listsFirstState: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rename(administrator, step.press(account), 'Renamed');
    return (await step.present(administrator, account))?.label === 'Renamed';
  },
  listsLate: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    await administrator.connectAccount(step.connection(draft), quiet());
    return (await step.list(administrator)).length === 1;
  },
  listsOwnOnly: async ({ administrator, colleague }) => {
    await step.connect(administrator);
    return (await step.list(colleague)).length === 1;
  },
  cachedPerPerson: async ({ administrator, colleague }) => {
    await step.list(colleague);
    await step.connect(administrator);
    return (await step.list(colleague)).length === 1;
  },
  summaryCountsDisconnected: async ({ administrator }) => {
    await step.disconnect(administrator, step.press(await step.connect(administrator)));
    return (await step.summaries(administrator, 'openai'))[0]?.accounts === 0;
  },
  summaryLeavesOutEmpty: async ({ administrator }) => (await step.summaries(administrator, 'openai')).length === 1,
  summaryCountsHealthy: async ({ administrator }) => {
    await step.connectTwo(administrator);
    return (await step.summaries(administrator, 'openai'))[0]?.accounts === 2;
  },
  summaryCountsPhases: async ({ administrator }) => {
    await step.connectTwo(administrator);
    return (await step.summaries(administrator, 'openai'))[0]?.statuses.importing === 2;
  },
  summaryIsCached: async ({ administrator }) => {
    await step.summaries(administrator, 'openai');
    await step.connect(administrator);
    return (await step.summaries(administrator, 'openai'))[0]?.accounts === 1;
  },
};
