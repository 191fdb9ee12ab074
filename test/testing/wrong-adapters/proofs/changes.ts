import type { IntegrationAdapter } from '../../../../src/adapter/adapter.ts';
import type { changeDefects } from '../changes.ts';
import { quiet } from '../wrapping.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

/** The answer to a connection and the account as it is listed. */
async function connected({ administrator }: Parameters<Proof>[0], label?: string) {
  const draft = await step.draftOf(administrator, KEYS.northwind);
  const answer = await administrator.connectAccount(step.connection(draft, { label }), quiet());
  const [account] = await step.list(administrator);
  return { answer, account };
}

/** The label in the answer and in the list after renames from a first label. */
async function labelled(adapter: IntegrationAdapter, ...labels: readonly string[]): Promise<readonly unknown[]> {
  let account = await step.connect(adapter, KEYS.northwind, { label: 'First' });
  let answered: unknown;
  for (const label of labels) {
    answered = (await step.rename(adapter, step.press(account), label)).account?.label;
    account = (await step.present(adapter, account)) ?? account;
  }
  return [answered, account.label];
}

export const changeProofs: Proofs<typeof changeDefects> = {
  connectLosesLabel: async (people) => (await connected(people, 'Label')).account?.label === 'Label',
  labelIsCut: async (people) => (await connected(people, 'L'.repeat(256))).account?.label?.length === 256,
  connectAnswersNothing: async (people) => {
    const { answer } = await connected(people);
    return answer.ok && answer.account !== null;
  },
  connectAnswersOtherId: async (people) => {
    const { answer, account } = await connected(people);
    return answer.account?.id === account?.id;
  },
  renameIsNotKept: async ({ administrator }) => (await labelled(administrator, 'Second')).join() === 'Second,Second',
  renameIsPersonal: async ({ administrator, colleague }) => {
    const account = await step.connect(administrator);
    await step.rename(administrator, step.press(account), 'Second');
    return (await step.present(colleague, account))?.label === 'Second';
  },
  emptyLabelStays: async ({ administrator }) =>
    (await labelled(administrator, '')).every((label) => label === undefined),
  emptyLabelIsIgnored: async ({ administrator }) =>
    (await labelled(administrator, '')).every((label) => label === undefined),
  renamesTheVendor: async ({ administrator }) => (await labelled(administrator, 'Second')).join() === 'Second,Second',
  pauseAnswersOldPhase: async ({ administrator }) => {
    const account = await step.connect(administrator);
    return (await step.pause(administrator, step.press(account))).account?.sync.phase === 'paused';
  },
  pauseToggles: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.pause(administrator, step.press(account));
    const paused = (await step.present(administrator, account)) ?? account;
    return (await step.pause(administrator, step.press(paused))).account?.sync.phase === 'paused';
  },
  neverResumes: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.pause(administrator, step.press(account));
    const paused = (await step.present(administrator, account)) ?? account;
    await step.pause(administrator, step.press(paused), false);
    return (await step.present(administrator, account))?.sync.phase !== 'paused';
  },
  pauseAnswersAnother: async ({ administrator }) => {
    const [northwind] = await step.connectTwo(administrator);
    return (await step.pause(administrator, step.press(northwind))).account?.id === northwind.id;
  },
  syncDoesNothing: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.sync(administrator, step.press(account));
    return Number((await step.present(administrator, account))?.version) > account.version;
  },
  disconnectAnswersAccount: async ({ administrator }) => {
    const account = await step.connect(administrator);
    return (await step.disconnect(administrator, step.press(account))).account === null;
  },
  disconnectLeavesAccount: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.disconnect(administrator, step.press(account));
    return (await step.present(administrator, account)) === undefined;
  },
  listsDisconnected: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.disconnect(administrator, step.press(account));
    return (await step.present(administrator, account)) === undefined;
  },
  neverForgetsOrganization: async ({ administrator }) => {
    await step.disconnect(administrator, step.press(await step.connect(administrator)));
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    return (await step.codeOf(administrator.connectAccount(input, quiet()))) === 'ok';
  },
  noticesSwapped: async ({ administrator }) => {
    const answer = await step.disconnect(administrator, step.press(await step.connect(administrator)), 'delete');
    return answer.ok && answer.notices.every(({ code }) => code !== 'data_kept');
  },
  noticesMissing: async (people) => {
    const { answer } = await connected(people);
    return answer.ok && Array.isArray(answer.notices);
  },
  choiceIsRefused: async ({ administrator }) => {
    const account = await step.connect(administrator);
    const { choices } = await step.preview(administrator, account.id);
    if (!choices.includes('delete')) return true;
    return (await step.disconnect(administrator, step.press(account), 'delete')).ok;
  },
  noChoice: async ({ administrator }) => {
    const { id } = await step.connect(administrator);
    return (await step.preview(administrator, id)).choices.length > 0;
  },
  unknownAccountRejects: async ({ administrator }) => {
    const change = { accountId: 'nothing', version: 1, idempotencyKey: step.newPress() };
    return (await step.codeOf(step.rename(administrator, change, 'Renamed'))) === 'not_found';
  },
  unknownAccountIsFine: async ({ administrator }) => {
    const change = { accountId: 'nothing', version: 1, idempotencyKey: step.newPress() };
    return (await step.codeOf(step.disconnect(administrator, change))) === 'not_found';
  },
  hangsAfterRefusal: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rename(administrator, { ...step.press(account), version: 0 }, 'Stale');
    return step.ends(step.rename(administrator, step.press(account), 'Renamed'));
  },
  answersLiveObjects: async ({ administrator }) => {
    const account = await step.connect(administrator);
    const before = JSON.stringify(account);
    await step.rename(administrator, step.press(account), 'Renamed');
    return JSON.stringify(account) === before;
  },
};
