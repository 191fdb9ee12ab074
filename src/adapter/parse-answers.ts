import * as z from 'zod/mini';
import { ACCOUNT_STATUSES } from '../definition/account.ts';
import { ACTIONS, type Action } from '../definition/account-action.ts';
import type { Access } from './access.ts';
import type { AccountEvent, DisconnectPreview, IntegrationSummary } from './accounts.ts';
import type { Parsed } from './call-adapter.ts';
import { accountSchema } from './parse-account.ts';
import { named, opaqueId } from './parse-strings.ts';
import { countsOf } from './fast-parse.ts';
import { listOf, prepared, safeParse, schemaOf } from './safe-parse.ts';

const UNEXPECTED = { ok: false, failure: { code: 'unexpected_answer' } } as const;

/** An answer that its schema reads or that is none. */
function parsedBy<S extends z.ZodMiniType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const read = safeParse(schema, value);
  return read === null ? UNEXPECTED : { ok: true, value: read.data };
}

const anyRecord = z.record(z.string(), z.unknown());

/** Counts for cards. A summary that cannot be read is left out. */
export const summariesSchema = listOf(
  schemaOf<IntegrationSummary>()(
    z.object({
      integrationId: opaqueId,
      accounts: z.int().check(z.gte(0)),
      statuses: prepared(
        (statuses) => countsOf(safeParse(anyRecord, statuses)?.data ?? {}),
        z.partialRecord(z.enum(ACCOUNT_STATUSES), z.int()),
      ),
    }),
  ),
  Number.POSITIVE_INFINITY,
);

/** See {@link summariesSchema}. */
export function parseSummaries(value: unknown): Parsed<readonly IntegrationSummary[]> {
  return parsedBy(summariesSchema, value);
}

const answerForAction = z.union([z.literal(true), z.object({ reason: named })]);

/** Every known action with an answer that can be read; undefined when it is no record of answers. */
function answersOf(can: unknown): unknown {
  const read = safeParse(anyRecord, can);
  if (read === null) return undefined;
  const answers: { [Key in Action]?: unknown } = {};
  for (const action of ACTIONS) {
    const answer = Object.hasOwn(read.data, action) ? safeParse(answerForAction, read.data[action]) : null;
    if (answer !== null) answers[action] = answer.data;
  }
  return answers;
}

/** What a person may do. Anything but a plain `true` is a "no". */
export const accessSchema = schemaOf<Access>()(
  z.object({ visible: z.boolean(), can: prepared(answersOf, z.partialRecord(z.enum(ACTIONS), answerForAction)) }),
);

/** See {@link accessSchema}. */
export function parseAccess(value: unknown): Parsed<Access> {
  return parsedBy(accessSchema, value);
}

/** What disconnecting would do. */
export const previewSchema = schemaOf<DisconnectPreview>()(
  z.object({
    choices: listOf(z.enum(['keep', 'delete']), 10).check(z.minLength(1)),
    affects: z.catch(listOf(named, 200), []),
  }),
);

/** See {@link previewSchema}. Duplicate choices are dropped. */
export function parseDisconnectPreview(value: unknown): Parsed<DisconnectPreview> {
  const parsed = parsedBy(previewSchema, value);
  return parsed.ok ? { ok: true, value: { ...parsed.value, choices: [...new Set(parsed.value.choices)] } } : parsed;
}

/** A change. */
export const accountEventSchema = schemaOf<AccountEvent>()(
  z.union([
    z.object({ type: z.literal('removed'), accountId: opaqueId, version: z.int() }),
    z.object({ type: z.literal('upsert'), account: accountSchema }),
    z.object({ type: z.literal('resync') }),
  ]),
);

/** A change. One that cannot be read becomes `resync`: something happened, and the list shows what. */
export function parseAccountEvent(value: unknown): AccountEvent {
  return safeParse(accountEventSchema, value)?.data ?? { type: 'resync' };
}
