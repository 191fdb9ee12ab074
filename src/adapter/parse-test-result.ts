import * as z from 'zod/mini';
import type { Failure } from '../definition/failure.ts';
import { redactFailure } from '../definition/redact.ts';
import type { Parsed } from './call-adapter.ts';
import { grantSchema } from './parse-account.ts';
import { failureSchema, lenient, opaqueId, parseFailure, plain } from './parse-failure.ts';
import type { Check, RetestResult, TestReport, TestResult } from './test.ts';

const moment = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));

const checkSchema = z.object({
  id: opaqueId,
  capability: lenient(opaqueId),
  required: z.boolean(),
  status: z.enum(['pending', 'running', 'passed', 'warning', 'failed', 'skipped']),
  failure: lenient(failureSchema),
});

const report = z.object({
  checks: z.array(checkSchema).check(z.maxLength(100)),
  capabilities: z.array(grantSchema).check(z.maxLength(100)),
  notVerified: z.catch(z.array(opaqueId).check(z.maxLength(100)), []),
  identity: lenient(
    z.object({
      externalId: plain().check(z.refine((value) => value !== '')),
      name: lenient(plain()),
      confidence: z.catch(z.enum(['proven', 'declared']), 'declared'),
    }),
  ),
  relation: lenient(
    z.union([z.object({ kind: z.literal('new') }), z.object({ kind: z.literal('existing'), accountId: opaqueId })]),
  ),
  expiresAt: lenient(z.nullable(moment)),
  credentialName: lenient(plain()),
  checkedAt: moment,
});

/** The draft of a passed test. */
const draft = z.union([z.literal('resend'), z.object({ id: opaqueId, expiresAt: moment })]);

const UNEXPECTED: { readonly ok: false; readonly failure: Failure } = {
  ok: false,
  failure: { code: 'unexpected_answer' },
};

/** One reported check, or null when it cannot be read. */
export function parseCheck(value: unknown, secrets: readonly string[] = []): Check | null {
  const parsed = checkSchema.safeParse(value);
  return parsed.success ? cleanCheck(parsed.data, secrets) : null;
}

/** A test's answer. A "yes" whose required checks did not pass is no answer: success is never taken on trust. */
export function parseTestResult(value: unknown, secrets: readonly string[] = []): Parsed<TestResult> {
  const outcome = readOutcome(value, secrets);
  if (outcome === null) return UNEXPECTED;
  if (!outcome.ok) return { ok: true, value: outcome };
  const parsed = z.object({ draft }).safeParse(value);
  return parsed.success ? { ok: true, value: { ...outcome, draft: parsed.data.draft } } : UNEXPECTED;
}

/** The answer to a test of the stored credential. */
export function parseRetestResult(value: unknown, secrets: readonly string[] = []): Parsed<RetestResult> {
  const outcome = readOutcome(value, secrets);
  return outcome === null ? UNEXPECTED : { ok: true, value: outcome };
}

function readOutcome(value: unknown, secrets: readonly string[]): RetestResult | null {
  const parsed = z.safeParse(z.extend(report, { ok: z.boolean(), failure: z.optional(z.unknown()) }), value);
  if (!parsed.success) return null;
  const { ok, failure, ...rest } = parsed.data;
  const clean: TestReport = { ...rest, checks: rest.checks.map((check) => cleanCheck(check, secrets)) };
  if (!ok) return { ...clean, ok, failure: parseFailure(failure, secrets) };
  return clean.checks.some((check) => check.required && check.status === 'failed') ? null : { ...clean, ok };
}

function cleanCheck(check: Check, secrets: readonly string[]): Check {
  return check.failure === undefined ? check : { ...check, failure: redactFailure(check.failure, secrets) };
}
