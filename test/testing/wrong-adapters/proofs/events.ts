import type { eventDefects } from '../events.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

/** Two changes; a subscription that was stopped before them receives nothing, not even the second. */
const stopsAtOnce: Proof = async ({ administrator }) => {
  const account = await step.connect(administrator);
  const { events, stop } = step.listen(administrator);
  await step.rename(administrator, step.press(account), 'First');
  const received = events.length;
  stop();
  await step.connect(administrator, KEYS.atlas);
  return received > 0 && events.length === received;
};

/** The event of a rename, as it was received. */
const renameEvent = async ({ administrator }: Parameters<Proof>[0]) => {
  const account = await step.connect(administrator);
  const { events } = step.listen(administrator);
  await step.rename(administrator, step.press(account), 'Renamed');
  return { event: events.at(-1), account: await step.present(administrator, account) };
};

/** The event of a disconnection, as it was received. */
const removalEvent = async ({ administrator }: Parameters<Proof>[0]) => {
  const account = await step.connect(administrator);
  const { events } = step.listen(administrator);
  await step.disconnect(administrator, step.press(account));
  return { event: events.find(({ type }) => type === 'removed'), account };
};

const carriesTheAccount: Proof = async (people) => {
  const { event, account } = await renameEvent(people);
  return event?.type === 'upsert' && JSON.stringify(event.account) === JSON.stringify(account);
};

export const eventProofs: Proofs<typeof eventDefects> = {
  neverStops: stopsAtOnce,
  stopsLate: stopsAtOnce,
  stopsEverybody: async ({ administrator }) => {
    const first = step.listen(administrator);
    step.listen(administrator).stop();
    await step.connect(administrator);
    return first.events.length > 0;
  },
  oneListener: async ({ administrator }) => {
    const first = step.listen(administrator);
    step.listen(administrator);
    await step.connect(administrator);
    return first.events.length > 0;
  },
  promisesStop: async ({ administrator }) => typeof step.listen(administrator).stop === 'function',
  changedMembersOnly: carriesTheAccount,
  stateBefore: carriesTheAccount,
  forgetsRemovals: async (people) => (await removalEvent(people)).event !== undefined,
  forgetsChanges: carriesTheAccount,
  oldRemoval: async (people) => {
    const { event, account } = await removalEvent(people);
    return event?.type === 'removed' && event.version > account.version;
  },
  removalByVendorId: async (people) => {
    const { event, account } = await removalEvent(people);
    return event?.type === 'removed' && event.accountId === account.id;
  },
  unknownType: carriesTheAccount,
  ownChangesOnly: async ({ administrator, colleague }) => {
    const { events } = step.listen(colleague);
    await step.connect(administrator);
    return events.length > 0;
  },
};
