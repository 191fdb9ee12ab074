import type { IntegrationAdapter } from '../adapter/adapter.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import { ACTIONS } from '../definition/account-action.ts';
import { ACCOUNT_STATUSES } from '../definition/account.ts';
import { FAILURE_CODES } from '../definition/failure.ts';
import { OPERATIONS, type Operation } from './operations.ts';

/** A JSON Schema. */
type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'number' };
const INTEGER: Schema = { type: 'integer' };
const YES_OR_NO: Schema = { type: 'boolean' };
const MOMENT: Schema = { type: 'string', format: 'date-time' };
/** A day, through all of which a credential works, a moment, or null for one that never ends. */
const EXPIRY: Schema = { anyOf: [{ type: 'string', format: 'date' }, MOMENT, { type: 'null' }] };

/**
 * The schemas of what is answered, by name; the answer of an operation is `<operation>Answer`. Built on demand, so that
 * a page that only sends carries none of them.
 */
export function answerSchemas(): Readonly<Record<string, Schema>> {
  return { ...shapes(), ...answers() };
}

const shapes = (): Readonly<Record<string, Schema>> => ({
  Failure: object(
    { code: oneOf(FAILURE_CODES) },
    {
      field: TEXT,
      retryAfterMs: NUMBER,
      missingScopes: list(TEXT),
      foundKind: TEXT,
      accountId: TEXT,
      egressIps: list(TEXT),
      target: { type: 'string', maxLength: 253 },
      correlationId: TEXT,
      vendor: object({}, { status: INTEGER, code: TEXT, requestId: TEXT, text: TEXT }),
    },
  ),
  Check: object(
    {
      id: TEXT,
      required: YES_OR_NO,
      status: oneOf(['pending', 'running', 'passed', 'warning', 'failed', 'skipped']),
    },
    { capability: TEXT, failure: ref('Failure') },
  ),
  CapabilityGrant: object({ id: TEXT, state: oneOf(['granted', 'missing', 'unknown']) }, { missingScopes: list(TEXT) }),
  Account: object(
    {
      id: TEXT,
      integrationId: TEXT,
      version: INTEGER,
      credential: object(
        { state: oneOf(['active', 'expiring', 'expired', 'rejected', 'missing_scope', 'unknown']) },
        {
          lastFour: { type: 'string', maxLength: 4 },
          name: TEXT,
          expiresAt: EXPIRY,
          checkedAt: MOMENT,
          changedAt: MOMENT,
          changedBy: TEXT,
          failure: ref('Failure'),
        },
      ),
      sync: object(
        { phase: oneOf(['queued', 'importing', 'up_to_date', 'delayed', 'failing', 'paused', 'waiting', 'none']) },
        {
          fraction: { type: 'number', minimum: 0, maximum: 1 },
          range: object({ from: MOMENT, to: MOMENT }),
          doneThrough: MOMENT,
          startedAt: MOMENT,
          lastSuccessAt: MOMENT,
          nextAt: MOMENT,
          failure: ref('Failure'),
        },
      ),
      createdAt: MOMENT,
    },
    {
      externalId: TEXT,
      name: TEXT,
      label: TEXT,
      attributes: { type: 'object', additionalProperties: TEXT },
      capabilities: list(ref('CapabilityGrant')),
      createdBy: TEXT,
      href: TEXT,
    },
  ),
  AccountEvent: {
    anyOf: [
      object({ type: { const: 'upsert' }, account: ref('Account') }),
      object({ type: { const: 'removed' }, accountId: TEXT, version: INTEGER }),
      object({ type: { const: 'resync' } }),
    ],
  },
  TestReport: object(
    {
      ok: YES_OR_NO,
      checks: list(ref('Check')),
      capabilities: list(ref('CapabilityGrant')),
      notVerified: list(TEXT),
      checkedAt: MOMENT,
    },
    {
      identity: object({ externalId: TEXT, confidence: oneOf(['proven', 'declared']) }, { name: TEXT }),
      relation: {
        anyOf: [object({ kind: { const: 'new' } }), object({ kind: { const: 'existing' }, accountId: TEXT })],
      },
      expiresAt: EXPIRY,
      credentialName: TEXT,
    },
  ),
  MutationResult: {
    anyOf: [
      object({
        ok: { const: true },
        account: { anyOf: [ref('Account'), { type: 'null' }] },
        notices: list(
          object(
            { code: oneOf(['old_credential_still_active', 'sync_restarts', 'data_kept', 'data_deleted', 'unknown']) },
            { href: TEXT },
          ),
        ),
      }),
      object({ ok: { const: false }, failure: ref('Failure') }, { account: ref('Account') }),
    ],
  },
  Draft: { anyOf: [{ const: 'resend' }, object({ id: TEXT, expiresAt: MOMENT })] },
});

/** An operation that answers with something else than a `MutationResult`. */
type OtherAnswer = {
  [O in Operation]: Awaited<ReturnType<NonNullable<IntegrationAdapter[O]>>> extends MutationResult ? never : O;
}[Operation];

/** A schema per operation: its own, or `MutationResult`. */
function answers(): Readonly<Record<string, Schema>> {
  const others: Readonly<Record<string, Schema>> = otherAnswers();
  return Object.fromEntries(
    OPERATIONS.map((operation) => {
      const name = `${operation}Answer`;
      return [name, others[name] ?? ref('MutationResult')];
    }),
  );
}

const otherAnswers = (): { readonly [O in OtherAnswer as `${O}Answer`]: Schema } => ({
  listAccountsAnswer: object(
    { items: list(ref('Account')), applied: list(oneOf(['search', 'sort', 'status'])) },
    { nextCursor: TEXT, total: INTEGER },
  ),
  testCredentialAnswer: {
    allOf: [ref('TestReport'), { anyOf: [object({ ok: { const: true }, draft: ref('Draft') }), refused()] }],
  },
  retestAccountAnswer: { allOf: [ref('TestReport'), { anyOf: [object({ ok: { const: true } }), refused()] }] },
  summarizeIntegrationsAnswer: list(
    object({
      integrationId: TEXT,
      accounts: INTEGER,
      statuses: { type: 'object', propertyNames: oneOf(ACCOUNT_STATUSES), additionalProperties: INTEGER },
    }),
  ),
  getAccessAnswer: object({
    visible: YES_OR_NO,
    can: {
      type: 'object',
      propertyNames: oneOf(ACTIONS),
      additionalProperties: { anyOf: [{ const: true }, object({ reason: TEXT })] },
    },
  }),
  previewDisconnectAnswer: object({ choices: list(oneOf(['keep', 'delete'])), affects: list(TEXT) }),
  openSessionAnswer: object(
    { id: TEXT, outputs: { type: 'object', additionalProperties: TEXT }, expiresAt: MOMENT },
    { waiting: oneOf(['user', 'vendorApproval', 'done']) },
  ),
  startAuthorizationAnswer: object({ url: TEXT }),
});

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function refused(): Schema {
  return object({ ok: { const: false }, failure: ref('Failure') });
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function oneOf(values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
