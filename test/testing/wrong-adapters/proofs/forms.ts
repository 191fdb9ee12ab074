import type { Account } from '../../../../src/definition/account.ts';
import type { formDefects } from '../forms.ts';
import * as step from './steps.ts';
import type { Proof, Proofs } from './steps.ts';

const PHASES = ['queued', 'importing', 'up_to_date', 'delayed', 'failing', 'paused', 'waiting', 'none', 'unknown'];

/** An account, as it is listed, is as this says. */
const listedWith =
  (isRight: (account: Account) => boolean): Proof =>
  async ({ administrator }) =>
    isRight(await step.connect(administrator));

export const formProofs: Proofs<typeof formDefects> = {
  summariesById: async ({ administrator }) => Array.isArray(await step.summaries(administrator, 'openai')),
  datesAsObjects: listedWith(({ createdAt }) => step.isMoment(createdAt)),
  datesOfTheDatabase: listedWith(({ createdAt }) => step.isMoment(createdAt)),
  secondsSince1970: listedWith(({ credential }) => step.isMoment(credential.changedAt)),
  neverAsText: listedWith(({ credential }) => credential.expiresAt === null || step.isMoment(credential.expiresAt)),
  unknownPhase: listedWith(({ sync }) => PHASES.includes(sync.phase)),
  fractionOfNothing: listedWith(({ sync: { fraction = 0 } }) => fraction >= 0 && fraction <= 1),
};
