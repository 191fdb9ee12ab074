import * as z from 'zod/mini';
import type { Account, CapabilityGrant } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { MOST_CAPABILITIES } from '../definition/input-limits.ts';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { safeHref } from '../definition/safe-url.ts';
import { isPlainText, LONGEST_TEXT, plainText } from '../definition/sanitise-text.ts';
import { failureSchema } from './parse-failure.ts';
import { moment, named, opaqueId } from './parse-strings.ts';
import { lenient, listOf, safeParse, schemaOf } from './safe-parse.ts';

/** One grant; an unknown state is `unknown`. */
export const grantSchema = schemaOf<CapabilityGrant>()(
  z.object({
    id: opaqueId,
    state: z.catch(z.enum(['granted', 'missing', 'unknown']), 'unknown'),
    missingScopes: lenient(listOf(named, 50)),
  }),
);

/** At most four characters, whatever a host sends: a whole key must never be shown. */
const lastFour = named.check(z.maxLength(4));

const credential = z.object({
  state: z.catch(z.enum(['active', 'expiring', 'expired', 'rejected', 'missing_scope', 'unknown']), 'unknown'),
  lastFour: lenient(lastFour),
  name: lenient(named),
  expiresAt: lenient(z.nullable(moment)),
  checkedAt: lenient(moment),
  changedAt: lenient(moment),
  changedBy: lenient(named),
  failure: lenient(failureSchema),
});

const PHASES = ['queued', 'importing', 'up_to_date', 'delayed', 'failing', 'paused', 'waiting', 'none'] as const;

const sync = z.object({
  phase: z.catch(z.enum([...PHASES, 'unknown']), 'unknown'),
  fraction: lenient(z.number().check(z.gte(0), z.lte(1))),
  range: lenient(z.object({ from: moment, to: moment })),
  doneThrough: lenient(moment),
  startedAt: lenient(moment),
  lastSuccessAt: lenient(moment),
  nextAt: lenient(moment),
  failure: lenient(failureSchema),
});

const MOST_ATTRIBUTES = 50;

/** A definition's columns name attributes by ids. */
function isName(name: string): boolean {
  return name.length <= LONGEST_TEXT && isPlainText(name);
}

/** Facts for a definition's columns; one that is no text is dropped, the others stay. */
const attributes = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform(
    (facts: Record<string, unknown>): Record<string, string> =>
      Object.fromEntries(
        Object.entries(facts)
          .slice(0, MOST_ATTRIBUTES)
          .flatMap(([name, fact]) => (typeof fact === 'string' && isName(name) ? [[name, plainText(fact)]] : [])),
      ),
  ),
);

/** One account as a host sends it. What names it must be right; everything else is dropped when it is not. */
const accountSchema = schemaOf<Account>()(
  z.object({
    id: opaqueId,
    integrationId: opaqueId,
    version: z.int(),
    externalId: lenient(named),
    name: lenient(named),
    label: lenient(named),
    attributes: lenient(attributes),
    credential,
    capabilities: lenient(listOf(grantSchema, MOST_CAPABILITIES)),
    sync,
    createdAt: moment,
    createdBy: lenient(named),
    href: lenient(z.string().check(z.refine((value) => safeHref(value, { allowPath: true }) !== null))),
  }),
);

/**
 * An account, or null when it cannot be read.
 *
 * @param redactor Of what was just sent, so that its failures do not repeat it.
 */
export function parseAccount(value: unknown, redactor: Redactor = SHAPES_ONLY): Account | null {
  const read = safeParse(accountSchema, value);
  if (read === null) return null;
  return {
    ...read.data,
    credential: withoutSecrets(read.data.credential, redactor),
    sync: withoutSecrets(read.data.sync, redactor),
  };
}

function withoutSecrets<T extends { readonly failure?: Failure | undefined }>(part: T, redactor: Redactor): T {
  return part.failure === undefined ? part : { ...part, failure: redactFailureWith(part.failure, redactor) };
}
