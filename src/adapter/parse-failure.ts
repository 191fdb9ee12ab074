import * as z from 'zod/mini';
import { clampRetry } from '../definition/retry-after.ts';
import { type Failure, FAILURE_CODES } from '../definition/failure.ts';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { hostName, named, opaqueId, plain } from './parse-strings.ts';
import { lenient, listOf, prepared, safeParse, schemaOf } from './safe-parse.ts';

const MOST_ENTRIES = 50;
const LONGEST_VENDOR_TEXT = 2_048;

const vendor = z.object({
  status: lenient(z.int().check(z.gte(100), z.lte(599))),
  code: lenient(named),
  requestId: lenient(named),
  text: lenient(plain(LONGEST_VENDOR_TEXT)),
});

const members = schemaOf<Failure>()(
  z.object({
    code: z.catch(z.enum(FAILURE_CODES), 'unknown'),
    field: lenient(opaqueId),
    retryAfterMs: lenient(prepared(clampRetry, z.number())),
    missingScopes: lenient(listOf(named, MOST_ENTRIES)),
    foundKind: lenient(named),
    accountId: lenient(opaqueId),
    egressIps: lenient(listOf(named, MOST_ENTRIES)),
    target: lenient(hostName),
    correlationId: lenient(named),
    vendor: lenient(vendor),
  }),
);

/** Any failure: an unknown code becomes `unknown`, a member of a wrong type is dropped, what looks like a key is removed. */
export const failureSchema = z.pipe(
  members,
  z.transform((failure: z.output<typeof members>): Failure => redactFailureWith(failure, SHAPES_ONLY)),
);

/** A failure from outside, without anything of the secrets. What cannot be read at all is `unknown`. */
export function parseFailure(value: unknown, redactor: Redactor = SHAPES_ONLY): Failure {
  const read = safeParse(members, value);
  return read === null ? { code: 'unknown' } : redactFailureWith(read.data, redactor);
}
