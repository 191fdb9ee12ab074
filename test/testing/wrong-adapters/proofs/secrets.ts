import type { draftDefects } from '../drafts.ts';
import type { leakDefects } from '../leaks.ts';
import { quiet } from '../wrapping.ts';
import { reveals } from './reveals.ts';
import { KEYS } from './right-people.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

/** Everything that a host hands out over the life of an account. */
const tellsNothing: Proof = async ({ administrator, viewer }) => {
  const said: unknown[] = [];
  const { events } = step.listen(administrator);
  const call = { ...quiet(), onCheck: (check: unknown) => said.push(check) };
  said.push(await step.tryKey(administrator, KEYS.refused, call));
  const abort = new AbortController();
  const aborting = { signal: abort.signal, onCheck: () => abort.abort() };
  said.push(await step.rejection(step.tryKey(administrator, KEYS.northwind, aborting)));
  const test = await step.tryKey(administrator, KEYS.northwind, call);
  if (!test.ok) return false;
  said.push(test, await administrator.connectAccount(step.connection(test.draft), quiet()));
  const [account] = await step.list(administrator);
  if (account === undefined) return false;
  said.push(account, await step.list(viewer), await step.rename(administrator, step.press(account), 'Renamed'));
  said.push(await step.retest(administrator, account.id, call), await step.preview(administrator, account.id));
  said.push(await step.summaries(administrator, 'openai'), await step.access(administrator), events);
  return Object.values(KEYS).every((key) => !reveals(said, key));
};

export const leakProofs: Proofs<typeof leakDefects> = {
  lastSix: tellsNothing,
  firstFour: async ({ administrator }) =>
    (await step.connect(administrator)).credential.lastFour === KEYS.northwind.slice(-4),
  namePrefix: tellsNothing,
  nameEnd: tellsNothing,
  attributeName: tellsNothing,
  attributeEncoded: tellsNothing,
  address: tellsNothing,
  labelFromKey: tellsNothing,
  wholeRow: tellsNothing,
  toViewer: tellsNothing,
  eventRecord: tellsNothing,
  previewNamesKey: tellsNothing,
  retestNamesKey: tellsNothing,
  draftHoldsKey: tellsNothing,
  vendorWords: tellsNothing,
  badlyMasked: tellsNothing,
  basicHeader: tellsNothing,
  upperCase: tellsNothing,
  hexadecimal: tellsNothing,
  wrapped: tellsNothing,
  fieldIsValue: tellsNothing,
  correlation: tellsNothing,
  reportedCheck: tellsNothing,
  checkInReport: tellsNothing,
  hiddenMember: tellsNothing,
  abortMessage: tellsNothing,
  abortConfig: tellsNothing,
  abortCause: tellsNothing,
};

/** A draft of one person, presented by another. */
const isRefusedTo =
  (person: 'colleague' | 'stranger'): Proof =>
  async ({ administrator, [person]: other }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    return (await step.codeOf(other.connectAccount(step.connection(draft), quiet()))) === 'draft_expired';
  };

export const draftProofs: Proofs<typeof draftDefects> = {
  reused: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    await administrator.connectAccount(step.connection(draft), quiet());
    const [account] = await step.list(administrator);
    if (account === undefined) return false;
    await step.disconnect(administrator, step.press(account));
    return (await step.codeOf(administrator.connectAccount(step.connection(draft), quiet()))) === 'draft_expired';
  },
  reusedWhileBusy: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    const calls = [1, 2].map(() => administrator.connectAccount(step.connection(draft), quiet()));
    return (await Promise.all(calls.map(step.codeOf))).join(' ') === 'ok draft_expired';
  },
  ofColleague: isRefusedTo('colleague'),
  ofStranger: isRefusedTo('stranger'),
  lastTestWins: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.atlas);
    await step.draftOf(administrator, KEYS.northwind);
    await administrator.connectAccount(step.connection(draft), quiet());
    return (await step.list(administrator))[0]?.externalId === 'org-atlas';
  },
  expiredAtOnce: async ({ administrator }) => {
    const result = await step.tryKey(administrator, KEYS.northwind);
    if (!result.ok || result.draft === 'resend') return false;
    return Date.parse(result.draft.expiresAt) > Date.parse(result.checkedAt);
  },
  expiresAtNumber: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    return draft !== 'resend' && step.isMoment(draft.expiresAt);
  },
  noDraft: async ({ administrator }) => 'draft' in (await step.tryKey(administrator, KEYS.northwind)),
  expiredDraftRejects: async ({ administrator }) => {
    const draft = await step.draftOf(administrator, KEYS.northwind);
    await administrator.connectAccount(step.connection(draft), quiet());
    return (await step.codeOf(administrator.connectAccount(step.connection(draft), quiet()))) === 'draft_expired';
  },
};
