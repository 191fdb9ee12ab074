import * as z from 'zod/mini';
import { ACTIONS, type Action } from '../definition/account-action.ts';
import type { Access } from './access.ts';
import type { AccountEvent, DisconnectPreview, IntegrationSummary } from './accounts.ts';
import type { Parsed } from './call-adapter.ts';
import { parseAccount } from './parse-account.ts';
import { named, opaqueId } from './parse-strings.ts';
import { countsOf } from './fast-parse.ts';
import { listOf, safeParse } from './safe-parse.ts';

const UNEXPECTED = { ok: false, failure: { code: 'unexpected_answer' } } as const;

const summary = z.object({
  integrationId: opaqueId,
  accounts: z.int().check(z.gte(0)),
  statuses: z.catch(z.record(z.string(), z.unknown()), {}),
});

/** Counts for cards. A summary that cannot be read is left out. */
export function parseSummaries(value: unknown): Parsed<readonly IntegrationSummary[]> {
  if (!Array.isArray(value)) return UNEXPECTED;
  const summaries = value.flatMap((item: unknown): IntegrationSummary[] => {
    const parsed = safeParse(summary, item);
    if (parsed === null) return [];
    const { integrationId, accounts, statuses } = parsed.data;
    return [{ integrationId, accounts, statuses: countsOf(statuses) }];
  });
  return { ok: true, value: summaries };
}

const accessSchema = z.object({ visible: z.boolean(), can: z.record(z.string(), z.unknown()) });
const refusal = z.object({ reason: named });

/** What a person may do. Anything but a plain `true` is a "no". */
export function parseAccess(value: unknown): Parsed<Access> {
  const parsed = safeParse(accessSchema, value);
  if (parsed === null) return UNEXPECTED;
  const can: { [Key in Action]?: true | { readonly reason: string } } = {};
  for (const action of ACTIONS) {
    const answer = Object.hasOwn(parsed.data.can, action) ? parsed.data.can[action] : undefined;
    const refused = safeParse(refusal, answer);
    if (answer === true) can[action] = true;
    else if (refused !== null) can[action] = refused.data;
  }
  return { ok: true, value: { visible: parsed.data.visible, can } };
}

const preview = z.object({
  choices: listOf(z.enum(['keep', 'delete']), 10).check(z.minLength(1)),
  affects: z.catch(listOf(named, 200), []),
});

/** What disconnecting would do. */
export function parseDisconnectPreview(value: unknown): Parsed<DisconnectPreview> {
  const parsed = safeParse(preview, value);
  if (parsed === null) return UNEXPECTED;
  return { ok: true, value: { choices: [...new Set(parsed.data.choices)], affects: parsed.data.affects } };
}

const removed = z.object({ type: z.literal('removed'), accountId: opaqueId, version: z.int() });
const upsert = z.object({ type: z.literal('upsert'), account: z.unknown() });

/** A change. One that cannot be read becomes `resync`: something happened, and the list will tell what. */
export function parseAccountEvent(value: unknown): AccountEvent {
  const gone = safeParse(removed, value);
  if (gone !== null) return gone.data;
  const changed = safeParse(upsert, value);
  const account = changed === null ? null : parseAccount(changed.data.account);
  if (account !== null) return { type: 'upsert', account };
  return { type: 'resync' };
}
