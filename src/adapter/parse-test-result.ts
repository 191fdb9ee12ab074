import * as z from 'zod/mini';
import type { Failure } from '../definition/failure.ts';
import { MOST_CAPABILITIES } from '../definition/input-limits.ts';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import type { Parsed } from './call-adapter.ts';
import { grantSchema } from './parse-account.ts';
import { failureSchema, parseFailure } from './parse-failure.ts';
import { moment, named, opaqueId } from './parse-strings.ts';
import { lenient, listOf, safeParse, schemaOf } from './safe-parse.ts';
import type { Check, RetestResult, TestReport, TestResult } from './test.ts';

const MOST_ENTRIES = 100;

const checkSchema = schemaOf<Check>()(
  z.object({
    id: opaqueId,
    capability: lenient(opaqueId),
    required: z.boolean(),
    status: z.enum(['pending', 'running', 'passed', 'warning', 'failed', 'skipped']),
    failure: lenient(failureSchema),
  }),
);

const outcome = z.object({
  ok: z.boolean(),
  failure: z.optional(z.unknown()),
  checks: z.array(z.unknown()).check(z.maxLength(MOST_ENTRIES)),
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
  expiresAt: lenient(z.nullable(moment)),
  credentialName: lenient(named),
  checkedAt: moment,
});

/** The draft of a passed test. */
const withDraft = z.object({ draft: z.union([z.literal('resend'), z.object({ id: opaqueId, expiresAt: moment })]) });

const UNEXPECTED: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: { code: 'unexpected_answer' },
};

/** One reported check, or null when it cannot be read. */
export function parseCheck(value: unknown, redactor: Redactor = SHAPES_ONLY): Check | null {
  const read = safeParse(checkSchema, value);
  if (read === null) return null;
  const { failure } = read.data;
  return failure === undefined ? read.data : { ...read.data, failure: redactFailureWith(failure, redactor) };
}

/**
 * A test's answer. Success is never taken on trust: a "yes" with a check that cannot be read, or with a required one
 * that did not pass, is no answer. A "no" stays a "no" whatever else cannot be read.
 */
export function parseTestResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<TestResult> {
  const result = readOutcome(value, redactor);
  if (result === null) return UNEXPECTED;
  if (!result.ok) return { ok: true, value: result };
  const read = safeParse(withDraft, value);
  return read === null ? UNEXPECTED : { ok: true, value: { ...result, draft: read.data.draft } };
}

/** The answer to a test of the stored credential, under the rules of {@link parseTestResult}. */
export function parseRetestResult(value: unknown, redactor: Redactor = SHAPES_ONLY): Parsed<RetestResult> {
  const result = readOutcome(value, redactor);
  return result === null ? UNEXPECTED : { ok: true, value: result };
}

function readOutcome(value: unknown, redactor: Redactor): RetestResult | null {
  const read = safeParse(outcome, value);
  if (read === null) return null;
  const { ok, failure, checks: entries, ...rest } = read.data;
  const checks = new Map<string, Check>();
  for (const entry of entries) {
    const check = parseCheck(entry, redactor);
    if (check === null && ok) return null;
    if (check !== null) checks.set(check.id, check);
  }
  const report: TestReport = { ...rest, checks: [...checks.values()] };
  if (!ok) return { ...report, ok, failure: parseFailure(failure, redactor) };
  return report.checks.every(allowsSuccess) ? { ...report, ok } : null;
}

function allowsSuccess({ required, status }: Check): boolean {
  return !required || status === 'passed' || status === 'warning';
}
