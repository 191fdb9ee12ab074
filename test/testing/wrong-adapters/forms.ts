import type { Account } from '../../../src/definition/account.ts';
import { around, passOff, reshape, wrong } from './wrapping.ts';
import type { WrongAdapter } from './wrong-adapter.ts';

const UTC = 'Iso8601Moment: ISO 8601 in UTC';

/** A host whose accounts have an odd form wherever they are handed out. */
function inForm(name: string, breaks: string, change: (account: Account) => Account): WrongAdapter {
  return wrong(name, breaks, (adapter) => reshape(adapter, change));
}

/** Hosts whose answers have an odd form. */
export const formDefects = {
  summariesById: wrong(
    'Summaries are an object by id instead of a list.',
    'summarizeIntegrations: a list of summaries',
    (adapter) =>
      around(adapter, 'summarizeIntegrations', async (_, ask) =>
        passOff(Object.fromEntries((await ask()).map((summary) => [summary.integrationId, summary]))),
      ),
  ),
  datesAsObjects: inForm('When an account was connected is a Date.', UTC, (account) => ({
    ...account,
    createdAt: passOff(new Date(account.createdAt)),
  })),
  datesOfTheDatabase: inForm(
    'When an account was connected is written as the database writes it, without a zone.',
    UTC,
    (account) => ({
      ...account,
      createdAt: account.createdAt.replace('T', ' ').replace(/(?:\.\d+)?Z$/u, ''),
    }),
  ),
  secondsSince1970: inForm('When a key was replaced is a number of seconds.', UTC, ({ credential, ...account }) => ({
    ...account,
    credential: {
      ...credential,
      changedAt: credential.changedAt === undefined ? undefined : passOff(Date.parse(credential.changedAt) / 1000),
    },
  })),
  neverAsText: inForm(
    'A key that never ends has "never" as its end.',
    'expiresAt: null = it never does',
    ({ credential, ...account }) => ({
      ...account,
      credential: { ...credential, expiresAt: credential.expiresAt === null ? 'never' : credential.expiresAt },
    }),
  ),
  unknownPhase: inForm(
    'An import that is on its way is in the phase "running".',
    'AccountSync.phase: one of the closed set',
    (account) => ({
      ...account,
      sync: {
        ...account.sync,
        phase: ['queued', 'importing'].includes(account.sync.phase) ? passOff('running') : account.sync.phase,
      },
    }),
  ),
  fractionOfNothing: inForm(
    'The share of an import whose size is not known yet is not a number.',
    'AccountSync.fraction: 0 to 1; absent = not known',
    (account) => ({
      ...account,
      sync: ['queued', 'importing'].includes(account.sync.phase)
        ? { ...account.sync, fraction: Number.NaN }
        : account.sync,
    }),
  ),
} satisfies Record<string, WrongAdapter>;
