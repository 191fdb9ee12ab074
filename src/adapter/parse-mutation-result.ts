import * as z from 'zod/mini';
import { type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { safeHref } from '../definition/safe-url.ts';
import type { Parsed } from './call-adapter.ts';
import type { MutationResult, Notice } from './mutation.ts';
import { parseAccount } from './parse-account.ts';
import { parseFailure } from './parse-failure.ts';
import { lenient, safeParse, schemaOf } from './safe-parse.ts';

const NOTICE_CODES = ['old_credential_still_active', 'sync_restarts', 'data_kept', 'data_deleted', 'unknown'] as const;

/** There is one of each at most. */
const MOST_NOTICES = 16;

const noticeSchema = schemaOf<Notice>()(
  z.object({
    code: z.catch(z.enum(NOTICE_CODES), 'unknown'),
    href: lenient(z.string().check(z.refine((value) => safeHref(value) !== null))),
  }),
);
const schema = z.object({
  ok: z.boolean(),
  account: z.optional(z.unknown()),
  notices: z.catch(z.array(z.unknown()), []),
  failure: z.optional(z.unknown()),
});

/**
 * A change's answer. A "yes" with an unreadable account stays a "yes" with `account: null`: it took effect, and calling
 * it a failure would invite a second try; the list is read again instead.
 */
export function parseMutationResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<MutationResult> {
  const parsed = safeParse(schema, value);
  if (parsed === null) return { ok: false, failure: { code: 'unexpected_answer' } };
  const { ok, account, notices, failure } = parsed.data;
  const present = parseAccount(account, redactor);
  if (!ok) {
    const refusal = { ok, failure: parseFailure(failure, redactor) } as const;
    return { ok: true, value: present === null ? refusal : { ...refusal, account: present } };
  }
  return { ok: true, value: { ok, account: present, notices: notices.slice(0, MOST_NOTICES).flatMap(readNotice) } };
}

function readNotice(value: unknown): Notice[] {
  const parsed = safeParse(noticeSchema, value);
  return parsed !== null && parsed.data.code !== 'unknown' ? [parsed.data] : [];
}
