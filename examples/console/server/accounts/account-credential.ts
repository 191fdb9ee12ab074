import {
  type Account,
  type AccountCredential,
  credentialVerdict,
  type Failure,
  lastFour,
  type TestReport,
} from 'integration-kit/core';

/** The credential of an account after its secret was stored. */
export function newCredential(
  secret: string,
  report: TestReport,
  typedExpiry: string | undefined,
  personName: string,
  nowIso: string,
): AccountCredential {
  const ending = lastFour(secret);
  // The expiry that the vendor reports has precedence over a typed one.
  const expiresAt = report.expiresAt === undefined ? typedExpiry : report.expiresAt;
  return {
    state: 'active',
    ...(ending === undefined ? {} : { lastFour: ending }),
    ...(report.credentialName === undefined ? {} : { name: report.credentialName }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    checkedAt: report.checkedAt,
    changedAt: nowIso,
    changedBy: personName,
  };
}

/** The account after its stored credential was used or tested, successfully or not. */
export function withVerdict(account: Account, failure: Failure | null, checkedAt: string): Account {
  const { failure: _, ...credential } = account.credential;
  if (failure === null) {
    const state = credential.state === 'expiring' ? 'expiring' : 'active';
    return { ...account, credential: { ...credential, state, checkedAt } };
  }
  const state = stateAfter(failure);
  // A failure of the connection does not change the state of the key.
  if (state === null) return { ...account, credential: { ...account.credential, checkedAt } };
  return { ...account, credential: { ...credential, state, checkedAt, failure } };
}

/** The state of the key after a refusal; null = unchanged. */
function stateAfter(failure: Failure): AccountCredential['state'] | null {
  const verdict = credentialVerdict(failure);
  return verdict === 'unusable' ? null : verdict;
}
