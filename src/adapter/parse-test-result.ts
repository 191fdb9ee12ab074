import * as z from 'zod/mini';
import { MOST_CAPABILITIES } from '../definition/input-limits.ts';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import type { Parsed } from './call-adapter.ts';
import { grantSchema } from './parse-account.ts';
import { failureSchema } from './parse-failure.ts';
import { dayOrMoment, moment, named, opaqueId } from './parse-strings.ts';
import { contained, lenient, listOf, safeParse, schemaOf, isSuccess } from './safe-parse.ts';
import type { Check, Draft, RetestResult, TestResult } from './test.ts';

const MOST_ENTRIES = 100;

export const checkSchema = schemaOf<Check>()(
  z.object({
    id: opaqueId,
    capability: lenient(opaqueId),
    required: z.boolean(),
    status: z.enum(['pending', 'running', 'passed', 'warning', 'failed', 'skipped']),
    failure: lenient(failureSchema),
  }),
);

const report = {
  capabilities: listOf(grantSchema, MOST_CAPABILITIES),
  notVerified: z.catch(listOf(opaqueId, MOST_ENTRIES), []),
  identity: lenient(
    z.object({
      externalId: named,
      name: lenient(named),
      confidence: z.catch(z.enum(['proven', 'declared']), 'declared'),
    }),
  ),
  relation: lenient(
    z.union([z.object({ kind: z.literal('new') }), z.object({ kind: z.literal('existing'), accountId: opaqueId })]),
  ),
  expiresAt: lenient(z.nullable(dayOrMoment)),
  credentialName: lenient(named),
  checkedAt: moment,
};

const everyCheck = z.array(checkSchema).check(z.maxLength(MOST_ENTRIES));

/** The draft of a passed test. */
export const draftSchema = schemaOf<Draft>()(
  z.union([z.literal('resend'), z.object({ id: opaqueId, expiresAt: moment })]),
);

/** A "yes": with a check that cannot be read it is no answer. */
const passed = z.object({ ok: z.literal(true), checks: everyCheck, ...report });
const passedWithDraft = z.object({ ok: z.literal(true), checks: everyCheck, ...report, draft: draftSchema });
/** A "no", without the checks that cannot be read. */
const refused = z.object({
  ok: z.literal(false),
  checks: listOf(checkSchema, MOST_ENTRIES),
  ...report,
  failure: contained(failureSchema, { code: 'unknown' }),
});

/** The answer to a test of typed values. */
export const testResultSchema = schemaOf<TestResult>()(z.union([passedWithDraft, refused]));
/** The answer to a test of the stored credential. */
export const retestResultSchema = schemaOf<RetestResult>()(z.union([passed, refused]));

const UNEXPECTED = { ok: false, failure: { code: 'unexpected_answer' } } as const;

/** One reported check, or null when it cannot be read. */
export function parseCheck(value: unknown, redactor: Redactor = SHAPES_ONLY): Check | null {
  const read = safeParse(checkSchema, value);
  return read === null ? null : redactCheck(read.data, redactor);
}

/**
 * A test's answer. Success is never taken on trust: a "yes" with a check that cannot be read, or with a required one
 * that did not pass, is no answer. A "no" stays a "no" whatever else cannot be read.
 */
export function parseTestResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<TestResult> {
  return outcomeOf<TestResult>(
    isSuccess(value) ? safeParse(passedWithDraft, value) : safeParse(refused, value),
    redactor,
  );
}

/** The answer to a test of the stored credential, under the rules of {@link parseTestResult}. */
export function parseRetestResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<RetestResult> {
  return outcomeOf<RetestResult>(isSuccess(value) ? safeParse(passed, value) : safeParse(refused, value), redactor);
}

function outcomeOf<T extends RetestResult>(read: { readonly data: T } | null, redactor: Redactor): Parsed<T> {
  if (read === null) return UNEXPECTED;
  const { data } = read;
  const newest = new Map(data.checks.map((check) => [check.id, redactCheck(check, redactor)]));
  const checks = [...newest.values()];
  if (!data.ok) return { ok: true, value: { ...data, checks, failure: redactFailureWith(data.failure, redactor) } };
  return checks.every(allowsSuccess) ? { ok: true, value: { ...data, checks } } : UNEXPECTED;
}

function redactCheck(check: Check, redactor: Redactor): Check {
  const { failure } = check;
  return failure === undefined ? check : { ...check, failure: redactFailureWith(failure, redactor) };
}

/** Whether a test may have passed with this check. */
export function allowsSuccess({ required, status }: Check): boolean {
  return !required || status === 'passed' || status === 'warning';
}
