import type { AnswerOf, SpecialAnswer } from '../adapter/answer-schemas.ts';
import type { AccountEvent } from '../adapter/accounts.ts';
import type { MutationResult } from '../adapter/mutation.ts';
import type { Check, TestReport } from '../adapter/test.ts';
import type { Account } from '../definition/account.ts';
import type { Failure } from '../definition/failure.ts';
import type { Operation } from './operations.ts';

const ACCOUNT: Account = {
  id: 'acc_7Yq2',
  integrationId: 'openai',
  version: 4,
  externalId: 'org-Northwind',
  name: 'Northwind Traders',
  label: 'Production',
  credential: {
    state: 'active',
    lastFour: '3fQ9',
    name: 'console-reporting',
    expiresAt: '2027-03-31',
    checkedAt: '2026-08-21T09:30:00Z',
    changedAt: '2026-08-21T09:30:00Z',
    changedBy: 'Mara Lindqvist',
  },
  capabilities: [
    { id: 'usage', state: 'granted' },
    { id: 'management', state: 'missing', missingScopes: ['api.management.read'] },
  ],
  sync: { phase: 'up_to_date', doneThrough: '2026-08-21T00:00:00Z', lastSuccessAt: '2026-08-21T09:31:00Z' },
  createdAt: '2026-05-04T08:00:00Z',
  createdBy: 'Mara Lindqvist',
  href: '/costs?account=acc_7Yq2',
};

const CHECK: Check = { id: 'usage', capability: 'usage', required: true, status: 'passed' };

const REPORT: TestReport = {
  checks: [{ id: 'credential', required: true, status: 'passed' }, CHECK],
  capabilities: [{ id: 'usage', state: 'granted' }],
  notVerified: [],
  identity: { externalId: 'org-Northwind', name: 'Northwind Traders', confidence: 'proven' },
  relation: { kind: 'new' },
  expiresAt: null,
  credentialName: 'console-reporting',
  checkedAt: '2026-08-21T09:30:00Z',
};

const CHANGED: MutationResult = { ok: true, account: ACCOUNT, notices: [] };

/** Answers as their types have them. A change that is not here is answered with {@link CHANGED}. */
const EXAMPLES: { readonly [O in SpecialAnswer]: AnswerOf<O> } & { readonly [O in Operation]?: AnswerOf<O> } = {
  listAccounts: { items: [ACCOUNT], nextCursor: 'eyJhZnRlciI6NTB9', total: 240, applied: ['search', 'sort'] },
  testCredential: { ...REPORT, ok: true, draft: { id: 'draft_9f31', expiresAt: '2026-08-21T09:45:00Z' } },
  connectAccount: { ok: false, failure: { code: 'already_connected', accountId: 'acc_7Yq2' }, account: ACCOUNT },
  rotateCredential: {
    ok: true,
    account: ACCOUNT,
    notices: [
      { code: 'old_credential_still_active', href: 'https://platform.openai.com/settings/organization/admin-keys' },
    ],
  },
  summarizeIntegrations: [{ integrationId: 'openai', accounts: 3, statuses: { connected: 2, reconnect_needed: 1 } }],
  getAccess: {
    visible: true,
    can: { connect: true, rotate: true, disconnect: { reason: 'Only owners can disconnect.' } },
  },
  retestAccount: {
    ...REPORT,
    ok: false,
    checks: [{ id: 'credential', required: true, status: 'failed', failure: { code: 'expired_credential' } }],
    failure: { code: 'expired_credential', vendor: { status: 401, code: 'key_expired', requestId: 'req_58' } },
  },
  previewDisconnect: { choices: ['keep', 'delete'], affects: ['The weekly cost report'] },
  disconnectAccount: { ok: true, account: null, notices: [{ code: 'data_kept' }] },
  openSession: { id: 'ses_41', outputs: { externalId: 'ik-8842' }, expiresAt: '2026-08-22T09:30:00Z', waiting: 'user' },
  startAuthorization: { url: 'https://vendor.example/authorize?state=ses_41' },
};

/** One answer of an operation. */
export function exampleOf(operation: Operation): AnswerOf<Operation> {
  return EXAMPLES[operation] ?? CHANGED;
}

/** A line of each kind that a stream holds. */
export const LINE_EXAMPLES: { readonly check: Check; readonly failure: Failure; readonly event: AccountEvent } = {
  check: CHECK,
  failure: { code: 'unavailable', correlationId: '3f6c0a52' },
  event: { type: 'removed', accountId: 'acc_7Yq2', version: 5 },
};
