import * as z from 'zod/mini';
import type { IntegrationAdapter } from '../adapter/adapter.ts';
import { ACCOUNT_STATUSES } from '../definition/account.ts';
import { expiryEnd, isDataRange } from '../definition/dates.ts';
import { LONGEST_FILE_SECRET, MOST_CAPABILITIES } from '../definition/input-limits.ts';
import type { SameShape } from '../adapter/safe-parse.ts';
import type { Operation } from './operations.ts';

/** What an operation takes from a client. */
export type InputOf<O extends Operation> = Parameters<NonNullable<IntegrationAdapter[O]>>[0];

/** A schema per operation. */
export type InputSchemas = { readonly [O in Operation]: z.ZodMiniType<InputOf<O>> };

/** What an operation does with its input, in a sentence of the OpenAPI document. */
export const OPERATION_SUMMARIES: Readonly<Record<Operation, string>> = {
  listAccounts: 'One page of accounts.',
  testCredential: 'Tries values at the vendor before anything is stored.',
  connectAccount: 'Stores what a draft holds as a new account, once per idempotency key.',
  rotateCredential: 'Swaps the credential of an account in one step.',
  summarizeIntegrations: 'Counts of accounts for all cards.',
  getAccess: 'What this person may do.',
  retestAccount: 'Tests the stored credential again.',
  renameAccount: 'Changes the label; an empty one removes it.',
  pauseAccount: 'Pauses or resumes reading data.',
  syncNow:
    'Reads data now instead of at the next turn; with a range, those days again: at most 366, both ends included, none after today.',
  previewDisconnect: 'Says what disconnecting would do.',
  disconnectAccount: 'Forgets the credential and, if asked, the data.',
  openSession: 'Makes values that the person copies out.',
  startAuthorization: 'Starts an authorization at the vendor.',
};

/** Names that would reach an object's prototype where a host copies values carelessly. */
const DANGEROUS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The schemas of everything a client may send. Unknown members are dropped. Built on demand, so that a page that only
 * sends carries none of them.
 *
 * @param now Present moment, in milliseconds since 1970-01-01 UTC.
 */
export function inputSchemas(now: () => number = Date.now): InputSchemas {
  const id = z.string().check(z.minLength(1), z.maxLength(512));
  const shortText = z.string().check(z.maxLength(2_048));
  const moment = z.string().check(
    z.maxLength(64),
    z.refine((value) => !Number.isNaN(Date.parse(value))),
  );
  const expiry = z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .check(z.refine((value) => expiryEnd(value) !== null));
  const ids = z.array(id).check(z.maxLength(100));
  const capabilities = z.array(id).check(z.maxLength(MOST_CAPABILITIES));
  const fieldName = z.string().check(
    z.minLength(1),
    z.maxLength(128),
    z.refine((name) => !DANGEROUS_NAMES.has(name)),
  );
  const values = z
    .record(fieldName, z.union([z.string().check(z.maxLength(LONGEST_FILE_SECRET)), z.boolean()]))
    .check(z.refine((entries) => Object.keys(entries).length <= 100));
  const draft = z.union([z.literal('resend'), z.object({ id, expiresAt: moment })]);
  const change = { accountId: id, version: z.int(), idempotencyKey: id };
  const range = z.object({ from: moment, to: moment }).check(z.refine((days) => isDataRange(days, now())));
  const stored = { draft, values: z.optional(values), expiresAt: z.optional(expiry) };

  return withSameInputs({
    listAccounts: z.object({
      integrationId: z.optional(id),
      ids: z.optional(ids),
      externalId: z.optional(shortText),
      search: z.optional(shortText),
      sort: z.optional(
        z.object({
          by: z.enum(['name', 'externalId', 'status', 'expiresAt', 'lastSync', 'createdAt']),
          direction: z.enum(['asc', 'desc']),
        }),
      ),
      status: z.optional(z.array(z.enum(ACCOUNT_STATUSES)).check(z.maxLength(ACCOUNT_STATUSES.length))),
      limit: z.int().check(z.gte(1), z.lte(100)),
      cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(4_096))),
    }),
    testCredential: z.object({
      integrationId: id,
      methodId: id,
      accountId: z.optional(id),
      values,
      capabilities,
      sessionId: z.optional(id),
    }),
    connectAccount: z.object({
      integrationId: id,
      methodId: id,
      ...stored,
      label: z.optional(shortText),
      capabilities,
      idempotencyKey: id,
    }),
    rotateCredential: z.object({ ...change, ...stored }),
    summarizeIntegrations: z.object({ integrationIds: ids }),
    getAccess: z.object({ integrationId: id, accountId: z.optional(id) }),
    retestAccount: z.object({ accountId: id }),
    renameAccount: z.object({ ...change, label: shortText }),
    pauseAccount: z.object({ ...change, paused: z.boolean() }),
    syncNow: z.object({ ...change, range: z.optional(range) }),
    previewDisconnect: z.object({ accountId: id }),
    disconnectAccount: z.object({ ...change, data: z.enum(['keep', 'delete']) }),
    openSession: z.object({ integrationId: id, methodId: id, accountId: z.optional(id) }),
    startAuthorization: z.object({
      sessionId: id,
      values,
      returnTo: z.string().check(z.minLength(1), z.maxLength(2_048)),
    }),
  });
}

/** The schemas. Does not compile when one of them forgets a member of its input, also an optional one. */
function withSameInputs<S extends InputSchemas>(
  schemas: S,
  ..._proof: SameShape<{ [O in Operation]: z.output<S[O]> }, { [O in Operation]: InputOf<O> }> extends true
    ? []
    : [{ [O in Operation]: InputOf<O> }]
): InputSchemas {
  return schemas;
}
