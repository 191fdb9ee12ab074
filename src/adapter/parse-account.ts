import * as z from 'zod/mini';
import type { Account, CapabilityGrant } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import { MOST_CAPABILITIES } from '../definition/input-limits.ts';
import { redactFailureWith, type Redactor, SHAPES_ONLY } from '../definition/redact-failure.ts';
import { safeHref } from '../definition/safe-url.ts';
import { isPlainText, LONGEST_TEXT, plainText } from '../definition/sanitise-text.ts';
import { failureSchema } from './parse-failure.ts';
import { dayOrMoment, moment, named, opaqueId, plain } from './parse-strings.ts';
import { lenient, listOf, prepared, safeParse, schemaOf } from './safe-parse.ts';

/** One grant; an unknown state is `unknown`. */
export const grantSchema = schemaOf<CapabilityGrant>()(
  z.object({
    id: opaqueId,
    state: z.catch(z.enum(['granted', 'missing', 'unknown']), 'unknown'),
    missingScopes: lenient(listOf(named, 50)),
  }),
);

/** At most four characters, whatever a host sends: a whole key must never be shown. */
const lastFour = plain(undefined, z.string().check(z.minLength(1), z.maxLength(4)));

const credential = z.object({
  state: z.catch(z.enum(['active', 'expiring', 'expired', 'rejected', 'missing_scope', 'unknown']), 'unknown'),
  lastFour: lenient(lastFour),
  name: lenient(named),
  expiresAt: lenient(z.nullable(dayOrMoment)),
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
const attributes = prepared(
  (value) => {
    const facts = safeParse(z.record(z.string(), z.unknown()), value);
    if (facts === null) return undefined;
    const kept = Object.entries(facts.data).slice(0, MOST_ATTRIBUTES);
    return Object.fromEntries(
      kept.flatMap(([name, fact]) => (typeof fact === 'string' && isName(name) ? [[name, plainText(fact)]] : [])),
    );
  },
  z.record(z.string(), z.string()),
);

/** One account as a host sends it. What names it must be right; everything else is dropped when it is not. */
export const accountSchema = schemaOf<Account>()(
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
  return redactAccount(read.data, redactor);
}

/** An account that was read, whose failures repeat nothing that was just sent. */
export function redactAccount(account: Account, redactor: Redactor): Account {
  return {
    ...account,
    credential: withoutSecrets(account.credential, redactor),
    sync: withoutSecrets(account.sync, redactor),
  };
}

function withoutSecrets<T extends { readonly failure?: Failure | undefined }>(part: T, redactor: Redactor): T {
  return part.failure === undefined ? part : { ...part, failure: redactFailureWith(part.failure, redactor) };
}
