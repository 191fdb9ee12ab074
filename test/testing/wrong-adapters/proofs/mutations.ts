import type { IntegrationAdapter } from '../../../../src/adapter/adapter.ts';
import type { AccountChange, MutationResult } from '../../../../src/adapter/mutation.ts';
import type { Account } from '../../../../src/definition/account.ts';
import type { idempotencyDefects } from '../idempotency.ts';
import type { rotationDefects } from '../rotation.ts';
import type { versionDefects } from '../versions.ts';
import { quiet } from '../wrapping.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

type Change = (adapter: IntegrationAdapter, change: AccountChange) => Promise<MutationResult>;

const renameIt: Change = (adapter, change) => step.rename(adapter, change, 'Renamed');

/** A change that is repeated with its key is answered as it was. */
function repeats(change: Change): Proof {
  return async ({ administrator }) => {
    const input = step.press(await step.connect(administrator));
    const first = JSON.stringify(await change(administrator, input));
    return first === JSON.stringify(await change(administrator, input));
  };
}

export const idempotencyProofs: Proofs<typeof idempotencyDefects> = {
  connectForgets: async ({ administrator }) => {
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    const first = await administrator.connectAccount(input, quiet());
    const again = await administrator.connectAccount(input, quiet());
    return JSON.stringify(first) === JSON.stringify(again);
  },
  rotateForgets: async ({ administrator }) => {
    const account = await step.connect(administrator);
    const input = { ...step.press(account), draft: await step.draftOf(administrator, KEYS.northwindToo, account.id) };
    const first = await administrator.rotateCredential(input, quiet());
    return JSON.stringify(first) === JSON.stringify(await administrator.rotateCredential(input, quiet()));
  },
  renameForgets: repeats(renameIt),
  pauseForgets: repeats(step.pause),
  syncForgets: repeats(step.sync),
  disconnectForgets: repeats(step.disconnect),
  forgetsRefusals: async ({ administrator }) => {
    const [northwind] = await step.connectTwo(administrator);
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    const first = await step.codeOf(administrator.connectAccount(input, quiet()));
    await step.disconnect(administrator, step.press(northwind));
    const again = await step.codeOf(administrator.connectAccount(input, quiet()));
    return first === 'already_connected' && again === first;
  },
  forgetsWhileBusy: async ({ administrator }) => {
    const input = step.connection(await step.draftOf(administrator, KEYS.northwind));
    const calls = [administrator.connectAccount(input, quiet()), administrator.connectAccount(input, quiet())];
    return (await Promise.all(calls.map(step.codeOf))).join(' ') === 'ok ok';
  },
  ignoresTheInput: async ({ administrator }) => {
    const input = step.press(await step.connect(administrator));
    await step.rename(administrator, input, 'First');
    return (await step.codeOf(step.rename(administrator, input, 'Second'))) !== 'ok';
  },
  sharedByMethods: async ({ administrator }) => {
    const input = step.press(await step.connect(administrator));
    await step.rename(administrator, input, 'First');
    return (await step.codeOf(step.pause(administrator, input))) !== 'ok';
  },
  sharedByTenants: async ({ administrator, stranger }) => {
    const input = step.press(await step.connect(administrator));
    await renameIt(administrator, input);
    return (await step.codeOf(renameIt(stranger, input))) === 'not_found';
  },
  beforeAccess: async ({ administrator, viewer }) => {
    const input = step.press(await step.connect(administrator));
    await renameIt(administrator, input);
    return (await step.codeOf(renameIt(viewer, input))) === 'permission_denied';
  },
};

/** The version grows with a change, in the answer and in the list. */
function grows(change: Change): Proof {
  return async ({ administrator }) => {
    const account = await step.connect(administrator);
    // Another change first, so that a version that begins anew is a lower one.
    await renameIt(administrator, step.press(account));
    const before = (await step.present(administrator, account)) ?? account;
    const answer = await change(administrator, step.press(before));
    const after = await step.present(administrator, account);
    return [answer.account?.version, after?.version].every((version = before.version) => version > before.version);
  };
}

/** A change of a version that is not the newest any more. */
async function conflict(adapter: IntegrationAdapter, change: Change) {
  const account = await step.connect(adapter);
  await step.rename(adapter, step.press(account), 'Meanwhile');
  return { account, answer: change(adapter, step.press(account)) };
}

const checks =
  (change: Change): Proof =>
  async ({ administrator }) =>
    (await step.codeOf((await conflict(administrator, change)).answer)) === 'version_conflict';

export const versionProofs: Proofs<typeof versionDefects> = {
  pauseDoesNotGrow: grows(step.pause),
  restartsAtRotation: grows(step.rotate),
  answersOldVersion: grows(renameIt),
  textVersion: async ({ administrator }) => Number.isInteger((await step.connect(administrator)).version),
  renameUnchecked: checks(renameIt),
  pauseUnchecked: checks(step.pause),
  disconnectUnchecked: checks(step.disconnect),
  rotateUnchecked: checks(step.rotate),
  raceUnchecked: async ({ administrator, colleague }) => {
    const account = await step.connect(administrator);
    const calls = [renameIt(administrator, step.press(account)), step.pause(colleague, step.press(account))];
    return (await Promise.all(calls.map(step.codeOf))).toSorted().join(' ') === 'ok version_conflict';
  },
  conflictWithoutAccount: async ({ administrator }) =>
    (await (await conflict(administrator, renameIt)).answer).account?.label === 'Meanwhile',
  conflictWithOldAccount: async ({ administrator }) => {
    const { account, answer } = await conflict(administrator, renameIt);
    return Number((await answer).account?.version) > account.version;
  },
  conflictAsRejection: checks(renameIt),
  conflictIsNotFound: checks(renameIt),
};

const hint = ({ credential }: Account): string | undefined => credential.lastFour;

export const rotationProofs: Proofs<typeof rotationDefects> = {
  identityNotCompared: async ({ administrator }) => {
    const change = step.press(await step.connect(administrator));
    return (await step.codeOf(step.rotate(administrator, change, KEYS.atlas))) === 'identity_mismatch';
  },
  oldOneDropped: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rotate(administrator, step.press(account), KEYS.atlas);
    const after = await step.present(administrator, account);
    const isSame = JSON.stringify(after) === JSON.stringify(account);
    return isSame && (await step.codeOf(step.retest(administrator, account.id))) === 'ok';
  },
  keepsTheOld: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rotate(administrator, step.press(account));
    const after = await step.present(administrator, account);
    return after !== undefined && hint(after) !== hint(account);
  },
  losesTheLabel: async ({ administrator }) => {
    const account = await step.connect(administrator, KEYS.northwind, { label: 'Label' });
    await step.rotate(administrator, step.press(account));
    return (await step.present(administrator, account))?.label === 'Label';
  },
  connectsAnew: async ({ administrator }) => {
    const account = await step.connect(administrator);
    const answer = await step.rotate(administrator, step.press(account));
    return answer.account?.id === account.id && (await step.present(administrator, account)) !== undefined;
  },
  createdAnew: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rotate(administrator, step.press(account));
    return (await step.present(administrator, account))?.createdAt === account.createdAt;
  },
  changedAtStays: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.rotate(administrator, step.press(account));
    return (await step.present(administrator, account))?.credential.changedAt !== account.credential.changedAt;
  },
  testSwapsAlready: async ({ administrator }) => {
    const account = await step.connect(administrator);
    await step.draftOf(administrator, KEYS.northwindToo, account.id);
    return hint((await step.present(administrator, account)) ?? account) === hint(account);
  },
};
