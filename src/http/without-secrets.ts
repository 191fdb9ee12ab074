import { isHostName } from '../adapter/parse-strings.ts';
import type { TestInput } from '../adapter/test.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import { clampRetry } from '../definition/retry-after.ts';
import { type Failure, isFailureCode } from '../definition/failure.ts';
import { isSecretField } from '../definition/method-fields.ts';
import { isNestedTooDeep } from '../definition/nesting.ts';
import { REDACTED, redactFailureWith, type Redactor } from '../definition/redact-failure.ts';
import { fieldsOfMethod } from './input-fields.ts';

/** A shorter text is taken for a secret only where a definition says so. */
const SHORTEST_GUESSED = 8;
/** Of anything shorter every text would hold some. */
const SHORTEST_SECRET = 4;

/** The secrets that a client sent: the values of secret fields, or every longer text when no definition names those fields. */
export function secretsIn(input: object, integrations: readonly IntegrationDefinition[]): readonly string[] {
  // SAFETY: every input with this member has it in this type; the schemas saw to it.
  const { values = {} } = input as { readonly values?: TestInput['values'] | undefined };
  const fields = fieldsOfMethod(input, integrations);
  const open = new Set(fields?.filter((field) => !isSecretField(field)).map(({ name }) => name));
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' &&
    !open.has(name) &&
    value.trim().length >= (fields === null ? SHORTEST_GUESSED : SHORTEST_SECRET)
      ? [value]
      : [],
  );
}

/**
 * A value as JSON, without anything of the secrets: failures are searched closely, any other text that repeats twelve
 * characters of a secret, in any spelling, is replaced as a whole. Costs what the value is long.
 *
 * @param redactor One for the whole request: it is built once.
 * @throws {RangeError} When the value is nested deeper than an answer may be.
 * @throws When the value is no JSON: a cycle, a BigInt, a getter that throws.
 */
export function jsonWithoutSecrets(value: unknown, redactor: Redactor): string {
  if (isNestedTooDeep(value)) throw new RangeError('The value is nested too deep.');
  const json = JSON.stringify(value ?? null) ?? 'null';
  const clean = (text: string): string => (redactor.repeats(text) ? REDACTED : text);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, member]) => [
        clean(name),
        walk(name === 'failure' ? leavingFailure(member, redactor) : member),
      ]),
    );
  };
  const plain: unknown = JSON.parse(json);
  // A `toJSON` may have answered with something else than was looked at.
  if (isNestedTooDeep(plain)) throw new RangeError('The value is nested too deep.');
  return JSON.stringify(walk(plain));
}

/** A failure that may leave; one that is no JSON leaves as `unknown`. */
export function safeFailure(failure: unknown, redactor: Redactor): Failure {
  try {
    // SAFETY: `leavingFailure` made it.
    return (JSON.parse(jsonWithoutSecrets({ failure }, redactor)) as { failure: Failure }).failure;
  } catch {
    return { code: 'unknown' };
  }
}

/** The known members of a failure, redacted; one with members of other types is reduced to its code. */
function leavingFailure(value: unknown, redactor: Redactor): Failure {
  if (typeof value !== 'object' || value === null) return { code: 'unknown' };
  // SAFETY: a member of another type makes redacting throw, or is data that the client's parser drops.
  const { field, retryAfterMs, missingScopes, foundKind, accountId, egressIps, correlationId, vendor, ...rest } =
    value as Failure;
  const target = typeof rest.target === 'string' && isHostName(rest.target) ? rest.target : undefined;
  const code = isFailureCode(rest.code) ? rest.code : 'unknown';
  try {
    const wait = clampRetry(retryAfterMs);
    const known = {
      code,
      field,
      retryAfterMs: wait,
      missingScopes,
      foundKind,
      accountId,
      egressIps,
      correlationId,
      target,
    };
    if (vendor === undefined) return redactFailureWith(known, redactor);
    const { status, text, requestId } = vendor;
    return redactFailureWith({ ...known, vendor: { status, code: vendor.code, requestId, text } }, redactor);
  } catch {
    return { code };
  }
}
