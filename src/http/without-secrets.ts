import type { TestInput } from '../adapter/test.ts';
import type { IntegrationDefinition } from '../definition/integration.ts';
import type { Failure } from '../definition/failure.ts';
import { isFailureCode } from '../definition/is-failure-code.ts';
import { isSecretField, methodFields } from '../definition/method-fields.ts';
import { REDACTED, redactFailure } from '../definition/redact.ts';
import { secretForms } from '../definition/secret-forms.ts';

/** A shorter text is taken for a secret only where a definition says so. */
const SHORTEST_GUESSED = 8;
/** Of anything shorter every text would hold some. */
const SHORTEST_SECRET = 4;
/** A run of this many characters of a secret is no coincidence. */
const WINDOW = 12;

/** What a request carries that may hold a secret. */
interface Carrier {
  readonly integrationId?: string | undefined;
  readonly methodId?: string | undefined;
  readonly values?: TestInput['values'] | undefined;
}

/** The secrets that a client sent: what stands in secret fields, or every longer text when no definition tells which these are. */
export function secretsIn(input: object, integrations: readonly IntegrationDefinition[]): readonly string[] {
  // SAFETY: every input with these members has them in these types; the schemas saw to it.
  const { integrationId, methodId, values = {} } = input as Carrier;
  const method = integrations.find(({ id }) => id === integrationId)?.methods.find(({ id }) => id === methodId);
  const plain = method === undefined ? [] : methodFields(method).filter((field) => !isSecretField(field));
  const open = new Set(plain.map(({ name }) => name));
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' &&
    !open.has(name) &&
    value.trim().length >= (method === undefined ? SHORTEST_GUESSED : SHORTEST_SECRET)
      ? [value]
      : [],
  );
}

/**
 * A value as JSON, without anything of the secrets: failures are searched closely, any other text that repeats twelve
 * characters of a secret, plain or encoded, is replaced as a whole.
 *
 * @throws When the value is no JSON: a cycle, a BigInt, a getter that throws.
 */
export function jsonWithoutSecrets(value: unknown, secrets: readonly string[]): string {
  const json = JSON.stringify(value ?? null) ?? 'null';
  const forms = secrets.flatMap((secret) => secretForms(secret.trim()));
  const mayRepeat = repeats(json, forms);
  const clean = (text: string): string => (mayRepeat && repeats(text, forms) ? REDACTED : text);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return clean(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, member]) => [
        clean(name),
        walk(name === 'failure' ? leavingFailure(member, secrets) : member),
      ]),
    );
  };
  return JSON.stringify(walk(JSON.parse(json)));
}

/** A failure that may leave; one that is no JSON leaves as `unknown`. */
export function safeFailure(failure: unknown, secrets: readonly string[]): Failure {
  try {
    // SAFETY: `leavingFailure` made it.
    return (JSON.parse(jsonWithoutSecrets({ failure }, secrets)) as { failure: Failure }).failure;
  } catch {
    return { code: 'unknown' };
  }
}

/** The known members of a failure, redacted; one with members of odd types leaves as its code. */
function leavingFailure(value: unknown, secrets: readonly string[]): Failure {
  if (typeof value !== 'object' || value === null) return { code: 'unknown' };
  // SAFETY: a member of another type makes `redactFailure` throw, or is data that the client's parser drops.
  const { field, retryAfterMs, missingScopes, foundKind, accountId, egressIps, correlationId, vendor, ...rest } =
    value as Failure;
  const code = isFailureCode(rest.code) ? rest.code : 'unknown';
  try {
    const known = { code, field, retryAfterMs, missingScopes, foundKind, accountId, egressIps, correlationId };
    if (vendor === undefined) return redactFailure(known, secrets);
    const { status, text, requestId } = vendor;
    return redactFailure({ ...known, vendor: { status, code: vendor.code, requestId, text } }, secrets);
  } catch {
    return { code };
  }
}

/** Whether a text holds a run of a form: `WINDOW` characters, or all of a shorter one. */
function repeats(text: string, forms: readonly string[]): boolean {
  const windows = new Set<string>();
  for (let at = 0; at + WINDOW <= text.length; at += 1) windows.add(text.slice(at, at + WINDOW));
  return forms.some((form) => {
    if (form.length <= WINDOW) return text.includes(form);
    for (let at = 0; at + WINDOW <= form.length; at += 1) if (windows.has(form.slice(at, at + WINDOW))) return true;
    return false;
  });
}
