import * as z from 'zod/mini';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { safeHref } from '../definition/safe-url.ts';
import type { Parsed } from './call-adapter.ts';
import type { MutationResult, Notice } from './mutation.ts';
import { accountSchema, redactAccount } from './parse-account.ts';
import { failureSchema } from './parse-failure.ts';
import { contained, isSuccess, lenient, listOf, safeParse, schemaOf } from './safe-parse.ts';

const NOTICE_CODES = ['old_credential_still_active', 'sync_restarts', 'data_kept', 'data_deleted', 'unknown'] as const;

/** There is one of each at most. */
const MOST_NOTICES = 16;

const noticeSchema = schemaOf<Notice>()(
  z.object({
    code: z.catch(z.enum(NOTICE_CODES), 'unknown'),
    href: lenient(z.string().check(z.refine((value) => safeHref(value) !== null))),
  }),
);

const done = z.object({
  ok: z.literal(true),
  account: contained(z.nullable(accountSchema), null),
  notices: z.catch(listOf(noticeSchema, MOST_NOTICES), []),
});
const refused = z.object({
  ok: z.literal(false),
  failure: contained(failureSchema, { code: 'unknown' }),
  account: contained(z.optional(accountSchema), undefined),
});

/** The answer to a change. */
export const mutationResultSchema = schemaOf<MutationResult>()(z.union([done, refused]));

/**
 * A change's answer. A "yes" with an unreadable account stays a "yes" with `account: null`: it took effect, and calling
 * it a failure would invite a second try; the list is read again instead.
 */
export function parseMutationResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<MutationResult> {
  const parsed = isSuccess(value) ? safeParse(done, value) : safeParse(refused, value);
  if (parsed === null) return { ok: false, failure: { code: 'unexpected_answer' } };
  const { data } = parsed;
  const account = data.account ? redactAccount(data.account, redactor) : data.account;
  if (!data.ok)
    return {
      ok: true,
      value: { ...data, failure: redactFailureWith(data.failure, redactor), account: account ?? undefined },
    };
  return {
    ok: true,
    value: { ...data, account: account ?? null, notices: data.notices.filter(({ code }) => code !== 'unknown') },
  };
}
