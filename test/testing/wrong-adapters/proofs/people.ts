import type { IntegrationAdapter } from '../../../../src/adapter/adapter.ts';
import type { Account } from '../../../../src/definition/account.ts';
import type { accessDefects } from '../access.ts';
import type { tenantDefects } from '../tenants.ts';
import { quiet } from '../wrapping.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

type Ask = (adapter: IntegrationAdapter, account: Account) => Promise<{ readonly ok: boolean }>;

const rename: Ask = (adapter, account) => step.rename(adapter, step.press(account), 'Renamed');
const disconnect: Ask = (adapter, account) => step.disconnect(adapter, step.press(account));

/** Another person's change of an account of the administrator is refused with this code. */
const refuses =
  (person: 'viewer' | 'stranger', ask: Ask, code: string): Proof =>
  async ({ administrator, [person]: other }) =>
    (await step.codeOf(ask(other, await step.connect(administrator)))) === code;

const denies = (ask: Ask): Proof => refuses('viewer', ask, 'permission_denied');

/** What `getAccess` says of an action is what the call does. */
const agrees =
  (person: 'administrator' | 'viewer', action: 'rename' | 'rotate', ask: Ask): Proof =>
  async ({ administrator, [person]: who }) => {
    const account = await step.connect(administrator);
    const isAllowed = (await step.access(who)).can[action] === true;
    return isAllowed === ((await step.codeOf(ask(who, account))) === 'ok');
  };

export const accessProofs: Proofs<typeof accessDefects> = {
  testUnguarded: denies((adapter) => step.tryKey(adapter, KEYS.atlas)),
  connectUnguarded: async ({ administrator, viewer }) => {
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    return (await step.codeOf(viewer.connectAccount(input, quiet()))) === 'permission_denied';
  },
  rotateUnguarded: async ({ administrator, viewer }) => {
    const account = await step.connect(administrator);
    const draft = await step.draftOf(administrator, KEYS.northwindToo, account.id);
    const answer = viewer.rotateCredential({ ...step.press(account), draft }, quiet());
    return (await step.codeOf(answer)) === 'permission_denied';
  },
  retestUnguarded: denies((adapter, { id }) => step.retest(adapter, id)),
  renameUnguarded: denies(rename),
  pauseUnguarded: denies((adapter, account) => step.pause(adapter, step.press(account))),
  syncUnguarded: denies((adapter, account) => step.sync(adapter, step.press(account))),
  disconnectUnguarded: denies(disconnect),
  saysYesRefuses: agrees('viewer', 'rename', rename),
  saysNoObeys: agrees('administrator', 'rotate', (adapter, account) => step.rotate(adapter, step.press(account))),
  leavesOutAnAction: async ({ colleague }) => (await step.access(colleague)).can.pause === true,
  hidesAccounts: async ({ administrator }) => {
    const { id } = await step.connect(administrator);
    const answer = await administrator.getAccess?.({ integrationId: 'openai', accountId: id }, quiet());
    return answer?.visible === true && answer.can.rename === true;
  },
  hidesFromViewer: async ({ administrator, viewer }) => {
    await step.connect(administrator);
    return (await step.rejection(step.list(viewer))) === undefined;
  },
  refusesByRejection: denies(rename),
  refusesSilently: denies(rename),
};

/** A query of another tenant finds nothing. */
const findsNothing =
  (queryFor: (account: Account) => Parameters<typeof step.list>[1]): Proof =>
  async ({ administrator, stranger }) =>
    (await step.list(stranger, queryFor(await step.connect(administrator)))).length === 0;

const hidden = (ask: Ask): Proof => refuses('stranger', ask, 'not_found');

export const tenantProofs: Proofs<typeof tenantDefects> = {
  listById: findsNothing(({ id }) => ({ ids: [id] })),
  listByExternalId: findsNothing(({ externalId }) => ({ externalId })),
  listBySearch: findsNothing(() => ({ search: 'northwind' })),
  listByStatus: findsNothing(() => ({ status: ['importing'] })),
  countsEveryTenant: async ({ administrator, stranger }) => {
    await step.connect(administrator);
    return (await stranger.listAccounts({ limit: 10 }, quiet())).total === 0;
  },
  summaryOfEveryTenant: async ({ administrator, stranger }) => {
    await step.connect(administrator);
    return (await step.summaries(stranger, 'openai'))[0]?.accounts === 0;
  },
  previewOfAnybody: async ({ administrator, stranger }) => {
    const { id } = await step.connect(administrator);
    return (await step.rejection(step.preview(stranger, id))) !== undefined;
  },
  retestOfAnybody: hidden((adapter, { id }) => step.retest(adapter, id)),
  renameOfAnybody: hidden(rename),
  rotateOfAnybody: async ({ administrator, stranger }) => {
    const account = await step.connect(administrator);
    const draft = await step.draftOf(stranger, KEYS.northwindToo);
    return (await step.codeOf(stranger.rotateCredential({ ...step.press(account), draft }, quiet()))) === 'not_found';
  },
  disconnectOfAnybody: hidden(disconnect),
  eventsOfAnybody: async ({ administrator, stranger }) => {
    const { events } = step.listen(stranger);
    await step.connect(administrator);
    return events.length === 0;
  },
  relationToAnybody: async ({ administrator, stranger }) => {
    await step.connect(administrator);
    return (await step.tryKey(stranger, KEYS.northwind)).relation?.kind === 'new';
  },
  connectedByAnybody: async ({ administrator, stranger }) => {
    await step.connect(administrator);
    const input = step.connection(await step.draftOf(stranger, KEYS.northwind));
    return (await step.codeOf(stranger.connectAccount(input, quiet()))) === 'ok';
  },
  refusalShowsAccount: async ({ administrator, stranger }) => {
    const account = await step.connect(administrator);
    return (await step.rename(stranger, step.press(account), 'Renamed')).account === undefined;
  },
};
